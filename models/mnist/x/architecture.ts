import type * as tf from "@tensorflow/tfjs-core";
import * as tfl from "@tensorflow/tfjs-layers";

/** The name and the shape of a trained array. */
export interface WeightSpec {
  readonly name: string;
  readonly shape: readonly number[];
  readonly dtype: "float32";
}

/** The trained arrays in the order in which they lie in weights.bin and in every checkpoint. */
export const weightSpecs: readonly WeightSpec[] = [
  {name: "conv1/kernel", shape: [5, 5, 1, 12], dtype: "float32"},
  {name: "conv1/bias", shape: [12], dtype: "float32"},
  {name: "conv2/kernel", shape: [5, 5, 12, 24], dtype: "float32"},
  {name: "conv2/bias", shape: [24], dtype: "float32"},
  {name: "dense1/kernel", shape: [384, 64], dtype: "float32"},
  {name: "dense1/bias", shape: [64], dtype: "float32"},
  {name: "logits/kernel", shape: [64, 10], dtype: "float32"},
  {name: "logits/bias", shape: [10], dtype: "float32"}
];

/** How many numbers an array of the given *shape* holds. */
export function sizeOf(shape: readonly number[]): number {
  return shape.reduce((product, d) => product * d, 1);
}

/** How many numbers are trained in all. */
export const parameterCount = weightSpecs.reduce((sum, {shape}) => sum + sizeOf(shape), 0);

/**
 * Returns the content of model.json: the topology in the TensorFlow.js Layers
 * format, and a manifest that points at weights.bin. Some backend must be set.
 */
export function modelJson(): tf.io.ModelJSON {
  const {layers} = tfl;
  const model = tfl.sequential({
    name: "mnist",
    layers: [
      layers.conv2d({name: "conv1", filters: 12, kernelSize: 5, activation: "relu", inputShape: [28, 28, 1]}),
      layers.maxPooling2d({name: "pool1", poolSize: 2}),
      layers.conv2d({name: "conv2", filters: 24, kernelSize: 5, activation: "relu"}),
      layers.maxPooling2d({name: "pool2", poolSize: 2}),
      layers.flatten({name: "flatten"}),
      layers.dense({name: "dense1", units: 64, activation: "relu"}),
      layers.dense({name: "logits", units: 10}),
      layers.softmax({name: "softmax"})
    ]
  });
  const modelTopology = model.toJSON(null, false) as tf.io.ModelJSON["modelTopology"];
  model.dispose();
  return {
    format: "layers-model",
    generatedBy: `TensorFlow.js tfjs-layers v${tfl.version_layers}`,
    convertedBy: null,
    modelTopology,
    weightsManifest: [{paths: ["weights.bin"], weights: weightSpecs.map((d) => ({...d, shape: [...d.shape]}))}],
    userDefinedMetadata: {inputRange: [0, 1], labels: Array.from("0123456789")}
  };
}
