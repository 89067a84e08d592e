/** A figure that can be presented. */
export interface Presentable {
  /** Its id; where it has none, that of its data, or "figure-3" for the third of the page. */
  readonly id: string;
  /** The words of the heading above it; empty where there is none. */
  readonly heading: string;
  readonly element: HTMLElement;
}

/**
 * Returns the figures in *main*, in their order, each with a name that stays
 * the same from visit to visit once all are there. What stands in for a figure
 * until it is there, or within another, is none.
 */
export function presentable(main: ParentNode): readonly Presentable[] {
  const kinds = "figure, .figure-toy, [data-figure]";
  const all = [...main.querySelectorAll<HTMLElement>(kinds)].filter(
    (element) => !element.matches(".figure-static") && !element.parentElement?.closest(kinds)
  );
  return all.map((element, i) => ({
    id: element.id || element.dataset.figure || `figure-${i + 1}`,
    heading: headingOf(element, main),
    element
  }));
}

/** Returns the text of the last heading before the element. */
function headingOf(element: HTMLElement, main: ParentNode): string {
  const before = [...main.querySelectorAll("h1, h2, h3")].filter(
    (heading) => heading.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING
  );
  return before[before.length - 1]?.textContent?.trim() ?? "";
}
