import type {PlotAxis} from "../marks/linePlot.js";
import {percentText} from "../marks/percentText.js";
import {type EvolutionNote, evolutionDefault, type Measure, type Moment, settlingLayers} from "./evolution.js";

export const measureTitles: readonly (readonly [Measure, string])[] = [
  ["answers", "answers: 1 − correlation"],
  ["representation", "the layer as a whole: 1 − CKA"],
  ["way", "weights: share of the way left"],
  ["length", "weights: way left ÷ their length"]
];

/** Returns what stands above the plot. */
export function measureTitle(measure: Measure): string {
  return {
    way: "Weights: share of the way left",
    length: "Weights: way left ÷ final length",
    answers: "Answers: 1 − correlation with the final ones",
    representation: "Whole layer: 1 − CKA with the final one"
  }[measure];
}

/** Returns what the lines of a measure are, in words. */
export function measureText(measure: Measure): string {
  const spread = "Line: the median over the units that are not silent at the end; band: the middle half of them.";
  const {compared} = evolutionDefault;
  switch (measure) {
    case "way":
      return `How far a unit’s weights are from their final ones, as a share of how far they were at the start. ${spread}`;
    case "length":
      return `How far a unit’s weights are from their final ones, over the length of the final ones. ${spread}`;
    case "answers":
      return `1 − the correlation of a unit’s answers to ${compared} held-out digits, at all places, with its final answers; where it is silent, 1. ${spread}`;
    case "representation":
      return `1 − linear CKA between a layer’s answers to ${compared} held-out digits and its final answers: one number a layer, so no band.`;
  }
}

/** Returns when the moment was, and how good the network then is. */
export function momentText({step, accuracy}: Moment): string {
  const when =
    step === 0 ? "before the first step" : `after ${step.toLocaleString("en")} ${step === 1 ? "step" : "steps"}`;
  return `${when}: ${percentText(accuracy)} right`;
}

export const stepAxis: PlotAxis & {readonly isLog: true} = {
  domain: [0, 5000],
  ticks: [0, 1, 10, 100, 1000, 5000],
  text: (d) => d.toLocaleString("en"),
  isLog: true
};

/** Returns the numbers of the curves, a row a moment and layer. */
export function settlingRows({moments, settling, silent}: EvolutionNote) {
  return moments.flatMap(({step, accuracy}, i) =>
    settlingLayers.map((layer) => ({
      step,
      accuracy,
      layer,
      ...Object.fromEntries(
        Object.entries(settling).flatMap(([measure, curves]) =>
          (["low", "median", "high"] as const).map((name, k) => [`${measure}_${name}`, curves[layer][i][k]])
        )
      ),
      silent_units: silent[layer][i]
    }))
  );
}
