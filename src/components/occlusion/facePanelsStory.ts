import type {BuiltPanels} from "./builtOcclusions.js";
import {activityChange} from "./panels.js";

/** What the page says of the five panels on a face; shares in per cent, whole numbers. */
export interface FacePanelsStory {
  /** How many places were covered. */
  readonly places: number;
  /** By how much the map’s activity falls at most. */
  readonly fall: number;
  /** At how many places it falls by more than half. */
  readonly halved: number;
  /** The probability of the class for the whole photo, where the activity falls most, and where it is lowest. */
  readonly whole: number;
  readonly there: number;
  readonly lowest: number;
  /** The activity's fall where the probability is lowest. */
  readonly fallAtLowest: number;
  /** At how many places the class is still the answer. */
  readonly stays: number;
}

/** Returns what the page says of five panels. */
export function facePanelsStory({numbers}: BuiltPanels): FacePanelsStory {
  const {windows, whole, probabilities, best} = numbers;
  const falls = windows.map((_, i) => -activityChange(numbers, i));
  const deepest = falls.indexOf(Math.max(...falls));
  const least = probabilities.indexOf(Math.min(...probabilities));
  const percent = (share: number) => Math.round(100 * share);
  return {
    places: windows.length,
    fall: Math.round(falls[deepest]),
    halved: falls.filter((d) => d > 50).length,
    whole: percent(whole.probability),
    there: percent(probabilities[deepest]),
    lowest: percent(probabilities[least]),
    fallAtLowest: Math.round(falls[least]),
    stays: best.filter(({index}) => index === whole.top[0].index).length
  };
}
