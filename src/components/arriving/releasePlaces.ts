/** How often is looked whether a cell has what it shows, in milliseconds. */
const pace = 250;

/** How many times in a row it must be as high, before it counts as settled. */
const times = 3;

/** What is lower than its place by no more than this, in pixels, waits with it until nobody sees the rest move. */
const slight = 40;

/**
 * Lets go of the places that the page holds for its cells: each as soon as what
 * its cell shows is there and no longer grows. What is only a little lower than
 * the place waits until it is out of sight, or the reader uses it.
 */
export function releasePlaces(root: ParentNode = document): void {
  const held = new Map(
    [...root.querySelectorAll<HTMLElement>("[data-held]")].map((cell) => [cell, {height: -1, same: 0}])
  );
  const timer = setInterval(look, pace);
  for (const name of ["pointerdown", "keydown"]) addEventListener(name, touched, {capture: true, passive: true});

  function look(): void {
    for (const [cell, seen] of held) {
      const height = heightOf(cell);
      seen.same = isThere(cell) && height === seen.height ? seen.same + 1 : 0;
      seen.height = height;
      const {top, bottom} = cell.getBoundingClientRect();
      const isSeen = top < innerHeight && bottom > 0;
      const hole = bottom - top - height;
      if (seen.same >= times && (!isSeen || hole <= 1 || hole > slight)) release(cell);
    }
  }

  function touched({target}: Event): void {
    const cell = target instanceof Element ? target.closest<HTMLElement>("[data-held]") : null;
    if (cell && (held.get(cell)?.same ?? 0) >= times) release(cell);
  }

  function release(cell: HTMLElement): void {
    delete cell.dataset.held;
    held.delete(cell);
    if (held.size) return;
    clearInterval(timer);
    for (const name of ["pointerdown", "keydown"]) removeEventListener(name, touched, {capture: true});
  }
}

/** Returns whether a cell shows what it is to show. */
function isThere(cell: HTMLElement): boolean {
  if (!cell.childElementCount || cell.querySelector("observablehq-loading, .figure:not([data-ready])")) return false;
  return [...cell.querySelectorAll("img")].every(({complete, loading}) => complete || loading === "lazy");
}

/** Returns how high what a cell shows is, whatever place is held for it. */
function heightOf(cell: HTMLElement): number {
  const {top} = cell.getBoundingClientRect();
  return Math.max(0, ...Array.from(cell.children, (child) => child.getBoundingClientRect().bottom - top));
}
