// The page's switches. Without this script everything can still be read: cells unfold one by one, the theme is light.
(() => {
  "use strict";
  const root = document.documentElement;
  const texts = JSON.parse(document.getElementById("report:texts").textContent);
  const systemTheme = matchMedia("(prefers-color-scheme: dark)");
  const wideScreen = matchMedia("(min-width: 68rem)");

  const themeButton = document.getElementById("report:theme");
  const showTheme = theme => {
    root.dataset.theme = theme;
    themeButton.title = theme === "dark" ? texts.toLight : texts.toDark;
    themeButton.setAttribute("aria-label", themeButton.title);
    dispatchEvent(new Event("report:look"));
  };
  const remembered = () => {
    try {
      return localStorage.getItem("report-theme");
    } catch {
      return null;
    }
  };
  themeButton.addEventListener("click", () => {
    showTheme(root.dataset.theme === "dark" ? "light" : "dark");
    try {
      localStorage.setItem("report-theme", root.dataset.theme);
    } catch {
      // The choice then lasts until the page is closed.
    }
  });
  systemTheme.addEventListener("change", () => remembered() || showTheme(systemTheme.matches ? "dark" : "light"));
  showTheme(root.dataset.theme);
  themeButton.hidden = false;

  const codeButton = document.getElementById("report:code");
  const code = [...document.querySelectorAll("details.code")];
  const showState = () => {
    const isOpen = code.every(cell => cell.open);
    codeButton.setAttribute("aria-pressed", String(isOpen));
    codeButton.textContent = isOpen ? texts.hideCode : texts.showCode;
  };
  codeButton.addEventListener("click", () => {
    const open = !code.every(cell => cell.open);
    code.forEach(cell => { cell.open = open; });
    showState();
  });
  code.forEach(cell => cell.addEventListener("toggle", showState));
  showState();
  codeButton.hidden = code.length === 0;

  const contents = document.querySelector("nav.contents details");
  if (contents) {
    const links = new Map([...contents.querySelectorAll("a")].map(link => [decodeURIComponent(link.hash.slice(1)), link]));
    const headings = [...document.querySelectorAll("main :is(h1, h2, h3)[id]")].filter(heading => links.has(heading.id));
    const fold = () => { contents.open = wideScreen.matches; };
    wideScreen.addEventListener("change", fold);
    fold();
    contents.addEventListener("click", event => {
      if (event.target.closest("a") && !wideScreen.matches)
        contents.open = false;
    });

    // The section being read is the last whose heading has passed the upper part of the window.
    let waiting = false;
    const markPlace = () => {
      waiting = false;
      const current = headings.findLast(heading => heading.getBoundingClientRect().top < innerHeight * 0.3) ?? headings[0];
      links.forEach((link, id) => {
        if (id === current?.id)
          link.setAttribute("aria-current", "location");
        else
          link.removeAttribute("aria-current");
      });
    };
    addEventListener("scroll", () => {
      if (!waiting)
        requestAnimationFrame(markPlace);
      waiting = true;
    }, { passive: true });
    markPlace();
  }

  // A box that scrolls must be reachable by keyboard; one that does not should not stop it.
  const reach = () => document.querySelectorAll("main :is(.scroll, pre)").forEach(box => {
    if (box.scrollWidth > box.clientWidth || box.scrollHeight > box.clientHeight)
      box.tabIndex = 0;
    else
      box.removeAttribute("tabindex");
  });
  addEventListener("resize", reach);
  document.addEventListener("toggle", reach, true);
  reach();
})();
