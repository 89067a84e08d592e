import {type StyleLosses, type StyleTransferOptions, styleTransfer} from "../../features/styleTransfer.js";
import type {Raster} from "../../images/raster.js";
import {within} from "../../network/steps.js";
import type {Kind} from "../kind.js";
import {type ImageScores, scores as imageScores} from "./scores.js";

/** The question “what is the one photo in the style of the other?”. */
export interface StyleQuestion {
  /** RGB, 0…255, any size. */
  readonly content: Raster;
  readonly style: Raster;
  readonly options: Omit<StyleTransferOptions, "onStep">;
}

export interface StyleAnswer {
  /** [height, width, channels] */
  readonly shape: readonly number[];
  /** The last image, 0…255, flat. */
  readonly values: Float32Array<ArrayBuffer>;
  /** Before each step and at the end. */
  readonly losses: readonly StyleLosses[];
  /** What the network says about the content, the style and the last image. */
  readonly scores: readonly ImageScores[];
}

/** Throws what styleTransfer throws. */
export const style: Kind<StyleQuestion, StyleAnswer> = async function* (bench, {content, style, options}) {
  const {model, onImage} = bench;
  const steps = styleTransfer(model, content, style, {
    ...options,
    onStep({step, pixels, losses}) {
      if (step !== options.steps) onImage?.({...pixels, step, value: losses.total, losses});
    }
  });
  const {pixels, losses} = yield* within(steps, 0, 0.96);
  const {scores} = yield* within(imageScores(bench, {images: [content, style, pixels]}), 0.96, 1);
  const {width, height, channels, values} = pixels;
  return {shape: [height, width, channels], values: Float32Array.from(values), losses, scores};
};
