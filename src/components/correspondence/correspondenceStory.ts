import {numberText} from "../marks/numberText.js";
import type {BuiltCorrespondence} from "./correspondenceFile.js";
import {builtDistances, correspondenceSummary, type RowSummary} from "./correspondenceSummary.js";
import type {Comparison} from "./correspondences.js";
import type {RowKind} from "./hiddenRows.js";

/** What the page says of the built distances between all faces. */
export interface CorrespondenceStory {
  readonly faces: number;
  readonly pairs: number;
  /** How many random places of each sort. */
  readonly draws: number;
  /** Returns the line of a table. */
  row(layer: string, kind: RowKind, comparison: Comparison): RowSummary;
  /** Returns Δ of a line with its error, “0.366 ± 0.005”. */
  delta(layer: string, kind: RowKind, comparison: Comparison): string;
  /** Returns how far a line is below random places on the face, or (*same*) at one place, with the error. */
  lower(layer: string, kind: RowKind, comparison: Comparison, same?: boolean): string;
  /** Returns the lowest and the highest draw of a line of random places. */
  range(layer: string, kind: RowKind, comparison: Comparison): string;
}

/** The ways to compare, by the names that the page has for them. */
export const ways = {
  paper: {compared: "places", zeros: "third"},
  changed: {compared: "places", zeros: "out"},
  maps: {compared: "maps", zeros: "third"}
} as const satisfies Record<string, Comparison>;

/** Returns the numbers of the page from the built distances. */
export function correspondenceStory(built: BuiltCorrespondence): CorrespondenceStory {
  const {photos, draws} = built.note;
  const faces = photos.map((_, i) => i);
  const row = (layer: string, kind: RowKind, comparison: Comparison) =>
    correspondenceSummary(builtDistances(built, layer, {faces, draws}), faces.length, comparison).find(
      (d) => d.kind === kind
    )!;
  const text = ({mean, error}: Pick<RowSummary, "mean" | "error">) =>
    `${numberText(mean, 3)} ± ${numberText(error, 3)}`;
  return {
    faces: faces.length,
    pairs: (faces.length * (faces.length - 1)) / 2,
    draws,
    row,
    delta: (...line) => text(row(...line)),
    lower(layer, kind, comparison, same = false) {
      const found = row(layer, kind, comparison);
      return text(same ? found.lowerSame : found.lower);
    },
    range(...line) {
      const all = row(...line).draws;
      return `${numberText(Math.min(...all), 3)} to ${numberText(Math.max(...all), 3)}`;
    }
  };
}
