import type {InvertOptions} from "../../features/invert.js";
import type {FilmSprite} from "../../files/filmSprite.js";
import {type Knob, knobValues, type SettingValues} from "../../methods.js";
import type {ClassScore} from "../../worker/protocol.js";

/** What is inverted, and how. */
export interface InversionSetup {
  readonly network: string;
  /** "logits" is the classes. */
  readonly layer: string;
  readonly unit: number;
  /** "zeros", "noise", "digit-25" (a held-out digit) or the id of a photo. */
  readonly start: string;
  /** Of the noise. */
  readonly seed: number;
  /** Of the knobs that are not as they are at first. */
  readonly settings: SettingValues;
}

/** An inversion that is made when the site is built. */
export interface InversionSpec extends InversionSetup {
  readonly id: string;
  readonly title: string;
}

/** Returns the number of the held-out digit that a start names, as "digit-25"; undefined where it names none. */
export function digitOf(start: string): number | undefined {
  const [, number] = /^digit-(\d+)$/.exec(start) ?? [];
  return number === undefined ? undefined : Number(number);
}

/** Returns what a reader can set; the initial values are those that suit the *network*. */
export function inversionKnobs(network: string): readonly Knob[] {
  const small = network === "mnist";
  return [
    {key: "loss", label: "Loss", kind: "choice", choices: ["cross-entropy", "minus-value"], initial: "cross-entropy"},
    {key: "steps", label: "Steps", kind: "number", min: 0, max: 1000, step: 1, initial: small ? 100 : 24},
    {
      key: "rate",
      label: "Learning rate, η",
      kind: "number",
      min: 0,
      max: 1000,
      step: 0.001,
      initial: small ? 0.2 : 0.25
    },
    {key: "until", label: "Stop at probability", kind: "number", min: 0, max: 1, step: 0.01, initial: 1},
    {key: "l2", label: "L2, λ", kind: "number", min: 0, max: 100000, step: 0.1, initial: 0},
    {key: "totalVariation", label: "Total variation, λ", kind: "number", min: 0, max: 100000, step: 0.1, initial: 0},
    {key: "near", label: "Stay near the start, λ", kind: "number", min: 0, max: 100000, step: 0.1, initial: 0},
    {key: "blurEvery", label: "Blur every … steps", kind: "number", min: 0, max: 1000, step: 1, initial: 0}
  ];
}

/** Returns the settings as an inversion takes them. A unit that is no class has no cross-entropy. */
export function inversionOptions({
  network,
  layer,
  settings
}: Pick<InversionSetup, "network" | "layer" | "settings">): Omit<InvertOptions, "onStep" | "start" | "seed"> {
  const all = knobValues(inversionKnobs(network), settings);
  return {...all, ...(layer === "logits" ? {} : {loss: "minus-value"})} as Omit<
    InvertOptions,
    "onStep" | "start" | "seed"
  >;
}

/** What was computed when the site was built; its images stand on a sprite, and what changed is a picture. */
export interface BuiltInversion extends FilmSprite {
  readonly id: string;
  /** Before each step and at the end; a probability is null where the target is no class. */
  readonly losses: readonly number[];
  readonly probabilities: readonly (number | null)[];
  readonly startTop: readonly ClassScore[];
  readonly top: readonly ClassScore[];
  /** From the first image to the last. */
  readonly change: {readonly l2: number; readonly max: number; readonly rms: number};
  /** Of the picture of what changed. */
  readonly scale: number;
  readonly zero: boolean;
}

/** How many images of an inversion are kept. */
export const inversionFrames: Readonly<Record<string, number>> = {mnist: 32, "inception-v3": 18};
