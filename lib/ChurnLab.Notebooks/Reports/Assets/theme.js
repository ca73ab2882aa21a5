// Before the page is drawn: the theme that the reader chose last time, else the system's.
(() => {
  "use strict";
  let theme = null;
  try {
    theme = localStorage.getItem("report-theme");
  } catch {
    // Some browsers keep no storage for files.
  }
  if (theme !== "light" && theme !== "dark")
    theme = matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light";
  document.documentElement.dataset.theme = theme;
})();
