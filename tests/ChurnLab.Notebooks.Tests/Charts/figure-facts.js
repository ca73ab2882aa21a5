// Draws a figure and tells what is to be seen in it, without places and sizes.
async json => {
  "use strict";
  const figure = JSON.parse(json);
  const div = document.createElement("div");
  document.body.replaceChildren(div);
  // So large that every axis has its greatest number of labels: how many fit depends on the fonts of the machine.
  const layout = Object.assign({}, figure.layout, { width: 1600, height: 1400, autosize: false });
  await Plotly.newPlot(div, figure.data, layout, figure.config);
  const full = div._fullLayout;

  const all = (selector, within = div) => Array.from(within.querySelectorAll(selector));
  const textOf = node => {
    const lines = all("tspan.line", node);
    return (lines.length ? lines.map(line => line.textContent) : [node.textContent]).join(" / ");
  };
  const texts = selector => all(selector).filter(node => node.textContent).map(textOf);
  const box = node => node.getBBox();
  const isShown = node => getComputedStyle(node).display !== "none" && getComputedStyle(node).visibility !== "hidden";
  const hasLength = node => isShown(node) && box(node).width + box(node).height > 0;
  const hasArea = node => isShown(node) && box(node).width > 0 && box(node).height > 0;
  const nonZero = counts => Object.fromEntries(Object.entries(counts).filter(([, count]) => count > 0));

  const axes = full._subplots.xaxis.concat(full._subplots.yaxis).sort().map(id => {
    const axis = full[id[0] + "axis" + id.slice(1)];
    return {
      id, type: axis.type, reversed: axis.range[0] > axis.range[1] || undefined,
      title: texts(`.g-${id}title text`)[0],
      labels: texts(`g.${id}tick text`),
    };
  });

  // What d3 draws carries its data: calcdata, whose first item knows its trace.
  const traceOf = node => {
    const datum = node.__data__;
    return (Array.isArray(datum) ? datum[0] : datum)?.trace?.index;
  };
  const drawn = index => all(".cartesianlayer .trace, .cartesianlayer .hm").filter(node => traceOf(node) === index);
  const count = (groups, selector, test) => groups.flatMap(group => all(selector, group)).filter(test).length;
  const traces = div._fullData.map((trace, index) => {
    const groups = drawn(index);
    return Object.assign({ type: trace.type, name: figure.data[index].name }, nonZero({
      bars: count(groups, ".points .point > path", hasArea),
      markers: count(groups, "path.point", hasLength),
      boxes: count(groups, "path.box", hasArea),
      violins: count(groups, "path.violin", hasArea),
      lines: count(groups, "path.js-line", hasLength),
      fills: count(groups, "path.js-fill", hasArea),
      errorBars: count(groups, ".errorbar path", hasLength),
      texts: count(groups, "text", hasLength),
      images: count(groups, "image", hasArea),
    }));
  });

  // The first trace that answers, at its first point with a value; boxes and cells answer to places only.
  function eventAt(curveNumber) {
    const [trace, points] = [div._fullData[curveNumber], div.calcdata[curveNumber]];
    if (trace.type === "heatmap")
      return { xval: (points[0].x[0] + points[0].x[1]) / 2, yval: (points[0].y[0] + points[0].y[1]) / 2 };
    if (trace.type === "box" || trace.type === "violin") {
      const { pos, med } = points[0];
      return trace.orientation === "h" ? { xval: med, yval: pos } : { xval: pos, yval: med };
    }
    const isPlaced = point => [point.x ?? point.p, point.y ?? point.s].every(Number.isFinite);
    return [{ curveNumber, pointNumber: points.findIndex(isPlaced) }];
  }
  const hovered = div._fullData.findIndex(trace => trace.visible === true && !["skip", "none"].includes(trace.hoverinfo));
  if (hovered >= 0)
    Plotly.Fx.hover(div, eventAt(hovered));
  const hover = texts(".hoverlayer .hovertext text, .hoverlayer .axistext text");

  // As text: what is undefined is left out.
  return JSON.stringify({
    facts: {
      title: texts(".gtitle"), subtitle: texts(".gtitle-subtitle"), legend: texts(".legendtext"),
      axes, traces, shapes: all(".shapelayer path, .layer-above path, .layer-below path").filter(hasLength).length || undefined,
      colorBars: texts(".colorbar text"), annotations: texts(".annotation-text-g text"), hover,
    },
    // With a legend in any case: plotly.js 4.1.1 stumbles over settings of a legend that is not shown. With the tick labels
    // that only narrow pages show: their format is of no effect without them.
    problems: (Plotly.validate(figure.data, withNarrowLabels(Object.assign({}, figure.layout, { showlegend: true }))) ?? [])
      .map(problem => problem.msg),
  });
}

function withNarrowLabels(layout) {
  for (const [path, value] of Object.entries(layout.meta?.narrow ?? {})) {
    const [axis, attribute] = path.split(".");
    if (attribute === "showticklabels") layout[axis] = Object.assign({}, layout[axis], { showticklabels: value });
  }
  return layout;
}
