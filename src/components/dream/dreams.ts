import type {DreamOptions} from "../../features/dream.js";
import type {LayerObjective} from "../../features/objective.js";
import type {FilmSprite} from "../../files/filmSprite.js";
import {type Knob, knobValues, type SettingValues} from "../../methods.js";
import {networkEntry} from "../../networks.js";
import type {ImageScores} from "../../worker/protocol.js";

/** The network that dreams. */
export const dreamNetwork = "inception-v3";

/** The layers that can be made strong, from the pixels up. */
export const dreamLayers: readonly string[] = networkEntry(dreamNetwork).treeLayers.slice(1).reverse();

/** What a reader can set on a dream, beside its photo and its layer. */
export const dreamKnobs: readonly Knob[] = [
  {key: "strength", label: "Strength, levels a step", kind: "number", min: 0, max: 50, step: 0.1, initial: 1.5},
  {key: "steps", label: "Steps an octave", kind: "number", min: 0, max: 100, step: 1, initial: 10},
  {key: "octaves", label: "Octaves", kind: "number", min: 1, max: 8, step: 1, initial: 3},
  {key: "ratio", label: "Ratio of octaves", kind: "number", min: 1, max: 4, step: 0.05, initial: 1.4},
  {key: "jitter", label: "Jitter, px", kind: "number", min: 0, max: 128, step: 1, initial: 32},
  {key: "size", label: "Image size, px", kind: "number", min: 32, max: 448, step: 1, initial: 224},
  {key: "seed", label: "Random seed", kind: "number", min: 1, max: 9999, step: 1, initial: 1}
];

/** Which number of a layer is made large: the mean of its activations’ squares, or their sum. */
export type DreamWhole = "square" | "sum";

/** What is dreamt, and how. */
export interface DreamChoice<Photo = string> {
  readonly photo: Photo;
  readonly layer: string;
  readonly whole: DreamWhole;
  /** Of the knobs that are not as they are at first. */
  readonly settings: SettingValues;
}

/** A dream that is made when the site is built. */
export interface DreamSpec {
  /** The layer, which names it. */
  readonly layer: string;
  /** How many of its pictures are kept. */
  readonly frames: number;
}

/** The photo that is dreamt on at first. */
export const dreamPhoto = "mountain-picos-de-europa";

/** The dreams that are made when the site is built, from the pixels up. */
export const dreamSpecs: readonly DreamSpec[] = [
  {layer: "Conv2d_4a", frames: 3},
  {layer: "Mixed_5b", frames: 3},
  {layer: "Mixed_5d", frames: 11},
  {layer: "Mixed_6a", frames: 11},
  {layer: "Mixed_6c", frames: 6},
  {layer: "Mixed_6e", frames: 6},
  {layer: "Mixed_7a", frames: 3}
];

/** The layer that is shown first. */
export const firstDream = "Mixed_6c";

/** Returns the choice that a dream is made by. */
export function dreamChoice({layer}: Pick<DreamSpec, "layer">): DreamChoice {
  return {photo: dreamPhoto, layer, whole: "square", settings: {}};
}

/** Returns the dream that is made by the given choice when the site is built, if there is one. */
export function dreamSpecOf({photo, layer, whole, settings}: DreamChoice<unknown>): DreamSpec | undefined {
  if (photo !== dreamPhoto || whole !== "square" || Object.keys(settings).length) return undefined;
  return dreamSpecs.find((spec) => spec.layer === layer);
}

/** Returns the number that is made large. */
export function dreamObjective({layer, whole}: Pick<DreamChoice, "layer" | "whole">): LayerObjective {
  return {layer, whole: whole === "square" ? "square" : "mean"}; // a step is as long whatever the sum is divided by
}

/** Returns the settings as a dream takes them. */
export function dreamOptions(settings: SettingValues): Required<Omit<DreamOptions, "onStep" | "tile">> {
  const all = knobValues(dreamKnobs, settings);
  const [strength, steps, octaves, ratio, jitter, size, seed] = dreamKnobs.map(({key}) => Number(all[key]));
  return {strength, steps, octaves, ratio, jitter, size, seed};
}

/** What was computed of a dream when the site was built; the pictures stand on a sprite. */
export interface BuiltDream extends FilmSprite {
  readonly layer: string;
  /** The objective before each step and at the end. */
  readonly values: readonly number[];
  /** The width and height of every octave, the smallest first. */
  readonly sizes: readonly number[];
  /** What the network says of the photo, and of the dream. */
  readonly scores: readonly ImageScores[];
  /** How far a pixel’s values are from the photo’s: the root mean square, in levels of 0…255. */
  readonly moved: number;
}
