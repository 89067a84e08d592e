import type {AscendOptions} from "../../features/ascend.js";
import type {FilmSprite} from "../../files/filmSprite.js";
import {type Knob, knobValues, type SettingValues} from "../../methods.js";
import {networkEntry} from "../../networks.js";
import type {ClassScore} from "../../worker/protocol.js";

/** A set of regularisers that belong together. */
export interface AscentPreset {
  readonly id: string;
  readonly title: string;
  /** One sentence for a student: what it does to the picture. */
  readonly summary: string;
  readonly paper?: {readonly label: string; readonly url: string};
  /** Of the knobs that are not as they are at first. */
  readonly settings: SettingValues;
}

/** What a reader can set on an ascent; all regularisers are off at first. */
export const ascentKnobs: readonly Knob[] = [
  {key: "steps", label: "Steps", kind: "number", min: 0, max: 512, step: 1, initial: 64},
  {key: "rate", label: "Step length", kind: "number", min: 0.001, max: 1, step: 0.001, initial: 0.05},
  {key: "cooling", label: "Cooling, times", kind: "number", min: 1, max: 1000, step: 1, initial: 1},
  {key: "size", label: "Image size, px", kind: "number", min: 8, max: 299, step: 1, initial: 171},
  {key: "parametrisation", label: "Change the", kind: "choice", choices: ["pixels", "waves"], initial: "pixels"},
  {
    key: "colours",
    label: "Colours of waves",
    kind: "choice",
    choices: ["decorrelated", "plain"],
    initial: "decorrelated"
  },
  {key: "startDeviation", label: "Noise at the start", kind: "number", min: 0, max: 1, step: 0.01, initial: 0.1},
  {key: "l2", label: "L2, λ", kind: "number", min: 0, max: 1_000_000, step: 0.1, initial: 0},
  {key: "totalVariation", label: "Total variation, λ", kind: "number", min: 0, max: 10000, step: 0.1, initial: 0},
  {key: "blurEvery", label: "Blur every … steps", kind: "number", min: 0, max: 512, step: 1, initial: 0},
  {key: "blurSigma", label: "Blur σ, px", kind: "number", min: 0, max: 10, step: 0.1, initial: 1},
  {key: "smallPixels", label: "Clip weak pixels", kind: "number", min: 0, max: 1, step: 0.01, initial: 0},
  {key: "smallGradients", label: "Clip idle pixels", kind: "number", min: 0, max: 1, step: 0.01, initial: 0},
  {key: "jitter", label: "Jitter, px", kind: "number", min: 0, max: 64, step: 1, initial: 0},
  {key: "zoom", label: "Zoom", kind: "number", min: 0, max: 1, step: 0.01, initial: 0},
  {key: "rotate", label: "Turn, °", kind: "number", min: 0, max: 180, step: 1, initial: 0}
];

/** The sets of regularisers, the plainest first. */
export const ascentPresets: readonly AscentPreset[] = [
  {
    id: "nothing",
    title: "Nothing",
    summary: "Only the class counts. The network is soon certain, and we see noise.",
    settings: {steps: 20}
  },
  {
    id: "yosinski-2015",
    title: "As in Yosinski 2015",
    summary:
      "Pixels fade, are blurred again and again, and the weakest are wiped out: only what many steps agree on stays.",
    paper: {label: "Yosinski et al. 2015", url: "https://arxiv.org/abs/1506.06579"},
    settings: {steps: 48, rate: 0.12, cooling: 3, l2: 2, blurEvery: 4, smallPixels: 0.2, smallGradients: 0.1}
  },
  {
    id: "olah-2017",
    title: "Fourier, transformed, as in Olah 2017",
    summary:
      "Waves over the whole image change in place of single pixels, with the colours of photographs, and the image is moved a little before every step: what is seen must bear it.",
    paper: {label: "Olah et al. 2017", url: "https://distill.pub/2017/feature-visualization/"},
    settings: {
      steps: 40,
      rate: 0.05,
      cooling: 5,
      parametrisation: "waves",
      startDeviation: 0.03,
      l2: 10,
      totalVariation: 20,
      jitter: 8
    }
  }
];

/** Returns the preset of the given *id*. Throws a RangeError `unknown preset: …`. */
export function presetOf(id: string): AscentPreset {
  const preset = ascentPresets.find((d) => d.id === id);
  if (!preset) throw new RangeError(`unknown preset: ${id}`);
  return preset;
}

/** Returns the knobs of an ascent, at first as the preset has them. */
export function presetKnobs(preset: string): readonly Knob[] {
  const {settings} = presetOf(preset);
  return ascentKnobs.map((knob) => ({...knob, initial: settings[knob.key] ?? knob.initial}) as Knob);
}

/** The ascents that are made when the site is built. */
export interface AscentSpec {
  readonly id: string;
  readonly title: string;
  readonly network: string;
  readonly unit: number;
  readonly preset: string;
  readonly seed: number;
  /** How many of the steps are kept as pictures. */
  readonly frames: number;
}

/** What was computed when the site was built; the pictures stand on a sprite. */
export interface BuiltAscent extends FilmSprite {
  readonly id: string;
  /** The value before each step and at the end. */
  readonly values: readonly number[];
  /** The best class of the last picture. */
  readonly top: readonly ClassScore[];
}

/** The first is shown first; the others are what it must be compared with. */
export const ascentSpecs: readonly AscentSpec[] = [
  {id: "flamingo", title: "flamingo", network: "inception-v3", unit: 131, preset: "olah-2017", seed: 1, frames: 16},
  {
    id: "flamingo-other",
    title: "the same from another start",
    network: "inception-v3",
    unit: 131,
    preset: "olah-2017",
    seed: 2,
    frames: 12
  },
  {
    id: "flamingo-nothing",
    title: "without regularisers",
    network: "inception-v3",
    unit: 131,
    preset: "nothing",
    seed: 1,
    frames: 6
  },
  {
    id: "egyptian-cat",
    title: "Egyptian cat",
    network: "inception-v3",
    unit: 286,
    preset: "olah-2017",
    seed: 3,
    frames: 12
  }
];

/** Returns the given settings as an ascent takes them; the image is never larger than the network’s own. */
export function ascentOptions(settings: SettingValues, network: string): Omit<AscendOptions, "onStep"> {
  const all = knobValues(ascentKnobs, settings);
  const {colours, size, ...rest} = all;
  return {
    ...(rest as Omit<AscendOptions, "onStep">),
    decorrelate: colours === "decorrelated",
    size: Math.min(Number(size), networkEntry(network).inputShape[0])
  };
}
