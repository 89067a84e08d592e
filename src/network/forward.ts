import * as tf from "@tensorflow/tfjs-core";
import {type FusedConvolution, fusedConvolutions} from "./fusedConvolutions.js";
import {ancestors, descendants} from "./graph.js";
import {kindOf} from "./layers/kinds.js";
import type {Model} from "./model.js";
import type {Layer} from "./network.js";

/** The activations of a forward pass. */
export interface ForwardPass {
  /** The output of every layer kept: [batch, height, width, channels] or [batch, units]. The run owns the tensors. */
  readonly values: ReadonlyMap<string, tf.Tensor>;
  /** The convolutions whose own output was never made, each with the ReLU that was computed at once with it. */
  readonly fused?: ReadonlyMap<string, string>;
  dispose(): void;
}

export interface ForwardOptions {
  /** The layers wanted; defaults to the last layer. */
  readonly outputs?: readonly string[];
  /** Keep every activation on the way, as a backward pass needs; defaults to true. Otherwise only the outputs. */
  readonly keep?: boolean;
  /**
   * Compute a convolution and the ReLU that is its only reader at once, which
   * is quicker and takes half the memory; the convolution's own output is then
   * among the values only if it is one of the outputs. Defaults to not *keep*.
   */
  readonly fuse?: boolean;
  /** A finished run that stands in for whatever does not depend on the given layers. */
  readonly base?: ForwardPass;
  /** What the outputs of these layers, given ones included, are multiplied with as they are made; it stays the caller's. */
  readonly masks?: ReadonlyMap<string, tf.Tensor>;
}

/**
 * Returns the run of the given *model* from the *given* activations, which are
 * either the image alone, [batch, height, width, channels] or [batch, values],
 * or any layers' outputs by name: with a *base* run the network goes on from
 * there. Yields the fraction done after every layer. The given tensors stay
 * the caller's. Throws `unknown layer: …`, `missing activation: …`.
 */
export function* forward(
  model: Model,
  given: tf.Tensor | ReadonlyMap<string, tf.Tensor>,
  {outputs, keep = true, fuse = !keep, base, masks}: ForwardOptions = {}
): Generator<number, ForwardPass> {
  const {network} = model;
  const starts = "values" in given ? given : new Map([[network.layers[0].name, given]]);
  const wanted = new Set(outputs ?? [network.layers[network.layers.length - 1].name]);
  const needed = ancestors(network, wanted);
  const changed = descendants(network, starts.keys());
  const apart = new Set([...wanted, ...starts.keys(), ...(masks?.keys() ?? [])]);
  const fusedAt = fuse ? fusedConvolutions(network, apart) : new Map<string, FusedConvolution>();
  const fused = new Map(Array.from(fusedAt, ([name, {convolution}]) => [convolution.name, name]));
  const plan = network.layers.filter(({name}) => needed.has(name) && changed.has(name) && !fused.has(name));
  const inputsOf = (layer: Layer) => fusedAt.get(layer.name)?.convolution.inputs ?? layer.inputs;
  const lastUse = new Map<string, number>();
  plan.forEach((layer, i) => {
    if (!starts.has(layer.name)) for (const input of inputsOf(layer)) lastUse.set(input, i);
  });
  const values = new Map<string, tf.Tensor>();
  const run = {values, fused, dispose: () => tf.dispose([...values.values()])};
  const batch = Math.max(...Array.from([...starts.values(), ...(masks?.values() ?? [])], (d) => d.shape[0] ?? 1));
  let finished = false;
  try {
    for (let i = 0; i < plan.length; ++i) {
      const layer = plan[i];
      const start = starts.get(layer.name);
      if (start) {
        const mask = masks?.get(layer.name);
        values.set(layer.name, mask ? tf.mul(start, mask) : tf.clone(start));
      } else if (layer.kind === "input") {
        throw new RangeError(`missing activation: ${layer.name}`);
      } else {
        const output = tf.tidy(() => {
          const inputs = inputsOf(layer).map((name) => values.get(name) ?? repeat(base?.values.get(name), batch, name));
          const {convolution, activation} = fusedAt.get(layer.name) ?? {};
          const output = convolution
            ? kindOf(convolution).forward(convolution, inputs, model, activation)
            : kindOf(layer).forward(layer, inputs, model);
          const mask = masks?.get(layer.name);
          return mask ? tf.mul(output, mask) : inputs.includes(output) ? tf.clone(output) : output;
        });
        values.set(layer.name, output);
        yield (i + 1) / plan.length;
      }
      if (!keep) {
        for (const name of [...inputsOf(layer), layer.name]) {
          if (!wanted.has(name) && (lastUse.get(name) ?? -1) <= i) {
            values.get(name)?.dispose();
            values.delete(name);
          }
        }
      }
    }
    for (const name of wanted)
      if (!values.has(name)) values.set(name, repeat(base?.values.get(name), batch, name).clone());
    finished = true;
    return run;
  } finally {
    if (!finished) run.dispose();
  }
}

/** Returns an activation of a base run for as many examples as the batch has. */
function repeat(tensor: tf.Tensor | undefined, batch: number, name: string): tf.Tensor {
  if (!tensor) throw new RangeError(`missing activation: ${name}`);
  if (tensor.shape[0] === batch || tensor.shape[0] !== 1) return tensor;
  return tf.tile(tensor, [batch, ...tensor.shape.slice(1).map(() => 1)]);
}
