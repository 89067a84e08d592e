import * as tf from "@tensorflow/tfjs-core";
import {type ForwardPass, forward} from "../network/forward.js";
import {ancestors} from "../network/graph.js";
import type {Model} from "../network/model.js";
import {logitsLayer} from "../network/network.js";
import type {Step} from "./path.js";

/**
 * Returns the logits of the *run*'s photo when all the given *units* are 0 at
 * all their places at once, [classes]; everything that depends on them is
 * computed again. *run* must have kept every activation. Throws `not below
 * logits: softmax`, `unknown layer: …`, `unknown unit: 96 (conv1 has 64)`.
 */
export async function* silencedLogits(
  model: Model,
  run: ForwardPass,
  units: readonly Step[]
): AsyncGenerator<number, Float32Array<ArrayBuffer>> {
  const top = logitsLayer(model.network);
  for (const unit of units) check(model, run, top, unit);
  const layers = [...new Set(units.map(({layer}) => layer))];
  if (!layers.length) return Float32Array.from(await run.values.get(top)!.data<"float32">());
  const masks = new Map(layers.map((layer) => [layer, maskOf(run, layer, units)]));
  // A layer that hangs on another silenced one is computed again, the others start from what they were.
  const starts = layers.filter((layer) => {
    const behind = ancestors(model.network, [layer]);
    return !layers.some((other) => other !== layer && behind.has(other));
  });
  const given = new Map(starts.map((layer) => [layer, run.values.get(layer)!]));
  try {
    const there = yield* forward(model, given, {outputs: [top], keep: false, base: run, masks});
    const logits = Float32Array.from(await there.values.get(top)!.data<"float32">());
    there.dispose();
    return logits;
  } finally {
    for (const mask of masks.values()) mask.dispose();
  }
}

/** Returns 1 for every channel of the *layer* that speaks, 0 for those silenced, [1, …, channels]. */
function maskOf(run: ForwardPass, layer: string, units: readonly Step[]): tf.Tensor {
  const {shape} = run.values.get(layer)!;
  const channels = shape.at(-1)!;
  const mask = new Float32Array(channels).fill(1);
  for (const d of units) if (d.layer === layer) mask[d.unit] = 0;
  return tf.tensor(mask, [...shape.slice(0, -1).map(() => 1), channels]);
}

function check(model: Model, run: ForwardPass, top: string, {layer, unit}: Step): void {
  const channels = run.values.get(layer)?.shape.at(-1);
  if (channels === undefined) throw new RangeError(`unknown layer: ${layer}`);
  if (layer === top || !ancestors(model.network, [top]).has(layer)) throw new RangeError(`not below ${top}: ${layer}`);
  if (!(Number.isInteger(unit) && unit >= 0 && unit < channels)) {
    throw new RangeError(`unknown unit: ${unit} (${layer} has ${channels})`);
  }
}
