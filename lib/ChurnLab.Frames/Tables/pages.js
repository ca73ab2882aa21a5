(() => {
  "use strict";
  const numbers = new Intl.NumberFormat("ru-RU", { useGrouping: "min2" });
  const collator = new Intl.Collator("ru", { numeric: true });

  const add = (parent, tag, properties) => parent.appendChild(Object.assign(document.createElement(tag), properties));

  // Numbers as tables write them: spaces between thousands, a comma, the minus sign, perhaps a per cent sign.
  function numeric(text) {
    const plain = text.replace(/[\s%]/g, "").replace("\u2212", "-").replace("\u2212", "-").replace(",", ".");
    if (plain === "\u221e" || plain === "-\u221e") return plain[0] === "-" ? -Infinity : Infinity;
    return plain === "" ? NaN : Number(plain);
  }

  function sorted(rows, column) {
    const texts = rows.map(row => row.cells[column]).map(cell =>
      cell.classList.contains("missing") ? null : cell.title || cell.textContent);
    const days = texts.map(text => text === null ? null : text.replace(/^(\d\d)\.(\d\d)\.(\d{4,})$/, "$3$2$1"));
    const values = days.map(text => text === null ? null : numeric(text));
    const isNumeric = values.every(value => value === null || !Number.isNaN(value));
    const compare = isNumeric
      ? (a, b) => values[a] < values[b] ? -1 : values[a] > values[b] ? 1 : 0
      : (a, b) => collator.compare(texts[a], texts[b]);
    const all = rows.map((_, index) => index);
    return {
      present: all.filter(index => texts[index] !== null).sort(compare).map(index => rows[index]),
      missing: all.filter(index => texts[index] === null).map(index => rows[index]),
    };
  }

  function start(root) {
    const said = root.dataset;
    const body = root.querySelector("tbody");
    const gap = body.querySelector("tr.gap");
    const original = Array.from(body.rows).filter(row => row !== gap);
    const size = Number(said.size), total = Number(said.total), head = Number(said.head);
    const last = Math.max(0, Math.ceil(original.length / size) - 1);
    let rows = original, page = 0;

    const nav = add(root, "nav", { className: "churnlab-pager" });
    nav.setAttribute("aria-label", said.pages);
    const go = (label, sign, target) => {
      const button = add(nav, "button", { type: "button", textContent: sign, title: label });
      button.setAttribute("aria-label", label);
      button.addEventListener("click", () => button.getAttribute("aria-disabled") === "true" || show(target()));
      return button;
    };
    const back = [go(said.first, "\u00ab", () => 0), go(said.previous, "\u2039", () => page - 1)];
    const forth = [go(said.next, "\u203a", () => page + 1), go(said.last, "\u00bb", () => last)];
    const status = add(nav, "span", {});
    status.setAttribute("role", "status");

    function show(wanted) {
      page = Math.min(Math.max(wanted, 0), last);
      const from = page * size, to = Math.min(from + size, rows.length);
      rows.forEach((row, index) => { row.hidden = index < from || index >= to; });
      if (gap) gap.hidden = to !== head;
      const skipped = from >= head ? total - rows.length : 0;
      const range = numbers.format(from + skipped + 1) + "\u2013" + numbers.format(to + skipped);
      status.textContent = said.rows.replace("{0}", range).replace("{1}", numbers.format(total));
      back.forEach(button => button.setAttribute("aria-disabled", String(page === 0)));
      forth.forEach(button => button.setAttribute("aria-disabled", String(page === last)));
    }

    // A part of the rows cannot be put in the order of all.
    if (!gap) {
      root.querySelectorAll("thead th").forEach((heading, column) => {
        const button = Object.assign(document.createElement("button"), { type: "button", className: "churnlab-sort" });
        button.title = said.sort;
        button.append(...heading.childNodes);
        heading.append(button);
        button.addEventListener("click", () => {
          const order = { none: "ascending", ascending: "descending", descending: "none" }[heading.ariaSort ?? "none"];
          root.querySelectorAll("thead th").forEach(other => { other.ariaSort = null; });
          const { present, missing } = sorted(original, column);
          rows = order === "none" ? original : [...(order === "descending" ? present.reverse() : present), ...missing];
          if (order !== "none") heading.ariaSort = order;
          body.append(...rows);
          show(0);
        });
      });
    }

    show(0);
  }

  // No identities: every table that is not yet paged is, so that a table may stand in a page twice.
  document.querySelectorAll(".churnlab-pages:not([data-ready])").forEach(root => {
    root.dataset.ready = "true";
    start(root);
  });
})();
