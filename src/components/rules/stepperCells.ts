import {html} from "htl";
import {shortText} from "./stepperText.js";
import type {Numbers, ToyRun} from "./switchToy.js";

export interface CellOptions {
  /** What this step has just made. */
  readonly now?: boolean;
  /** The indices of the cells that a switch points at. */
  readonly marks?: readonly number[];
  /** Whether the cells stand in windows of 2 × 2. */
  readonly windows?: boolean;
  /** For every cell which way its maximum stood. */
  readonly arrows?: readonly string[];
}

/** Returns the numbers as cells, read out row by row. */
export function numberCells(
  {values, width, height}: Numbers,
  label: string,
  {now, marks = [], windows, arrows}: CellOptions
) {
  const rows = Array.from({length: height}, (_, y) =>
    values
      .slice(y * width, (y + 1) * width)
      .map(shortText)
      .join(", ")
  );
  const all = values.map((value, i) => {
    const classes = [
      "rules-stepper-cell",
      value > 0 ? "positive" : value < 0 ? "negative" : "zero",
      marks.includes(i) ? "switch" : "",
      windows && i % width && (i % width) % 2 === 0 ? "rules-window-left" : "",
      windows && i >= width && Math.floor(i / width) % 2 === 0 ? "rules-window-top" : ""
    ];
    return html`<span data-i=${i} class=${classes.filter(Boolean).join(" ")}>${arrows ? html`<i>${arrows[i]}</i>` : ""}${shortText(value)}</span>`;
  });
  return html`<div class=${now ? "rules-stepper-grid now" : "rules-stepper-grid"} role="img" aria-label=${`${label}: ${rows.join("; ")}`}
    style=${`grid-template-columns: repeat(${width}, auto)`}>${all}</div>`;
}

/** Returns for every pooled number an arrow to where in its window it stood. */
export function switchArrows({switches, relu, pool}: ToyRun): readonly string[] {
  return switches.map((place, i) => {
    const down = Math.floor(place / relu.width) - 2 * Math.floor(i / pool.width);
    const right = (place % relu.width) - 2 * (i % pool.width);
    return ["↖", "↗", "↙", "↘"][2 * down + right];
  });
}
