import type {Page} from "playwright-core";

/** What moved in a page by itself: how much, and what, the largest first. */
export interface LayoutShift {
  readonly total: number;
  readonly sources: readonly string[];
}

/** Begins to watch what moves in the *page*, from its next address on. */
export async function watchShifts(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const shifts: {value: number; sources: string[]}[] = [];
    Object.assign(window, {shifts});
    const nameOf = (node: Node | null | undefined) => {
      const element = node instanceof Element ? node : node?.parentElement;
      return element
        ? `${element.tagName}#${element.id}.${element.className} ${element.textContent?.slice(0, 30)}`
        : "?";
    };
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as (PerformanceEntry & {
        value: number;
        hadRecentInput: boolean;
        sources: {node?: Node; previousRect: DOMRect; currentRect: DOMRect}[];
      })[]) {
        if (entry.hadRecentInput) continue;
        const sources = entry.sources.map(
          ({node, previousRect: a, currentRect: b}) =>
            `${nameOf(node)} ${a.y | 0},${a.height | 0} → ${b.y | 0},${b.height | 0}`
        );
        shifts.push({value: entry.value, sources});
      }
    }).observe({type: "layout-shift", buffered: true});
  });
}

/** Returns what has moved in the *page* so far, and forgets it. */
export async function takeShifts(page: Page): Promise<LayoutShift> {
  const shifts = await page.evaluate(() => {
    const {shifts} = window as unknown as {shifts: {value: number; sources: string[]}[]};
    return shifts.splice(0);
  });
  const sorted = [...shifts].sort((a, b) => b.value - a.value);
  return {
    total: sorted.reduce((sum, {value}) => sum + value, 0),
    sources: sorted.slice(0, 3).map(({value, sources}) => `${value.toFixed(3)}: ${sources.join("; ")}`)
  };
}
