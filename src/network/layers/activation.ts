import * as tf from "@tensorflow/tfjs-core";
import type {ActivationLayer} from "../network.js";
import {activations} from "./activations/activations.js";
import type {LayerKind} from "./layerKind.js";

/**
 * Forward: the function. Backward: the signal times the function’s slope, under
 * every rule: deconvnet and guided backprop are defined for ReLUs, and, as in
 * Captum, Zennit and iNNvestigate, whatever else bends gets its gradient.
 */
export const activation: LayerKind<ActivationLayer> = {
  forward(layer, [x]) {
    return activations[layer.function].forward(x, parametersOf(layer));
  },
  backward(layer, g, {inputs: [x], output}) {
    return [tf.mul(g, activations[layer.function].derivative(x, output, parametersOf(layer)))];
  }
};

function parametersOf(layer: ActivationLayer): Readonly<Record<string, number>> {
  return {...activations[layer.function].parameters, ...layer.parameters};
}
