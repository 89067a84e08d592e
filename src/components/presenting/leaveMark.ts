import {presentable} from "./presentable.js";

const key = "presentation-left";

/** Keeps in the browser's session that the view was left at the figure *id* of the page at the given *path*. */
export function leaveMark(path: string, id: string): void {
  try {
    sessionStorage.setItem(key, JSON.stringify({path, id}));
  } catch {
    // The page is then read from its top.
  }
}

/**
 * Scrolls to the figure at which the presenting view was left, if that was on
 * the page at this *path*, until the reader does something or the page is still.
 */
export function comeBack(path: string, invalidation?: Promise<unknown>): void {
  const left = taken();
  if (left?.path !== path) return;
  let isFree = true;
  const free = () => {
    isFree = false;
  };
  for (const type of ["wheel", "pointerdown", "keydown", "touchstart"])
    window.addEventListener(type, free, {once: true, passive: true});
  invalidation?.then(free);
  const until = performance.now() + 4000;
  const keep = () => {
    if (!isFree) return;
    const main = document.querySelector("#observablehq-main");
    const figure = main && presentable(main).find(({id}) => id === left.id)?.element;
    figure?.scrollIntoView({block: figure.offsetHeight < innerHeight ? "center" : "start"});
    if (performance.now() < until) setTimeout(keep, 100);
  };
  keep();
}

function taken(): {readonly path: string; readonly id: string} | undefined {
  try {
    const text = sessionStorage.getItem(key);
    sessionStorage.removeItem(key);
    return text ? JSON.parse(text) : undefined;
  } catch {
    return;
  }
}
