import {svg} from "htl";
import type {Outline} from "../../images/polygonMask.js";
import {type Corner, pointOf} from "./outlineCorners.js";

export interface OutlineMarksOptions {
  /** The corner that stands out. */
  readonly chosen: Corner | null;
  /** A line that is being drawn, as x, y, x, y, … */
  readonly stroke: readonly number[] | null;
}

/** Returns the outlines as drawn in a view box of 1000 × 1000: their area, their corners, and the line that is being drawn. */
export function outlineMarks(outlines: readonly Outline[], {chosen, stroke}: OutlineMarksOptions): Node[] {
  const path = (points: readonly number[], end: string) =>
    points.length ? `M${points.map((value) => (1000 * value).toFixed(1)).join(" ")}${end}` : "";
  const area = svg`<path class="shape-mask-area" d=${outlines.map((points) => path(points, "Z")).join("")}></path>`;
  const corners = outlines.flatMap((points, outline) =>
    Array.from({length: points.length / 2}, (_, corner) => {
      const [x, y] = pointOf(points, corner);
      const is = chosen?.outline === outline && chosen.corner === corner;
      return svg`<circle class=${is ? "shape-mask-corner chosen" : "shape-mask-corner"} cx=${1000 * x} cy=${1000 * y} r=${is ? 14 : 9}></circle>`;
    })
  );
  const line = stroke ? [svg`<path class="shape-mask-stroke" d=${path(stroke, "")}></path>`] : [];
  return [area, ...corners, ...line];
}

/** Returns what can be done with the outlines next, or where the chosen corner is. */
export function outlineWords(
  outlines: readonly Outline[],
  {chosen, drawing}: {readonly chosen: Corner | null; readonly drawing: boolean}
): string {
  if (drawing) return "Draw once around it, without letting go.";
  if (!outlines.length) return "No outline: draw one freely, or add corners.";
  if (!chosen) return "Drag a corner, or press on a line to add one.";
  const points = outlines[chosen.outline];
  const [x, y] = pointOf(points, chosen.corner);
  return `Corner ${chosen.corner + 1} of ${points.length / 2}: ${Math.round(100 * x)} % from the left, ${Math.round(100 * y)} % from the top.`;
}
