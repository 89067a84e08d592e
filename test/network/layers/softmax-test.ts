import * as tf from "@tensorflow/tfjs-core";
import {beforeEach, expect, it} from "vitest";
import {startNodeBackend} from "../../../src/network/backendNode.js";
import {kindOf} from "../../../src/network/layers/kinds.js";
import {allClose} from "../../asserts.js";
import {agreesWithGrad} from "./agreesWithGrad.js";

beforeEach(() => startNodeBackend("wasm"));

const softmax = {kind: "softmax", name: "softmax", inputs: ["input"]} as const;

it("softmax agrees with tf.grad", async () => {
  await agreesWithGrad(softmax, [[7]], (x) => tf.softmax(x));
});

it("softmax sums to 1, even of large logits", () => {
  const values = Array.from(
    kindOf(softmax)
      .forward(softmax, [tf.tensor2d([[1000, 1000, -1000]])], null!)
      .dataSync()
  );
  allClose(values, [0.5, 0.5, 0]);
  expect(values.every(Number.isFinite)).toBe(true);
});

it("softmax of a map is taken over the channels at each position", async () => {
  await agreesWithGrad(softmax, [[3, 2, 4]], (x) => {
    const e = tf.exp(x);
    return tf.div(e, tf.sum(e, -1, true));
  });
});
