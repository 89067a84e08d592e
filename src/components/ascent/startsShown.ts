import type {Provenance} from "../../worker/protocol.js";
import type {Fact} from "../frame/figureFrame.js";
import {numberText} from "../marks/numberText.js";
import {presetIn} from "./ascentSet.js";
import type {BuiltStart} from "./ascentStarts.js";
import {rungSet} from "./rungs.js";
import type {StartPair} from "./startPairs.js";

/** What came of several starts; of those that are there already. */
export interface StartsShown extends Partial<Provenance> {
  readonly results: readonly (BuiltStart & {
    /** Draws the picture on a canvas, which takes its size. */
    readonly draw: (canvas: HTMLCanvasElement) => void;
  })[];
  /** How different every two are. */
  readonly pairs: readonly StartPair[];
}

/** How many starts are compared. */
export const startCount = 3;

/** Returns how different what came of the starts is. */
export function startsCaption({results, pairs}: StartsShown, way: string): string {
  const {title} = presetIn(rungSet, way);
  if (results.length < startCount) return `On the way: ${results.length} of ${startCount} starts climbed.`;
  const span = (values: readonly number[], digits: number) =>
    `${numberText(Math.min(...values), digits)} to ${numberText(Math.max(...values), digits)}`;
  const rms = span(
    pairs.map((d) => d.rms),
    0
  );
  const correlation = span(
    pairs.map((d) => d.correlation),
    2
  );
  return `Three climbs for the class flamingo, alike but for the noise that they begin with (${way === "nothing" ? "no regulariser" : way === "waves" ? "waves" : `all up to ${title}`}). Two results differ by ${rms} of 255 levels (root mean square over all pixels), and correlate with ${correlation}.`;
}

/** Returns the readout. */
export function startsFacts({results, pairs}: StartsShown, way: string): Fact[] {
  const mean = (values: readonly number[]) => values.reduce((sum, d) => sum + d, 0) / values.length;
  return [
    ["class", "flamingo"],
    ["regularisers", presetIn(rungSet, way).title],
    ["starts", results.map(({seed}) => seed).join(", ")],
    ["values", results.map(({value}) => numberText(value, 1)).join(", ")],
    ...(pairs.length
      ? ([["mean correlation", numberText(mean(pairs.map((d) => d.correlation)), 2)]] satisfies Fact[])
      : [])
  ];
}

/** Returns every two of the starts, for a table to take home. */
export function startsRows({pairs}: StartsShown) {
  return pairs.map(({seeds: [one, other], rms, correlation}) => ({one, other, rms, correlation}));
}
