import type {Provenance} from "../../worker/protocol.js";
import type {Fact} from "../frame/figureFrame.js";
import {percentText} from "../marks/percentText.js";
import type {LayerComponents} from "./componentFile.js";

/** Principal components with the examples that they are of; how they were made is absent where the site was built with them. */
export interface PcaSolution extends Partial<Provenance> {
  readonly components: LayerComponents;
  /** Indices in the corpus. */
  readonly examples: readonly number[];
  /** The scores of each component, an example each. */
  readonly columns: readonly Float64Array[];
}

/** Which components are across and up, counted from 1. */
export interface PickedAxes {
  readonly x: number;
  readonly y: number;
}

/** Returns the solution of the given *components* of the *examples*. */
export function pcaSolution(
  examples: readonly number[],
  components: LayerComponents,
  made: Partial<Provenance> = {}
): PcaSolution {
  const columns = Array.from({length: components.count}, (_, k) =>
    Float64Array.from(examples, (_, i) => components.scores[i * components.count + k])
  );
  return {components, examples, columns, ...made};
}

/** Returns the share of the variance that each component holds, 0…1. */
export function varianceShares({variances, total}: LayerComponents): number[] {
  return Array.from(variances, (variance) => variance / total);
}

/** Returns the components across and up, counted from 0; the last one for those that are not there. */
export function axesOf({x, y}: PickedAxes, {count}: LayerComponents): readonly [across: number, up: number] {
  return [Math.min(x, count) - 1, Math.min(y, count) - 1];
}

/** Returns what a component is called, counted from 0, with its share of the variance. */
export function componentTitle(shares: readonly number[], k: number): string {
  return `component ${k + 1} (${percentText(shares[k])})`;
}

/** Returns in words how much of the variance the components across and up hold together. */
export function heldText(shares: readonly number[], [across, up]: readonly [number, number]): string {
  return percentText(shares[across] + (up === across ? 0 : shares[up]));
}

/** Returns how far the scores are from those *before*, as a share of the largest. */
export function furthestScore({components: before}: PcaSolution, {components: after}: PcaSolution): Fact {
  const largest = before.scores.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
  const furthest = before.scores.reduce((most, value, i) => Math.max(most, Math.abs(value - after.scores[i])), 0);
  const share = ((100 * furthest) / largest).toPrecision(2);
  return ["furthest from what was shown", `${share}\u00a0% of the largest coordinate`];
}
