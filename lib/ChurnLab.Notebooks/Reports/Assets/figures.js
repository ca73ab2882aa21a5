// Draws the figures from the JSON beside them, one at a time, so that the page can be read meanwhile.
(() => {
  "use strict";
  const texts = JSON.parse(document.getElementById("report:texts").textContent);
  const root = document.documentElement;
  const figures = new Map();
  const printWidth = 680; // A4 less its margins, in CSS pixels.
  const narrowWidth = 560;
  const titleSize = 16;

  const colour = name => getComputedStyle(root).getPropertyValue(name).trim();
  const merge = (own, ...more) => Object.assign({}, own, ...more);

  // The page gives text, axes and background their colours by replacing those of the figure's template. What the figure's
  // layout itself says still wins over the template, and a figure with a background of its own is left as it is.
  function template(layout, width) {
    const own = layout.template?.layout ?? {};
    if (layout.paper_bgcolor || layout.plot_bgcolor)
      return layout.template;
    const ink = { color: colour("--ink") };
    const muted = { color: colour("--muted") };
    const line = colour("--line");
    const axis = of => merge(of, muted, {
      gridcolor: line, linecolor: line, zerolinecolor: line, tickcolor: line, automargin: true,
      tickfont: merge(of?.tickfont, muted),
      title: merge(of?.title, { font: merge({ size: 13 }, of?.title?.font, muted) }),
    });
    const isNarrow = width < narrowWidth;
    const themed = merge(own, {
      paper_bgcolor: "rgba(0,0,0,0)",
      plot_bgcolor: "rgba(0,0,0,0)",
      font: merge({ size: 13 }, own.font, ink, { family: getComputedStyle(document.body).fontFamily }),
      // Titles start where the text of the page starts.
      title: merge({ x: 0, xref: "container", xanchor: "left", y: 1, yref: "container", yanchor: "top", pad: { t: 10 } },
        own.title, { font: merge({ size: titleSize, weight: 600 }, own.title?.font, ink) }),
      margin: merge({ t: 24, r: 16, b: 40, l: 48 }, own.margin),
      xaxis: axis(own.xaxis),
      yaxis: axis(own.yaxis),
      legend: merge(own.legend, { bgcolor: "rgba(0,0,0,0)", font: merge(own.legend?.font, ink) }),
      hoverlabel: merge(own.hoverlabel, { bgcolor: colour("--paper"), bordercolor: line, font: merge(own.hoverlabel?.font, ink) }),
      modebar: { bgcolor: "rgba(0,0,0,0)", color: colour("--muted"), activecolor: colour("--accent") },
      annotationdefaults: merge(own.annotationdefaults, { font: merge(own.annotationdefaults?.font, ink) }),
    });
    if (isNarrow) {
      Object.assign(themed.margin, { l: 36, r: 8 });
      Object.assign(themed.legend, { orientation: "h", x: 0, xanchor: "left", y: 0, yanchor: "bottom", yref: "container" });
    }
    return merge(layout.template, { layout: themed });
  }

  // plotly.js does not wrap titles: break them where the words fit the width.
  const ruler = document.createElement("canvas").getContext("2d");
  function wrap(text, width, size, weight = 600) {
    ruler.font = `${weight} ${size}px ${getComputedStyle(document.body).fontFamily}`;
    const fits = line => ruler.measureText(line.replace(/<[^>]*>/g, "")).width <= width;
    return text.split("<br>").flatMap(part => part.split(" ").reduce((lines, word) => {
      const longer = `${lines.at(-1)} ${word}`;
      return fits(longer) ? [...lines.slice(0, -1), longer] : [...lines, word];
    }, [""])).map(line => line.trim()).filter(line => line);
  }

  function subtitle(layout, width, titleSize) {
    const { text, font } = layout.title.subtitle;
    const size = font?.size ?? layout.template?.layout?.title?.subtitle?.font?.size ?? 0.7 * titleSize;
    const lines = wrap(text, width, size, 400);
    return { text: lines.join("<br>"), height: size * (0.3 + 1.35 * lines.length) };
  }

  function look(plot, width) {
    const { layout } = figures.get(plot);
    const change = { template: template(layout, width) };
    const title = typeof layout.title === "string" ? layout.title : layout.title?.text;
    if (title) {
      const size = layout.title?.font?.size ?? layout.template?.layout?.title?.font?.size ?? titleSize;
      const lines = wrap(title, width, size);
      change["title.text"] = lines.join("<br>");
      change["title.pad.l"] = 0;
      // plotly.js sets the first of several lines 0.7 em higher than a single one.
      change["title.pad.t"] = 10 + (lines.length > 1 ? 0.7 * size : 0);
      const under = layout.title?.subtitle?.text ? subtitle(layout, width, size) : { height: 0 };
      if (under.text)
        change["title.subtitle.text"] = under.text;
      const height = (lines, under) => 32 + lines * size * 1.35 + under;
      // What stands between title and plot, such as a level colour bar, keeps its room.
      const own = layout.title?.subtitle?.text ? subtitle(layout, Infinity, size).height : 0;
      const between = Math.max(0, (layout.margin?.t ?? 0) - height(title.split("<br>").length, own));
      const room = change["margin.t"] = height(lines.length, under.height) + between;
      // A legend that stands under the title moves with it.
      if (layout.legend?.yref === "container" && layout.margin?.t && layout.height)
        change["legend.y"] = layout.legend.y - (room - layout.margin.t) / layout.height;
    }
    return change;
  }

  // Sets attributes by their paths.
  function assign(layout, changes) {
    for (const [path, value] of Object.entries(changes)) {
      const names = path.split(".");
      const last = names.pop();
      names.reduce((part, name) => part[name] ??= {}, layout)[last] = value;
    }
  }

  async function draw(plot) {
    const data = plot.parentElement.querySelector("script[type='application/json']").textContent;
    try {
      const figure = JSON.parse(data);
      // The page decides how wide a figure is; its height is its own.
      const { width, ...layout } = figure.layout ?? {};
      if (plot.clientWidth < narrowWidth)
        assign(layout, layout.meta?.narrow ?? {});
      figures.set(plot, { layout: structuredClone(layout) });
      const { template, ...titles } = look(plot, plot.clientWidth);
      if (typeof layout.title === "string")
        layout.title = { text: layout.title };
      assign(layout, titles);
      const config = merge(figure.config, { responsive: true, displaylogo: false, locale: texts.language });
      await Plotly.newPlot(plot, figure.data ?? [], merge(layout, { template }), config);
    } catch (error) {
      figures.delete(plot);
      const note = document.createElement("p");
      note.className = "missing";
      note.textContent = `${texts.figureFailed} ${error.message}`;
      plot.replaceChildren(note);
    }
    plot.dataset.drawn = "";
  }

  // A figure in a folded cell has no place yet; it is drawn when the cell is unfolded.
  const waiting = () => [...document.querySelectorAll(".plot:not([data-drawn])")].filter(plot => !plot.closest("details:not([open])"));

  let drawing = false;
  async function drawWaiting() {
    if (drawing)
      return;
    drawing = true;
    for (let plot; (plot = waiting()[0]);) {
      await draw(plot);
      await new Promise(resolve => setTimeout(resolve));
    }
    drawing = false;
    root.dataset.figures = "drawn";
  }

  const refresh = () => figures.forEach((_, plot) => Plotly.relayout(plot, look(plot, plot.clientWidth)));

  // Paper is light and has its own width. Drawing ends before the event handler does, so the print shows it.
  let screenTheme = null;
  function beforePrint() {
    screenTheme ??= root.dataset.theme;
    root.dataset.theme = "light";
    waiting().forEach(draw);
    figures.forEach((_, plot) => {
      const width = Math.min(plot.clientWidth, printWidth);
      Plotly.relayout(plot, { ...look(plot, width), width });
    });
  }

  function afterPrint() {
    root.dataset.theme = screenTheme ?? root.dataset.theme;
    screenTheme = null;
    figures.forEach((_, plot) => Plotly.relayout(plot, { ...look(plot, plot.clientWidth), width: null, autosize: true }));
  }

  let resizing = 0;
  addEventListener("resize", () => {
    clearTimeout(resizing);
    resizing = setTimeout(refresh, 200);
  });
  addEventListener("report:look", refresh);
  addEventListener("beforeprint", beforePrint);
  addEventListener("afterprint", afterPrint);
  document.addEventListener("toggle", drawWaiting, true);

  if (texts.plotly)
    Plotly.register(texts.plotly);
  drawWaiting();
})();
