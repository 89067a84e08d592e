import * as tf from "@tensorflow/tfjs-core";
import type {OnPartial} from "../attribution/partial.js";
import {type EdgeFill, moved} from "../images/moved.js";
import type {Raster} from "../images/raster.js";
import type {Warp} from "../images/warp.js";
import {type ClassScore, classScores} from "../network/classScores.js";
import {forward} from "../network/forward.js";
import {inputOf} from "../network/inputOf.js";
import type {Model} from "../network/model.js";
import {endingOf, logitsLayer} from "../network/network.js";
import {within} from "../network/steps.js";
import {cosine} from "./cosine.js";

export interface TransformedOptions {
  /** How the photo is moved, each way in pixels of the network's input. */
  readonly warps: readonly Warp[];
  /** What stands where the moved photo leaves its frame empty. */
  readonly edge: EdgeFill;
  /** The layers whose features are compared. */
  readonly layers: readonly string[];
  /** The class that is followed; defaults to the best of the photo as it is. */
  readonly class?: number;
}

/** How far the features of a layer are from those of the photo as it is. */
export interface FeatureDistance {
  /** Euclidean: √Σ(a − b)². */
  readonly euclidean: number;
  /** 1 − the cosine of the angle between them; 1 where one of them is all zeros. */
  readonly cosine: number;
}

/** What a network makes of the photo moved one way. */
export interface TransformedAnswer {
  /** One a layer, in the order asked for. */
  readonly distances: readonly FeatureDistance[];
  /** The score of the class that is followed. */
  readonly asked: ClassScore;
  /** The best class. */
  readonly best: ClassScore;
}

export interface TransformedAnswers {
  /** The score of the class that is followed for the photo as it is. */
  readonly whole: ClassScore;
  /** How long the vector of each layer's features is, for the photo as it is. */
  readonly norms: readonly number[];
  /** One a warp, in their order; those that have been made. */
  readonly moved: readonly TransformedAnswer[];
}

/**
 * Returns how the features of some *layers*, and the probability of a class,
 * change when the *pixels* (0…255, as the network gets them) are shifted,
 * enlarged or turned. The network runs once a warp; *onPartial* is offered
 * what is there after each. Yields the fraction done. Throws `nothing moved`,
 * `unknown layer: …`, `unknown class: …`, and what moved throws. Figure 5 of
 * https://arxiv.org/abs/1311.2901
 */
export async function* transformedAnswers(
  model: Model,
  pixels: Raster,
  {warps, edge, layers, class: asked}: TransformedOptions,
  onPartial?: OnPartial<TransformedAnswers>
): AsyncGenerator<number, TransformedAnswers> {
  const {network} = model;
  for (const layer of layers) if (!model.layers.has(layer)) throw new RangeError(`unknown layer: ${layer}`);
  if (!warps.length) throw new RangeError("nothing moved");
  const outputs = [...layers, logitsLayer(network)];
  const all = 1 + warps.length;
  const whole = yield* within(run(pixels), 0, 1 / all);
  const index = asked ?? bestOf(whole.scores).index;
  const wholeScore = whole.scores[index];
  if (!wholeScore) throw new RangeError(`unknown class: ${asked}`);
  const norms = whole.features.map(normOf);
  const found: TransformedAnswer[] = [];
  const said = () => ({whole: wholeScore, norms, moved: found.slice()});
  for (const [i, how] of warps.entries()) {
    const now = isStill(how) ? whole : yield* within(run(moved(pixels, how, edge)), (i + 1) / all, (i + 2) / all);
    found.push({
      distances: now.features.map((d, k) => distanceOf(whole.features[k], d)),
      asked: now.scores[index],
      best: bestOf(now.scores)
    });
    if (found.length < warps.length) await onPartial?.(() => ({...said(), done: found.length, of: warps.length}));
  }
  return said();

  /** Returns the features and the scores of one image. */
  async function* run(image: Raster) {
    const input = inputOf(network, image);
    try {
      const pass = yield* forward(model, input, {outputs, keep: false});
      try {
        const values: Float32Array[] = [];
        for (const name of outputs) values.push(Float32Array.from(await pass.values.get(name)!.data<"float32">()));
        return {features: values.slice(0, -1), scores: classScores(values.at(-1)!, network.labels, endingOf(network))};
      } finally {
        pass.dispose();
      }
    } finally {
      tf.dispose(input);
    }
  }
}

function isStill({x, y, scale, degrees}: Warp): boolean {
  return x === 0 && y === 0 && scale === 1 && degrees === 0;
}

function bestOf(scores: readonly ClassScore[]): ClassScore {
  return scores.reduce((best, score) => (score.logit > best.logit ? score : best));
}

function normOf(values: Float32Array): number {
  return Math.sqrt(values.reduce((sum, value) => sum + value * value, 0));
}

function distanceOf(a: Float32Array, b: Float32Array): FeatureDistance {
  let sum = 0;
  for (let i = 0; i < a.length; ++i) sum += (a[i] - b[i]) ** 2;
  const turned = sum === 0 ? 0 : 1 - cosine(a, b);
  return {euclidean: Math.sqrt(sum), cosine: Number.isNaN(turned) ? 1 : Math.max(0, turned)};
}
