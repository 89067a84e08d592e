import * as tf from "@tensorflow/tfjs-core";
import type {UpsampleLayer} from "../network.js";
import type {LayerKind} from "./layerKind.js";

/** Forward: every value as a block of equal ones. Backward: the sum over the block. */
export const upsample: LayerKind<UpsampleLayer> = {
  forward({factor: [fy, fx]}, [x]) {
    const [n, h, w, c] = x.shape as [number, number, number, number];
    const wide = tf.tile(tf.reshape(x, [n * h, w, 1, c]), [1, 1, fx, 1]);
    const tall = tf.tile(tf.reshape(wide, [n, h, 1, w * fx * c]), [1, 1, fy, 1]);
    return tf.reshape(tall, [n, h * fy, w * fx, c]);
  },
  backward({factor: [fy, fx]}, g) {
    const [n, rows, columns, c] = g.shape as [number, number, number, number];
    const [h, w] = [rows / fy, columns / fx];
    const narrow = tf.sum(tf.reshape(g, [n * rows, w, fx, c]), 2);
    return [tf.reshape(tf.sum(tf.reshape(narrow, [n, h, fy, w * c]), 2), [n, h, w, c])];
  }
};
