import * as tf from "@tensorflow/tfjs-core";
import type {ForwardPass} from "./forward.js";
import {ancestors, descendants} from "./graph.js";
import {kindOf} from "./layers/kinds.js";
import type {ReluRule} from "./layers/layerKind.js";
import type {Model} from "./model.js";
import {positiveSignals} from "./positiveSignals.js";

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
 * Σ signal · activation. Several signals, each of another layer, go back
 * together and are added up where they meet. Yields the fraction done after
 * every layer. The caller disposes the tensors, and may mask them and send
 * them on. Throws `no path: conv1 → input` where no signal can reach a layer.
 */
export function* backward(
  model: Model,
  run: ForwardPass,
  signal: Signal | readonly Signal[],
  {to = [model.network.layers[0].name], rule = "gradient"}: BackwardOptions = {}
): Generator<number, ReadonlyMap<string, tf.Tensor>> {
  const {network} = model;
  const starts: readonly Signal[] = "layer" in signal ? [signal] : signal;
  const from = starts.map(({layer}) => layer);
  const behind = ancestors(network, from);
  for (const name of to) {
    if (!model.layers.has(name)) throw new RangeError(`unknown layer: ${name}`);
    if (!behind.has(name)) throw new RangeError(`no path: ${from} → ${name}`);
  }
  const ahead = descendants(network, to);
  const between = (name: string) => behind.has(name) && ahead.has(name);
  const plan = network.layers.filter(({name}) => between(name)).reverse();
  const positive = positiveSignals(network, rule, [...to, ...from]);
  const signals = new Map(starts.map(({layer, values}) => [layer, tf.clone(values)]));
  let finished = false;
  try {
    for (let i = 0; i < plan.length; ++i) {
      const layer = plan[i];
      const g = signals.get(layer.name)!;
      if (layer.kind !== "input" && layer.inputs.some(between)) {
        const sent = tf.tidy(() => {
          const inputs = layer.inputs.map((name) => activation(run, name));
          const output = activation(run, layer.name);
          const relu = layer.kind === "conv2d" ? layer.inputs[0] : layer.name;
          const context = {inputs, output, model, rule, positive: positive.has(relu)};
          const parts = kindOf(layer).backward(layer, g, context);
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

function activation(run: ForwardPass, name: string): tf.Tensor {
  const tensor = run.values.get(name) ?? run.values.get(run.fused?.get(name) ?? ""); // of the same shape, which is all that is read
  if (!tensor) throw new RangeError(`missing activation: ${name}`);
  return tensor;
}
