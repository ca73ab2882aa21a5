function (id, figure) {
  "use strict";
  const pause = 50, patience = 10000;
  const element = Array.from(document.querySelectorAll('[id="' + id + '"]')).find(each => !each.dataset.drawn);
  if (!element) return;
  element.dataset.drawn = "true";
  const fail = reason => {
    element.style.minHeight = "0";
    element.textContent = "График не показан: " + reason;
  };
  let waited = 0;
  (function draw() {
    if (window.Plotly) {
      Promise.resolve()
        .then(() => window.Plotly.newPlot(element, figure.data, figure.layout, figure.config))
        .catch(error => fail("plotly.js сообщает об ошибке (" + error.message + ")."));
    } else if (waited < patience) {
      waited += pause;
      setTimeout(draw, pause);
    } else {
      fail("библиотека plotly.js не загрузилась. Выполните блокнот заново целиком: её приносит первый график.");
    }
  })();
}
