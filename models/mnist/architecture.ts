import type * as tf from "@tensorflow/tfjs-core";
import * as tfl from "@tensorflow/tfjs-layers";
import {delivered, parameterCountOf, sizeOf, type WeightSpec, weightSpecsOf} from "./variants/architecture.js";

export {sizeOf, type WeightSpec};

/** The trained arrays in the order in which they lie in weights.bin and in every checkpoint. */
export const weightSpecs: readonly WeightSpec[] = weightSpecsOf(delivered);

/** How many numbers are trained in all. */
export const parameterCount = parameterCountOf(delivered);

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
