import {correlation} from "../../evaluation/correlation.js";
import {change} from "../../images/change.js";
import type {Raster} from "../../images/raster.js";
import type {Fact} from "../frame/figureFrame.js";
import {numberText} from "../marks/numberText.js";
import {percentText} from "../marks/percentText.js";
import type {StartResult} from "./starts.js";

/** Returns how alike the results are, in words. */
export function startsCaption(results: readonly StartResult[], unit: number): string {
  const sure = results.filter(({top}) => top.index === unit).length;
  return `Above the starts, below the images that the network was led to from them. It reads ${sure} of ${results.length} as ${unit}. Two results are alike by ${mean(betweenResults(results))} on average (correlation of their pixels); a result and its own start by ${mean(withStarts(results))}.`;
}

/** Returns the readout of many starts. */
export function startsFacts(results: readonly StartResult[], unit: number): Fact[] {
  return [
    ["network", "MNIST"],
    ["class", `${unit}`],
    ["results alike", mean(betweenResults(results))],
    ["result and start alike", mean(withStarts(results))],
    ["lowest probability", percentText(Math.min(...results.map(({after}) => after)))]
  ];
}

/** Returns a row a start, for a table to take home. */
export function startsRows(results: readonly StartResult[]) {
  return results.map(({start, steps, loss, before, after, startTop, top, from, to}) => ({
    start,
    steps,
    loss,
    "probability before": before,
    "probability after": after,
    "read before": startTop.label,
    "read after": top.label,
    moved: change(from, to).l2
  }));
}

/** Returns how alike every two results are, where that is defined. */
function betweenResults(results: readonly StartResult[]): number[] {
  return results.flatMap(({to}, i) => results.slice(i + 1).map((other) => alike(to, other.to))).filter(Number.isFinite);
}

/** Returns how alike each result and its start are, where that is defined. */
function withStarts(results: readonly StartResult[]): number[] {
  return results.map(({from, to}) => alike(from, to)).filter(Number.isFinite);
}

function alike(a: Raster, b: Raster): number {
  return correlation(a.values, b.values);
}

function mean(values: readonly number[]): string {
  return values.length ? numberText(values.reduce((sum, d) => sum + d, 0) / values.length) : "not defined";
}
