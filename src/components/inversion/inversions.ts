import type {InvertOptions} from "../../features/invert.js";
import {type Knob, knobValues} from "../../methods.js";
import type {ClassScore} from "../../worker/protocol.js";

/** The value of every knob of an inversion that differs from its initial one. */
export type InversionSettings = Readonly<Record<string, string | number>>;

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
  readonly settings: InversionSettings;
}

export interface NamedInversion extends InversionSetup {
  readonly id: string;
  readonly title: string;
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

const smooth: InversionSettings = {loss: "minus-value", rate: 0.05, totalVariation: 20, blurEvery: 10};

/** The inversions that are made when the site is built; the first is shown first. */
export const builtInversions: readonly NamedInversion[] = [
  {
    id: "eight-zeros",
    title: "8 from zeros",
    network: "mnist",
    layer: "logits",
    unit: 8,
    start: "zeros",
    seed: 1,
    settings: {}
  },
  {
    id: "eight-noise",
    title: "8 from noise",
    network: "mnist",
    layer: "logits",
    unit: 8,
    start: "noise",
    seed: 1,
    settings: {}
  },
  {
    id: "eight-logit",
    title: "8, loss −logit",
    network: "mnist",
    layer: "logits",
    unit: 8,
    start: "zeros",
    seed: 1,
    settings: {loss: "minus-value", rate: 0.05}
  },
  {
    id: "eight-smooth",
    title: "8, −logit, regularised",
    network: "mnist",
    layer: "logits",
    unit: 8,
    start: "zeros",
    seed: 1,
    settings: smooth
  },
  {
    id: "three-smooth",
    title: "3, −logit, regularised",
    network: "mnist",
    layer: "logits",
    unit: 3,
    start: "zeros",
    seed: 1,
    settings: smooth
  },
  {
    id: "unit",
    title: "a unit of conv2",
    network: "mnist",
    layer: "conv2",
    unit: 3,
    start: "zeros",
    seed: 1,
    settings: {rate: 0.05}
  },
  {
    id: "flamingo-noise",
    title: "flamingo from noise",
    network: "inception-v3",
    layer: "logits",
    unit: 131,
    start: "noise",
    seed: 1,
    settings: {until: 0.99}
  }
];

/** Two starts that are already something, and what they are made to be. */
export const builtFoolings: readonly NamedInversion[] = [
  {
    id: "three-eight",
    title: "a 3 becomes an 8",
    network: "mnist",
    layer: "logits",
    unit: 8,
    start: "digit-39",
    seed: 1,
    settings: {steps: 200, rate: 0.005, until: 0.9}
  },
  {
    id: "cat-flamingo",
    title: "a cat becomes a flamingo",
    network: "inception-v3",
    layer: "logits",
    unit: 131,
    start: "cat-chelsea",
    seed: 1,
    settings: {rate: 0.3, until: 0.9}
  }
];

/** What was computed when the site was built; its images stand on a sheet, and what changed is a picture. */
export interface BuiltInversion {
  readonly id: string;
  /** Width and height of an image. */
  readonly size: number;
  /** How many images a row of the sheet has. */
  readonly columns: number;
  /** The step of each image. */
  readonly steps: readonly number[];
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

/** Many starts for one class, before the reader chooses. */
export const startsDefault = {
  unit: 8,
  settings: {} as InversionSettings,
  /** Zeros, three noises and held-out digits: the first 0, 1, 3 and 7. */
  starts: ["zeros", "noise-1", "noise-2", "noise-3", "digit-4", "digit-11", "digit-9", "digit-29"]
} as const;

/** What came of many starts, data/inversion/inversions/starts.json. */
export interface BuiltStarts {
  readonly results: readonly {
    readonly start: string;
    readonly steps: number;
    readonly loss: number;
    /** Of the class, at the start and at the end. */
    readonly before: number;
    readonly after: number;
    readonly startTop: ClassScore;
    readonly top: ClassScore;
    /** 0…255. */
    readonly startPixels: readonly number[];
    readonly pixels: readonly number[];
  }[];
}
