import * as tf from "@tensorflow/tfjs-core";
import {ancestors, descendants} from "./graph.js";
import {kindOf} from "./layers/kinds.js";
import type {Model} from "./model.js";

/** The activations of a forward pass. */
export interface Run {
  /** The output of every layer kept: [batch, height, width, channels] or [batch, units]. The run owns the tensors. */
  readonly values: ReadonlyMap<string, tf.Tensor>;
  dispose(): void;
}

export interface ForwardOptions {
  /** The layers wanted; defaults to the last layer. */
  readonly outputs?: readonly string[];
  /** Keep every activation on the way, as a backward pass needs; defaults to true. Otherwise only the outputs. */
  readonly keep?: boolean;
  /** A finished run that stands in for whatever does not depend on the given layers. */
  readonly base?: Run;
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
  {outputs, keep = true, base, masks}: ForwardOptions = {}
): Generator<number, Run> {
  const {network} = model;
  const starts = "values" in given ? given : new Map([[network.layers[0].name, given]]);
  const wanted = new Set(outputs ?? [network.layers[network.layers.length - 1].name]);
  const needed = ancestors(network, wanted);
  const changed = descendants(network, starts.keys());
  const plan = network.layers.filter(({name}) => needed.has(name) && changed.has(name));
  const lastUse = new Map<string, number>();
  plan.forEach(({name, inputs}, i) => {
    if (!starts.has(name)) for (const input of inputs) lastUse.set(input, i);
  });
  const values = new Map<string, tf.Tensor>();
  const run = {values, dispose: () => tf.dispose([...values.values()])};
  const batch = Math.max(...Array.from([...starts.values(), ...(masks?.values() ?? [])], (d) => d.shape[0] ?? 1));
  let finished = false;
  try {
    for (let i = 0; i < plan.length; ++i) {
      const layer = plan[i];
      const start = starts.get(layer.name);
      if (start) {
        values.set(layer.name, masked(start, masks?.get(layer.name)));
      } else if (layer.kind === "input") {
        throw new RangeError(`missing activation: ${layer.name}`);
      } else {
        const output = tf.tidy(() => {
          const inputs = layer.inputs.map((name) => values.get(name) ?? repeat(base?.values.get(name), batch, name));
          return masked(kindOf(layer).forward(layer, inputs, model), masks?.get(layer.name));
        });
        values.set(layer.name, output);
        yield (i + 1) / plan.length;
      }
      if (!keep) {
        for (const name of [...layer.inputs, layer.name]) {
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

function masked(tensor: tf.Tensor, mask: tf.Tensor | undefined): tf.Tensor {
  return mask ? tf.mul(tensor, mask) : tf.clone(tensor);
}

/** Returns an activation of a base run for as many examples as the batch has. */
function repeat(tensor: tf.Tensor | undefined, batch: number, name: string): tf.Tensor {
  if (!tensor) throw new RangeError(`missing activation: ${name}`);
  if (tensor.shape[0] === batch || tensor.shape[0] !== 1) return tensor;
  return tf.tile(tensor, [batch, ...tensor.shape.slice(1).map(() => 1)]);
}
