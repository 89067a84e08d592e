import {quantileSorted} from "d3-array";
import {html} from "htl";
import {rampColour, rampColours} from "./categoryColours.js";

/** How marks are coloured, and the key to it. */
export interface MarkColours {
  readonly colours: readonly string[];
  readonly key: HTMLElement;
}

/** Returns the colours of categories, *of* each mark its index, with a key that names them. */
export function categoryMarks(
  of: readonly number[],
  names: readonly string[],
  palette: readonly string[]
): MarkColours {
  const used = names.map((name, i) => ({name, colour: palette[i], count: of.filter((d) => d === i).length}));
  const items = used
    .filter(({count}) => count)
    .map(
      ({name, colour, count}) =>
        html`<li><span class="mark-colours-swatch" style=${`background: ${colour}`}></span>${name} <small>${count}</small></li>`
    );
  return {colours: of.map((i) => palette[i]), key: html`<ul class="mark-colours">${items}</ul>`};
}

/** Returns the colours of *values* on a ramp from their 2nd to their 98th percentile, with its key. */
export function rampMarks(
  values: ArrayLike<number>,
  {text, ends}: {readonly text: (value: number) => string; readonly ends: readonly [string, string]}
): MarkColours {
  const sorted = Array.from(values)
    .filter(Number.isFinite)
    .sort((a, b) => a - b);
  const [low, high] = [quantileSorted(sorted, 0.02) ?? 0, quantileSorted(sorted, 0.98) ?? 0];
  const share = (value: number) => (high > low ? (value - low) / (high - low) : 0.5);
  const key = html`<p class="mark-colours"><span>${ends[0]}, ${text(low)}</span>
    <span class="mark-colours-ramp" style=${`background: linear-gradient(to right, ${rampColours.join(", ")})`}></span>
    <span>${text(high)}, ${ends[1]}</span></p>`;
  return {colours: Array.from(values, (value) => rampColour(share(value))), key};
}
