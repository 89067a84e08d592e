import * as tf from "@tensorflow/tfjs-core";
import type {MergeLayer} from "../network.js";
import type {LayerKind} from "./layerKind.js";
import {unrepeated} from "./unrepeated.js";

/** Forward: the product of all inputs. Backward: to each the signal times the product of the others. */
export const multiply: LayerKind<MergeLayer> = {
  forward(_layer, inputs) {
    return inputs.reduce((product, x) => tf.mul(product, x));
  },
  backward(_layer, g, {inputs}) {
    return inputs.map((x, i) => {
      const others = inputs.filter((_, k) => k !== i);
      return unrepeated(
        others.reduce((product, d) => tf.mul(product, d), g),
        x
      );
    });
  }
};
