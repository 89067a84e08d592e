/**
 * Returns the element of the page with one of the given *ids*: as soon as it is
 * seen, else the cell whose place is held for it. Undefined while there is neither.
 */
export function placeOf(ids: readonly string[]): Element | undefined {
  for (const id of ids) {
    const element = document.getElementById(id);
    if (element?.getClientRects().length) return element;
    const cell = document.querySelector(`[data-held-for~="${CSS.escape(id)}"]`);
    if (cell) return cell;
  }
  return undefined;
}
