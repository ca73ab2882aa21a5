// Draws the figures from the JSON beside them, one at a time, so that the page can be read meanwhile.
(() => {
  "use strict";
  const texts = JSON.parse(document.getElementById("report:texts").textContent);
  const root = document.documentElement;
  const figures = new Map();
  const printWidth = 680; // A4 less its margins, in CSS pixels.
  const narrowWidth = 560;

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
      title: merge(of?.title, { font: merge(of?.title?.font, muted) }),
    });
    const isNarrow = width < narrowWidth;
    const themed = merge(own, {
      paper_bgcolor: "rgba(0,0,0,0)",
      plot_bgcolor: "rgba(0,0,0,0)",
      font: merge({ size: 13 }, own.font, ink, { family: getComputedStyle(document.body).fontFamily }),
      // Titles start where the text of the page starts, and push the plot down by as many lines as they need.
      title: merge({ x: 0, xref: "container", xanchor: "left", y: 1, yref: "container", yanchor: "top", pad: { t: 8, b: 14 }, automargin: true },
        own.title, { font: merge({ size: 16 }, own.title?.font, ink) }),
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
  function wrap(text, width, size) {
    const room = Math.max(16, Math.floor(width / (size * 0.56)));
    return text.split("<br>").map(part => {
      const lines = [""];
      for (const word of part.split(" ")) {
        const line = lines.at(-1);
        if (line && line.length + 1 + word.length > room)
          lines.push(word);
        else
          lines[lines.length - 1] = line ? `${line} ${word}` : word;
      }
      return lines.join("<br>");
    }).join("<br>");
  }

  function look(plot, width) {
    const { layout } = figures.get(plot);
    const change = { template: template(layout, width) };
    const title = typeof layout.title === "string" ? layout.title : layout.title?.text;
    if (title)
      change["title.text"] = wrap(title, width, layout.title?.font?.size ?? 16);
    return change;
  }

  async function draw(plot) {
    const data = plot.parentElement.querySelector("script[type='application/json']").textContent;
    try {
      const figure = JSON.parse(data);
      // The page decides how wide a figure is; its height is its own.
      const { width, ...layout } = figure.layout ?? {};
      figures.set(plot, { layout: structuredClone(layout) });
      const { "title.text": title, ...change } = look(plot, plot.clientWidth);
      if (title)
        layout.title = merge(typeof layout.title === "string" ? {} : layout.title, { text: title });
      const config = merge(figure.config, { responsive: true, displaylogo: false, locale: texts.language });
      await Plotly.newPlot(plot, figure.data ?? [], merge(layout, change), config);
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
