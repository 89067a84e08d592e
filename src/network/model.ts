import * as tf from "@tensorflow/tfjs-core";
import type {Layer, Network, Weights} from "./network.js";

/**
 * A network whose weights are on the current backend. Tensors are made at
 * first use and kept until *dispose*; the network itself is never changed, so
 * the same network may be on several models at once.
 */
export interface Model {
  readonly network: Network;
  readonly layers: ReadonlyMap<string, Layer>;
  /** Returns the dequantized weights, float32, in their own shape. */
  tensor(weights: Weights): tf.Tensor;
  /** Returns what *make* derives from the weights (a flipped kernel, say), made once for each *form*. */
  derived(weights: Weights, form: string, make: (tensor: tf.Tensor) => tf.Tensor): tf.Tensor;
  dispose(): void;
}

/** Returns the given network as a model on the current TensorFlow.js backend. */
export function onBackend(network: Network): Model {
  const tensors = new Map<Weights, Map<string, tf.Tensor>>();
  const derived = (weights: Weights, form: string, make: () => tf.Tensor): tf.Tensor => {
    const forms = tensors.get(weights) ?? new Map<string, tf.Tensor>();
    tensors.set(weights, forms);
    const tensor = forms.get(form) ?? tf.keep(tf.tidy(make));
    forms.set(form, tensor);
    return tensor;
  };
  const tensor = (weights: Weights) =>
    derived(weights, "itself", () => tf.tensor(dequantize(weights), weights.shape.slice(), "float32"));
  return {
    network,
    layers: new Map(network.layers.map((layer) => [layer.name, layer])),
    tensor,
    derived: (weights, form, make) => derived(weights, form, () => make(tensor(weights))),
    dispose() {
      for (const forms of tensors.values()) for (const tensor of forms.values()) tensor.dispose();
      tensors.clear();
    }
  };
}

/** Returns the weights as float32: scale · (value − zeroPoint) where they are quantized. */
export function dequantize({values, scale = 1, zeroPoint = 0}: Weights): Float32Array {
  if (values instanceof Float32Array) return values;
  const result = new Float32Array(values.length);
  for (let i = 0; i < values.length; ++i) result[i] = scale * (values[i] - zeroPoint); // `from` is forty times slower
  return result;
}
