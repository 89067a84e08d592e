import * as tf from "@tensorflow/tfjs-core";
import type {Run} from "./forward.js";
import {ancestors, descendants} from "./graph.js";
import {kindOf} from "./layers/kinds.js";
import type {ReluRule} from "./layers/layerKind.js";
import type {Model} from "./model.js";

/** What starts on its way back: a value for every activation of a layer, [batch, …shape of the layer]. */
export interface Signal {
  readonly layer: string;
  readonly values: tf.Tensor;
}

export interface BackwardOptions {
  /** The layers whose signal is wanted; defaults to the input. */
  readonly to?: readonly string[];
  /** What a ReLU does to the signal; defaults to "gradient". */
  readonly rule?: ReluRule;
}

/**
 * Returns the signal that arrives at the output of each layer of *to* (a
 * ReLU's own rule not yet applied there) when *signal* is sent back through
 * the given *run*. Under the rule "gradient" it is the gradient of
 * Σ signal · activation. Yields the fraction done after every layer. The
 * caller disposes the tensors, and may mask them and send them on. Throws
 * `no path: conv1 → input` where the signal cannot reach a layer.
 */
export function* backward(
  model: Model,
  run: Run,
  signal: Signal,
  {to = [model.network.layers[0].name], rule = "gradient"}: BackwardOptions = {}
): Generator<number, ReadonlyMap<string, tf.Tensor>> {
  const {network} = model;
  const behind = ancestors(network, [signal.layer]);
  for (const name of to) {
    if (!model.layers.has(name)) throw new RangeError(`unknown layer: ${name}`);
    if (!behind.has(name)) throw new RangeError(`no path: ${signal.layer} → ${name}`);
  }
  const ahead = descendants(network, to);
  const between = (name: string) => behind.has(name) && ahead.has(name);
  const plan = network.layers.filter(({name}) => between(name)).reverse();
  const signals = new Map([[signal.layer, tf.clone(signal.values)]]);
  let finished = false;
  try {
    for (let i = 0; i < plan.length; ++i) {
      const layer = plan[i];
      const g = signals.get(layer.name)!;
      if (layer.kind !== "input" && layer.inputs.some(between)) {
        const sent = tf.tidy(() => {
          const inputs = layer.inputs.map((name) => activation(run, name));
          const output = activation(run, layer.name);
          const parts = kindOf(layer).backward(layer, g, {inputs, output, model, rule});
          return parts.filter((_, k) => between(layer.inputs[k]));
        });
        layer.inputs.filter(between).forEach((name, k) => {
          const part = sent[k];
          const before = signals.get(name);
          signals.set(name, before ? tf.add(before, part) : part);
          if (before) tf.dispose([before, part]);
        });
      }
      if (!to.includes(layer.name)) {
        g.dispose();
        signals.delete(layer.name);
      }
      yield (i + 1) / plan.length;
    }
    finished = true;
    return signals;
  } finally {
    if (!finished) for (const tensor of signals.values()) tensor.dispose();
  }
}

function activation(run: Run, name: string): tf.Tensor {
  const tensor = run.values.get(name);
  if (!tensor) throw new RangeError(`missing activation: ${name}`);
  return tensor;
}
