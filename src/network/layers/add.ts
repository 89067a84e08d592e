import * as tf from "@tensorflow/tfjs-core";
import type {AddLayer} from "../network.js";
import type {LayerKind} from "./layerKind.js";

/** Forward: the sum of all inputs. Backward: the whole signal to each of them. */
export const add: LayerKind<AddLayer> = {
  forward(_layer, inputs) {
    return inputs.reduce((sum, x) => tf.add(sum, x));
  },
  backward(_layer, g, {inputs}) {
    return inputs.map(() => tf.clone(g));
  }
};
