import type {MapDisplay} from "./images/mapPicture.js";

/** What a reader can set on a method. The key is the option's name in code, in links and in a terminal. */
export type Knob =
  | {
      readonly key: string;
      readonly label: string;
      readonly kind: "choice";
      readonly choices: readonly string[];
      readonly initial: string;
    }
  | {
      readonly key: string;
      readonly label: string;
      readonly kind: "number";
      readonly min: number;
      readonly max: number;
      readonly step: number;
      readonly initial: number;
    }
  | {
      readonly key: string;
      readonly label: string;
      readonly kind: "pair";
      readonly min: number;
      readonly max: number;
      readonly initial: number | null;
    };

/** The values of knobs, by their keys. */
export type SettingValues = Readonly<Record<string, string | number>>;

/** Returns those of the *settings* that are not their knob’s initial value, in the order of the *knobs*. */
export function turnedSettings(knobs: readonly Knob[], settings: SettingValues): SettingValues {
  return Object.fromEntries(
    knobs
      .filter(({key, initial}) => settings[key] !== undefined && settings[key] !== initial)
      .map(({key}) => [key, settings[key]])
  );
}

/** Returns the value of every knob by its key: what the *settings* say, else its initial one. */
export function knobValues<T>(knobs: readonly Knob[], settings: Readonly<Record<string, T>>) {
  return {...Object.fromEntries(knobs.map(({key, initial}) => [key, initial])), ...settings};
}

/** What the ends of a map’s colours stand for, in words that follow the name of a colour. */
export interface MapEnds {
  /** Of the most negative number, or of 0 where a map has no sign. */
  readonly low: string;
  /** Of the largest. */
  readonly high: string;
}

/** How many forward passes a method costs, roughly: what a reader should be warned of. */
export type Cost = "one backward pass" | "many passes";

/** A way to ask which pixels mattered. */
export interface Method {
  readonly id: string;
  readonly title: string;
  /** One sentence for a student: what the picture shows. */
  readonly summary: string;
  readonly paper: {readonly label: string; readonly url: string};
  /** How its map is drawn: signed colours around grey, one brightness, or a heat map over the photo. */
  readonly display: MapDisplay;
  /** What the two ends of its colours stand for, in words. */
  readonly ends: MapEnds;
  readonly cost: Cost;
  readonly knobs: readonly Knob[];
}

const seed: Knob = {key: "seed", label: "Seed", kind: "choice", choices: ["one", "activation"], initial: "one"};
const fill: readonly string[] = ["grey", "black", "white", "mean", "blur", "noise"];
const keep = {
  key: "relu",
  label: "Keep",
  kind: "choice",
  choices: ["positive", "all"],
  initial: "positive"
} as const;

/** Of a signal that came back to the pixels: what it asks of each. */
export const signalEnds: MapEnds = {low: "the signal asks for darker", high: "for brighter"};
const strengthEnds: MapEnds = {low: "a change here does nothing", high: "a change here does most"};
const sideEnds: MapEnds = {low: "speaks against the answer", high: "speaks for it"};

/** Every method of this site that answers “which pixels mattered?”. */
export const methods: readonly Method[] = [
  {
    id: "gradient",
    title: "Gradient",
    summary: "Bright where a small change of the pixel would change the answer most.",
    paper: {label: "Simonyan et al. 2013", url: "https://arxiv.org/abs/1312.6034"},
    display: "strength",
    ends: strengthEnds,
    cost: "one backward pass",
    knobs: [seed]
  },
  {
    id: "deconvnet",
    title: "Deconvnet",
    summary: "The signal on its way back, where every ReLU keeps only what speaks for the answer.",
    paper: {label: "Zeiler & Fergus 2013", url: "https://arxiv.org/abs/1311.2901"},
    display: "signed",
    ends: signalEnds,
    cost: "one backward pass",
    knobs: [seed]
  },
  {
    id: "guided-backprop",
    title: "Guided backprop",
    summary: "The signal on its way back, kept only where it speaks for the answer and the unit was on.",
    paper: {label: "Springenberg et al. 2014", url: "https://arxiv.org/abs/1412.6806"},
    display: "signed",
    ends: signalEnds,
    cost: "one backward pass",
    knobs: [seed]
  },
  {
    id: "guided-negative",
    title: "Guided backprop, negative",
    summary: "The signal kept only where it speaks against the answer and the unit was on.",
    paper: {label: "Cogswell 2016, cnn_treevis", url: "https://github.com/mcogswell/cnn_treevis"},
    display: "signed",
    ends: signalEnds,
    cost: "one backward pass",
    knobs: [seed]
  },
  {
    id: "input-x-gradient",
    title: "Input × gradient",
    summary: "What each pixel would add to the answer if the network were linear.",
    paper: {label: "Shrikumar et al. 2016", url: "https://arxiv.org/abs/1605.01713"},
    display: "signed",
    ends: sideEnds,
    cost: "one backward pass",
    knobs: []
  },
  {
    id: "integrated-gradients",
    title: "Integrated gradients",
    summary: "What each pixel added on the way from a blank image to this one; all of it sums to the answer’s rise.",
    paper: {label: "Sundararajan et al. 2017", url: "https://arxiv.org/abs/1703.01365"},
    display: "signed",
    ends: sideEnds,
    cost: "many passes",
    knobs: [
      {key: "steps", label: "Steps", kind: "number", min: 2, max: 256, step: 1, initial: 64},
      {key: "baseline", label: "Baseline", kind: "choice", choices: fill, initial: "grey"}
    ]
  },
  {
    id: "smoothgrad",
    title: "SmoothGrad",
    summary: "The gradient, averaged over noisy copies of the image.",
    paper: {label: "Smilkov et al. 2017", url: "https://arxiv.org/abs/1706.03825"},
    display: "strength",
    ends: strengthEnds,
    cost: "many passes",
    knobs: [
      {key: "samples", label: "Copies", kind: "number", min: 1, max: 100, step: 1, initial: 25},
      {key: "sigma", label: "Noise σ", kind: "number", min: 0, max: 1, step: 0.01, initial: 0.15},
      {key: "randomSeed", label: "Random seed", kind: "number", min: 1, max: 9999, step: 1, initial: 1}
    ]
  },
  {
    id: "occlusion",
    title: "Occlusion",
    summary: "How far the answer falls when a square hides each place.",
    paper: {label: "Zeiler & Fergus 2013", url: "https://arxiv.org/abs/1311.2901"},
    display: "signed-heat",
    ends: {low: "against: hiding it raises the answer", high: "for: hiding it lowers the answer"},
    cost: "many passes",
    knobs: [
      {key: "window", label: "Window", kind: "pair", min: 1, max: 299, initial: null},
      {key: "stride", label: "Stride", kind: "pair", min: 1, max: 299, initial: null},
      {key: "fill", label: "Fill", kind: "choice", choices: fill, initial: "grey"},
      {key: "aggregate", label: "Overlap", kind: "choice", choices: ["mean", "sum"], initial: "mean"}
    ]
  },
  {
    id: "class-activation-map",
    title: "Class activation map",
    summary: "Where the last feature maps speak for the class. Exact, but coarse.",
    paper: {label: "Zhou et al. 2015", url: "https://arxiv.org/abs/1512.04150"},
    display: "signed-heat",
    ends: {low: "speaks against the class", high: "speaks for it"},
    cost: "one backward pass",
    knobs: []
  },
  {
    id: "grad-cam",
    title: "Grad-CAM",
    summary: "Where the feature maps that the answer depends on are active.",
    paper: {label: "Selvaraju et al. 2016", url: "https://arxiv.org/abs/1610.02391"},
    display: "heat",
    ends: sideEnds,
    cost: "one backward pass",
    knobs: [keep]
  },
  {
    id: "guided-grad-cam",
    title: "Guided Grad-CAM",
    summary: "Guided backprop’s detail, kept where Grad-CAM is warm.",
    paper: {label: "Selvaraju et al. 2016", url: "https://arxiv.org/abs/1610.02391"},
    display: "signed",
    ends: {low: "below 0", high: "above 0"},
    cost: "one backward pass",
    knobs: [keep]
  }
];

/** Returns the method of the given *id*. Throws `unknown method: …`. */
export function methodOf(id: string): Method {
  const method = methods.find((d) => d.id === id);
  if (!method) throw new RangeError(`unknown method: ${id} (known: ${methods.map((d) => d.id).join(", ")})`);
  return method;
}
