function (id, figure) {
  "use strict";
  const pause = 50, patience = 10000, calm = 1000;
  const element = Array.from(document.querySelectorAll('[id="' + id + '"]')).find(each => !each.dataset.drawn);
  if (!element) return;
  element.dataset.drawn = "true";
  element.textContent = "";
  const fail = reason => {
    element.style.minHeight = "0";
    element.textContent = "График не показан: " + reason;
  };
  // Titles are broken into lines for a page of common width; here for a narrower one, and all below moves down.
  const rewrap = (title, letter, size) => {
    const room = Math.floor((element.clientWidth - 16) / letter), layout = figure.layout;
    if (!room || !title || !title.text || /<(?!br>)/.test(title.text)) return;
    const before = title.text.split("<br>");
    if (before.every(line => line.length <= room)) return;
    const lines = [""];
    for (const word of before.join(" ").split(" ")) {
      const last = lines[lines.length - 1];
      if (last && last.length + 1 + word.length > room) lines.push(word);
      else lines[lines.length - 1] = last ? last + " " + word : word;
    }
    title.text = lines.join("<br>");
    // plotly.js sets the first of several lines 0.7 em higher than a single one.
    if (title === layout.title) title.pad = { t: 14 + 0.7 * size, l: 8 };
    const more = (lines.length - before.length) * size * 1.3, height = layout.height;
    if (!height || !layout.margin || !layout.margin.t) return;
    layout.height += more;
    layout.margin.t += more;
    if (layout.legend && layout.legend.yref === "container")
      layout.legend.y = 1 - ((1 - layout.legend.y) * height + more) / layout.height;
  };
  const narrow = 560, changes = figure.layout.meta && figure.layout.meta.narrow;
  if (changes && element.clientWidth < narrow) {
    for (const [path, value] of Object.entries(changes)) {
      const names = path.split("."), last = names.pop();
      names.reduce((part, name) => part[name] = part[name] || {}, figure.layout)[last] = value;
    }
    element.style.minHeight = changes.height + "px";
  }
  rewrap(figure.layout.title, 10.4, 17);
  rewrap(figure.layout.title && figure.layout.title.subtitle, 7.3, 13);
  const height = element.style.minHeight;
  let waited = 0;
  (function draw() {
    if (window.Plotly) {
      element.textContent = "";
      element.style.minHeight = height;
      Promise.resolve()
        .then(() => window.Plotly.newPlot(element, figure.data, figure.layout, figure.config))
        .catch(error => fail("plotly.js сообщает об ошибке (" + error.message + ")."));
    } else if (waited < patience) {
      waited += pause;
      setTimeout(draw, pause);
    } else {
      if (waited === patience) fail("библиотека plotly.js не загрузилась. Выполните блокнот заново целиком: её приносит первый график.");
      // A figure that is run later may bring it.
      waited += calm;
      if (element.isConnected) setTimeout(draw, calm);
    }
  })();
}
