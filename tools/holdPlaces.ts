/** What a block of a page takes: one value for each width that was measured, or one for all. */
export type Measured = number | readonly number[];

/** What a cell of a page takes of it once it has run, in CSS pixels. */
export interface CellPlace {
  /** The ids of the figures in it, separated by spaces. */
  readonly figures?: string;
  readonly height?: Measured;
  /** The margins, those of what it shows included. */
  readonly above?: Measured;
  readonly below?: Measured;
  /** What a cell within a sentence says. */
  readonly text?: string;
}

/** What the cells of a page take, by Framework’s id of each. */
export type PagePlaces = Readonly<Record<string, CellPlace>>;

/** What `npm run measure` writes: at which widths of the window it measured, ascending, and the places of every page by its path. */
export interface MeasuredPlaces {
  readonly widths: readonly number[];
  readonly pages: Readonly<Record<string, PagePlaces>>;
}

const id = "[0-9a-f]{8}(?:-\\d+)?";
const block = '<div class="observablehq observablehq--block"[^>]*>';
const still = new RegExp(`(<figure class="figure-static(?:(?!</figure>)[^])*</figure>)\\s*(${block})`, "g");
const blockCell = new RegExp(`${block}((?:(?!<!--)[^])*<!--:(${id}):-->)`, "g");
const inlineCell = new RegExp(`<observablehq-loading[^>]*>(</observablehq-loading><!--:(${id}):-->)`, "g");
const style = /<style id="held-places">[\s\S]*?<\/style>\n/;

/** A sentence is as long before its numbers come as it is with them. */
const inlineRule =
  "observablehq-loading[data-held-text]{display:inline;animation:none;font:inherit;visibility:hidden}" +
  "observablehq-loading[data-held-text]::before{content:attr(data-held-text)}";

/** A figure that is still to come is seen as a plain field. */
const comingRule =
  "[data-held-for]:has(>observablehq-loading:first-child){border-radius:10px;background:var(--theme-background-alt)}" +
  "[data-held-for]>observablehq-loading:first-child{padding:1rem;animation:none}";

/**
 * Returns the *html* of a built page in which every cell has the place that it
 * takes once it has run, so that nothing moves when it does: the cell’s block
 * is as high as what it shows was at the nearest *widths* of the window, and a
 * picture that stands in for a live figure stands in its place. What the page
 * held before is forgotten.
 */
export function holdPlaces(html: string, places: PagePlaces, widths: readonly number[]): string {
  const held = html
    .replace(style, "")
    .replace(still, "$2$1")
    .replace(inlineCell, (_, rest: string, id: string) => {
      const {text} = places[id] ?? {};
      return `<observablehq-loading${text ? ` data-held-text="${escaped(text)}"` : ""}>${rest}`;
    })
    .replace(blockCell, (_, rest: string, id: string) => {
      const {height, figures} = places[id] ?? {};
      const marks = height ? ` data-held="${id}"${figures ? ` data-held-for="${figures}"` : ""}` : "";
      return `<div class="observablehq observablehq--block"${marks}>${rest}`;
    });
  if (!Object.keys(places).length) return held;
  return held.replace("</head>", `<style id="held-places">${rulesOf(places, widths)}</style>\n</head>`);
}

/** Returns what holds the places: on screens, where the cells will run, and not in the presenting view, where figures have other heights. */
function rulesOf(places: PagePlaces, widths: readonly number[]): string {
  const blocks = Object.entries(places).filter(([, {height}]) => height);
  const rules = (of: (measured: Measured) => string | undefined) =>
    blocks.map(([id, {height, above, below}]) => {
      const sides = {"min-height": height, "margin-top": above, "margin-bottom": below};
      const lines = Object.entries(sides).flatMap(([name, measured]) => {
        const text = measured === undefined ? undefined : of(measured);
        return text === undefined ? [] : [`${name}:${text}`];
      });
      return lines.length ? `html:not(.presenting) #observablehq-main [data-held="${id}"]{${lines.join(";")}}` : "";
    });
  const fixed = rules((measured) => (typeof measured === "number" ? `${measured}px` : undefined));
  const bands = [undefined, ...widths.keys()].map((i) => {
    const band = rules((measured) => (typeof measured === "number" ? undefined : heightIn(measured, widths, i)));
    const from = i === undefined ? `(width < ${widths[0]}px)` : `(width >= ${widths[i]}px)`;
    const to = i !== undefined && i + 1 < widths.length ? ` and (width < ${widths[i + 1]}px)` : "";
    return `@media ${from}${to}{${band.join("")}}`;
  });
  return `@media screen and (scripting: enabled){${inlineRule}${comingRule}${fixed.join("")}${bands.join("")}}`;
}

/** Returns the height from the width of number *i* to the next, on the straight line between the two; that of the first width below it. */
function heightIn(measured: readonly number[], widths: readonly number[], i: number | undefined): string {
  if (i === undefined) return `${measured[0]}px`;
  const [here, next = here] = measured.slice(i);
  if (next === here) return `${here}px`;
  const slope = (next - here) / (widths[i + 1] - widths[i]);
  return `calc(${here}px + (100vw - ${widths[i]}px)*${Number(slope.toFixed(3))})`;
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll('"', "&quot;").replaceAll("<", "&lt;");
}
