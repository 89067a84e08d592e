import {html} from "htl";

/**
 * Returns a place in which a table may be wider than the page. Where it is, a
 * shadow and a line below it say so, and the keyboard can scroll it; *label*
 * says what the table is to those who cannot see it.
 */
export function scrollTable(table: Element, label: string): HTMLElement {
  const region = html`<div class="scroll-table-region" role="region" aria-label=${label} onscroll=${tell}>${table}</div>`;
  const hint = html`<p class="scroll-table-hint" hidden></p>`;
  const element = html`<div class="scroll-table">${region}${hint}</div>`;
  if (typeof ResizeObserver !== "undefined") {
    const observer = new ResizeObserver(tell);
    observer.observe(region);
    observer.observe(table);
  }
  return element;

  function tell(): void {
    const wider = region.scrollWidth - region.clientWidth;
    const isWider = wider > 1;
    element.classList.toggle("over", isWider && region.scrollLeft < wider - 1);
    if (isWider) region.tabIndex = 0;
    else region.removeAttribute("tabindex");
    hint.hidden = !isWider;
    const words = region.scrollLeft < wider - 1 ? "More columns: scroll sideways →" : "← The first columns";
    if (isWider && hint.textContent !== words) hint.textContent = words;
  }
}
