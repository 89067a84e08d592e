/**
 * Returns the *html* of a built page with what Framework's frame lacks for
 * readers who zoom, listen or use a keyboard: the language, zoom on touch
 * screens, names for the landmarks, a list without a label in it, and a sidebar
 * switch that says what it is and how it stands.
 */
export function mendPage(html: string): string {
  return html
    .replace("<html>", '<html lang="en">')
    .replace("initial-scale=1, maximum-scale=1", "initial-scale=1")
    .replace('<nav id="observablehq-sidebar">', '<nav id="observablehq-sidebar" aria-label="Pages">')
    .replace(/<nav>(?=<a rel="(prev|next)")/, '<nav aria-label="Previous and next page">')
    .replace(/(<aside id="observablehq-toc"[^>]*>\s*)<nav>/, '$1<nav aria-label="On this page">')
    .replace(
      /(<ol>\s*)(<label id="observablehq-sidebar-close"[^>]*><\/label>)/,
      '$1<li style="display:contents">$2</li>'
    )
    .replace(
      '<input type="search" placeholder="Search">',
      '<input type="search" placeholder="Search" aria-label="Search">'
    )
    .replace(
      '<input id="observablehq-sidebar-toggle" type="checkbox" title="Toggle sidebar">',
      `<input id="observablehq-sidebar-toggle" type="checkbox" title="Toggle sidebar" role="button" aria-label="Sidebar" aria-pressed="mixed">${switchScript}`
    );
}

/** Mixed is the sidebar that shows where there is room: Framework calls it indeterminate. */
const switchScript = `<script>{const toggle=document.currentScript.previousElementSibling,tell=()=>toggle.setAttribute("aria-pressed",toggle.indeterminate?"mixed":toggle.checked);toggle.addEventListener("click",()=>setTimeout(tell));addEventListener("DOMContentLoaded",tell);}</script>`;
