import * as tf from "@tensorflow/tfjs-core";
import {unrepeated} from "./unrepeated.js";

/** Returns the signal *g* for each of the *inputs*: at each place the first that equals the *output* gets all of it. */
export function toWinner(g: tf.Tensor, inputs: readonly tf.Tensor[], output: tf.Tensor): tf.Tensor[] {
  let open: tf.Tensor = tf.onesLike(output);
  return inputs.map((x) => {
    const wins = tf.mul(tf.cast(tf.equal(x, output), "float32"), open);
    open = tf.sub(open, wins);
    return unrepeated(tf.mul(g, wins), x);
  });
}
