import * as tf from "@tensorflow/tfjs-core";
import {forward, type Run} from "../../network/forward.js";
import {inputOf} from "../../network/inputOf.js";
import type {Model} from "../../network/model.js";
import {layerOf, logitsLayer} from "../../network/network.js";
import {topClasses} from "../../network/topClasses.js";
import type {VideoFrameAnswer, VideoFrameQuestion} from "../protocol.js";

/**
 * Returns what a layer makes of one picture of a film: the network runs no
 * further than it must, only the units asked for leave the backend, and
 * nothing is kept for the next. Throws `unknown layer: …`, `unknown unit: …`.
 */
export async function* answerVideoFrame(
  model: Model,
  {pixels, layer, first = 0, count, classes = 0}: VideoFrameQuestion
): AsyncGenerator<number, Omit<VideoFrameAnswer, "backend" | "milliseconds">> {
  const {network} = model;
  layerOf(network, layer);
  const logits = logitsLayer(network);
  const input = inputOf(network, pixels);
  let run: Run | undefined;
  let asked: tf.Tensor | undefined;
  try {
    run = yield* forward(model, input, {outputs: classes ? [layer, logits] : [layer], keep: false});
    const all = run.values.get(layer)!;
    const units = all.shape[all.rank - 1];
    if (!(first >= 0 && first < units)) throw new RangeError(`unknown unit: ${first} (${layer} has ${units})`);
    const some = Math.min(units - first, count ?? units);
    const start = all.shape.map((_, i) => (i === all.rank - 1 ? first : 0));
    asked = tf.slice(all, start, [...all.shape.slice(0, -1), some]);
    const values = Float32Array.from(await asked.data<"float32">());
    const scores = classes ? await run.values.get(logits)!.data<"float32">() : [];
    const top = classes ? topClasses(scores, network.labels, classes) : [];
    return {kind: "videoFrame", shape: asked.shape.slice(1), values, first, units, top};
  } finally {
    asked?.dispose();
    run?.dispose();
    input.dispose();
  }
}
