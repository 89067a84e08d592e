/** Where in a page a reader was: a part of the page, and how far below the window’s top it stood, in pixels. */
export interface Place {
  readonly part: number;
  readonly below: number;
}

/** Keeps where the reader is, for a reload or for a way back to this entry of the history. */
export function keepPlace(): void {
  const all = parts();
  const part = all.findIndex((element) => element.getBoundingClientRect().bottom > 0 && element.clientHeight > 0);
  const place = {part, below: all[part]?.getBoundingClientRect().top};
  try {
    if (part < 0 || scrollY < 1) sessionStorage.removeItem(key());
    else sessionStorage.setItem(key(), JSON.stringify(place));
  } catch {
    // a browser that keeps nothing scrolls by itself
  }
}

/** Returns where the reader was in this entry of the history; undefined at the top of the page, or where nothing was kept. */
export function keptPlace(): Place | undefined {
  try {
    const {part, below} = JSON.parse(sessionStorage.getItem(key()) ?? "{}") as Partial<Place>;
    return Number.isInteger(part) && Number.isFinite(below) ? {part: part!, below: below!} : undefined;
  } catch {
    return undefined;
  }
}

/** Returns the parts of the page one below the other, the same ones each time that it is opened. */
export function parts(): readonly Element[] {
  return [...(document.querySelector("#observablehq-main")?.children ?? [])];
}

/** Returns what this entry of the history is called in the session. */
function key(): string {
  const {navigation} = window as {navigation?: {currentEntry?: {key?: string} | null}};
  return `place ${navigation?.currentEntry?.key ?? location.href}`;
}
