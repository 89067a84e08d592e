import {percentText} from "../marks/percentText.js";
import {plainNumber} from "../marks/plainNumber.js";
import {type Measure, type SettlingLayer, settledAt} from "./evolution.js";
import {readEvolution} from "./evolutionFile.js";

/** The numbers of a file of the learning, as sentences want them. */
export interface EvolutionNumbers {
  /** Returns how far a layer is from its end before the first step. */
  start(measure: Measure, layer: SettlingLayer): string;
  /** Returns the step from which on it stays below the *share* of that. */
  when(measure: Measure, layer: SettlingLayer, share: number): string;
  /** Returns the step from which on it stays below the level. */
  below(measure: Measure, layer: SettlingLayer, level: number): string;
  /** Returns which share of the held-out digits is right after a step that was kept. */
  right(step: number): string;
  /** Returns how many units of a layer are silent at the end. */
  silent(layer: SettlingLayer): string;
}

/** Returns the numbers of a *file* of the learning. Throws what readEvolution throws, `unknown step: …`. */
export function evolutionNumbers(file: ArrayBuffer): EvolutionNumbers {
  const {moments, settling, silent} = readEvolution(file);
  const first = (measure: Measure, layer: SettlingLayer) => settling[measure][layer][0][1];
  const below = (measure: Measure, layer: SettlingLayer, level: number) =>
    settledAt(moments, settling[measure][layer], level)?.toLocaleString("en") ?? "never";
  return {
    start: (measure, layer) => plainNumber(first(measure, layer)),
    when: (measure, layer, share) => below(measure, layer, share * first(measure, layer)),
    below,
    right(step) {
      const moment = moments.find((d) => d.step === step);
      if (!moment) throw new RangeError(`unknown step: ${step}`);
      return percentText(moment.accuracy);
    },
    silent: (layer) => `${silent[layer].at(-1)}`
  };
}
