import type {StyleLosses, StyleTransferOptions} from "../../features/styleTransfer.js";
import type {FilmSprite} from "../../files/filmSprite.js";
import {type Knob, knobValues, type SettingValues} from "../../methods.js";
import {networkEntry} from "../../networks.js";
import type {ImageScores} from "../../worker/protocol.js";

/** The network whose layers say what content and style are. */
export const styleNetwork = "inception-v3";

/** What a reader can set on a style transfer, beside its layers and photos. */
export const styleKnobs: readonly Knob[] = [
  {key: "alpha", label: "Content, α", kind: "number", min: 0, max: 10000, step: 0.1, initial: 1},
  {key: "beta", label: "Style, β", kind: "number", min: 0, max: 10000, step: 0.1, initial: 400},
  {key: "gamma", label: "Variation, γ", kind: "number", min: 0, max: 10000, step: 0.1, initial: 0.5},
  {key: "steps", label: "Steps", kind: "number", min: 0, max: 500, step: 1, initial: 60},
  {key: "rate", label: "Step length", kind: "number", min: 0.001, max: 1, step: 0.001, initial: 0.05},
  {key: "size", label: "Image size, px", kind: "number", min: 75, max: 299, step: 1, initial: 224},
  {key: "start", label: "Start", kind: "choice", choices: ["content", "noise"], initial: "content"},
  {key: "seed", label: "Random seed", kind: "number", min: 1, max: 9999, step: 1, initial: 1},
  {key: "change", label: "Change the", kind: "choice", choices: ["waves", "pixels"], initial: "waves"}
];

/** The layers that are offered, from the pixels up. */
export const styleLayers: readonly string[] = networkEntry(styleNetwork)
  .treeLayers.slice(1)
  .filter((name) => !name.startsWith("Mixed_7"))
  .reverse();

/** What is mixed, and how. */
export interface StyleChoice<Photo = string> {
  readonly content: Photo;
  readonly style: Photo;
  readonly contentLayers: readonly string[];
  readonly styleLayers: readonly string[];
  /** Of the knobs that are not as they are at first. */
  readonly settings: SettingValues;
}

/** What was made when the site was built. */
export const styleSpec: StyleChoice = {
  content: "cat-chelsea",
  style: "texture-cheetah-spots",
  contentLayers: ["Mixed_5d"],
  styleLayers: ["Conv2d_2b", "Conv2d_4a", "Mixed_5b", "Mixed_5d", "Mixed_6a"],
  settings: {}
};

/** The style of the second one that was made: a skin that does not come over well. */
export const secondStyle = "texture-rhino-skin";

/** Returns the choice as a transfer takes it. */
export function styleOptions({
  contentLayers,
  styleLayers,
  settings
}: Pick<StyleChoice<unknown>, "contentLayers" | "styleLayers" | "settings">): Omit<StyleTransferOptions, "onStep"> {
  const all = knobValues(styleKnobs, settings);
  const number = (key: string) => Number(all[key]);
  return {
    contentLayers,
    styleLayers,
    contentWeight: number("alpha"),
    styleWeight: number("beta"),
    variationWeight: number("gamma"),
    steps: number("steps"),
    rate: number("rate"),
    size: number("size"),
    seed: number("seed"),
    start: all.start === "noise" ? "noise" : "content",
    parametrisation: all.change === "pixels" ? "pixels" : "waves"
  };
}

/** What was computed when the site was built, data/style/style/style.json; the pictures stand on a sprite. */
export interface BuiltStyle extends FilmSprite {
  /** Before each step and at the end. */
  readonly losses: readonly StyleLosses[];
  /** What the network says about the content, the style and the last picture. */
  readonly scores: readonly ImageScores[];
}
