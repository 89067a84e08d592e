import type {EdgeFill} from "../../images/moved.js";
import {still, type Warp} from "../../images/warp.js";

/** How a photo can be moved. */
export const ways = ["vertical", "horizontal", "scale", "turn"] as const;

export type Way = (typeof ways)[number];

/** What was computed when the site was built. */
export const invarianceDefault = {
  network: "inception-v3",
  /** The layers whose features are compared: the first, the last with places, and its means over places. */
  layers: ["Conv2d_1a", "Mixed_7c", "AvgPool_1a"],
  photos: ["brooms", "cinema-entrance", "pizza-pepperoni", "toaster-digital", "castle-neuschwanstein"],
  /** The ways that were built, each with its edge. */
  built: [
    ["vertical", "mirror"],
    ["scale", "mirror"],
    ["turn", "mirror"],
    ["turn", "grey"]
  ],
  way: "turn",
  edge: "mirror"
} as const;

/** What the five photos are called in a legend. */
export const photoWords: Readonly<Record<string, string>> = {
  brooms: "brooms",
  "cinema-entrance": "cinema",
  "pizza-pepperoni": "pizza",
  "toaster-digital": "toaster",
  "castle-neuschwanstein": "castle"
};

const steps = [1, 5, 10, 20, 40, 60];
const shifts = [...steps.map((d) => -d).reverse(), 0, ...steps];

/** How far a photo is moved each way, in ascending order: pixels of the network's input, times, degrees clockwise. */
export const wayValues: Readonly<Record<Way, readonly number[]>> = {
  vertical: shifts,
  horizontal: shifts,
  scale: [1, 1.05, 1.1, 1.2, 1.3, 1.4, 1.5, 1.6, 1.7, 1.8],
  turn: Array.from({length: 36}, (_, i) => 10 * i)
};

/** Where nothing is moved. */
export const stillValue: Readonly<Record<Way, number>> = {vertical: 0, horizontal: 0, scale: 1, turn: 0};

/** Returns the warp that moves a photo the given way; *value* is downwards, to the right, times or clockwise. */
export function warpOf(way: Way, value: number): Warp {
  if (way === "vertical") return {...still, y: value};
  if (way === "horizontal") return {...still, x: value};
  return way === "scale" ? {...still, scale: value} : {...still, degrees: value};
}

/** What a network makes of a photo moved by one value. */
export interface MovedNumbers {
  readonly value: number;
  /** Euclidean distances of the layers' features from those of the photo as it is. */
  readonly euclidean: readonly number[];
  /** The same as 1 − cosine. */
  readonly cosine: readonly number[];
  /** Of the class that is followed, 0…1. */
  readonly probability: number;
  readonly best: {readonly index: number; readonly label: string; readonly probability: number};
}

/** A photo moved one way, by all its values or those that are known. */
export interface MovedCurve {
  readonly photo: string;
  readonly way: Way;
  readonly edge: EdgeFill;
  /** The class that is followed: the best of the photo as it is. */
  readonly label: string;
  readonly index: number;
  /** The lengths of the layers' vectors for the photo as it is. */
  readonly norms: readonly number[];
  readonly points: readonly MovedNumbers[];
}

/** What was built, data/invariance/invariance.json. */
export interface BuiltInvariance {
  readonly network: string;
  readonly layers: readonly string[];
  readonly curves: readonly MovedCurve[];
}
