import type {Page} from "playwright-core";
import type {CellPlace} from "./holdPlaces.js";

/** What the cells of a page take at one width of the window, by Framework’s id. */
export type CellsOfPage = Readonly<Record<string, CellPlace & Readonly<Record<"height" | "above" | "below", number>>>>;

/**
 * Returns what each cell of an open *page* takes, once all that it shows was
 * seen and is there, and no place is held for it any more.
 */
export async function measuredPage(page: Page): Promise<CellsOfPage> {
  await page.evaluate("globalThis.__name ??= (named) => named"); // what names a function where this is not compiled away
  await quiet(page);
  await page.evaluate(async () => {
    for (const cell of document.querySelectorAll<HTMLElement>("[data-held]")) delete cell.dataset.held;
    for (let y = 0; y < document.documentElement.scrollHeight; y += innerHeight / 2) {
      scrollTo({top: y, behavior: "instant"});
      await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    }
    scrollTo({top: 0, behavior: "instant"});
  });
  await quiet(page);
  return page.evaluate(measure);
}

/** Waits until every cell has run, every picture is there, and the page has been as high for half a second. */
export async function quiet(page: Page): Promise<void> {
  await page.waitForLoadState("networkidle");
  await page.waitForFunction(() => {
    const state = window as {quietHeight?: number; quietSince?: number};
    const height = document.documentElement.scrollHeight;
    const isLoading =
      document.querySelector("#observablehq-main observablehq-loading") ??
      [...document.images].find(({complete, loading}) => !complete && loading !== "lazy");
    if (isLoading || state.quietHeight !== height) {
      state.quietHeight = height;
      state.quietSince = performance.now();
    }
    return performance.now() - state.quietSince! > 500;
  });
}

/** Runs in the page. */
function measure(): CellsOfPage {
  const found: Record<string, CellPlace & Record<"height" | "above" | "below", number>> = {};
  const comments = document.createNodeIterator(document.querySelector("#observablehq-main")!, NodeFilter.SHOW_COMMENT);
  for (let node = comments.nextNode() as Comment | null; node; node = comments.nextNode() as Comment | null) {
    const [, id] = /^:([0-9a-f]{8}(?:-\d+)?):$/.exec(node.data) ?? [];
    if (id === undefined) continue;
    const parent = node.parentElement!;
    if (parent.classList.contains("observablehq--block")) {
      const {height} = parent.getBoundingClientRect();
      if (height === 0) continue;
      const figures = Array.from(parent.querySelectorAll("figure.figure[id], figure[data-figure][id]"), (d) => d.id);
      const sides = {above: margin(parent, "Top"), below: margin(parent, "Bottom")};
      found[id] = {...(figures.length ? {figures: figures.join(" ")} : {}), height: Math.floor(height), ...sides};
    } else {
      const shown = (node as Comment & {_nodes?: Node[]})._nodes ?? [];
      found[id] = {text: shown.map((d) => d.textContent).join(""), height: 0, above: 0, below: 0};
    }
  }
  return found;

  /** Returns the margin of an element on a side, those of its parts included that are one with it. */
  function margin(element: Element, side: "Top" | "Bottom"): number {
    const style = getComputedStyle(element);
    const own = Number.parseFloat(style[`margin${side}`]) || 0;
    const isOpen = style.display === "block" && style.overflow === "visible" && style.containerType === "normal";
    if (!isOpen || Number.parseFloat(style[`padding${side}`]) || Number.parseFloat(style[`border${side}Width`]))
      return own;
    const nodes = [...element.childNodes].filter(isInFlow);
    const next = side === "Top" ? nodes[0] : nodes.at(-1);
    if (!(next instanceof Element) || /inline|table-cell|none/.test(getComputedStyle(next).display)) return own;
    return Math.round(Math.max(own, margin(next, side)));
  }

  function isInFlow(node: Node): boolean {
    if (node instanceof Text) return node.data.trim() !== "";
    if (!(node instanceof Element)) return false;
    const {display, position, float} = getComputedStyle(node);
    return display !== "none" && position !== "absolute" && position !== "fixed" && float === "none";
  }
}
