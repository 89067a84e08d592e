import * as tf from "@tensorflow/tfjs-core";
import {beforeEach, it} from "vitest";
import {startNodeBackend} from "../../../src/network/backendNode.js";
import {kindOf} from "../../../src/network/layers/kinds.js";
import type {FlattenLayer} from "../../../src/network/network.js";
import {allClose} from "../../asserts.js";
import {agreesWithGrad} from "./agreesWithGrad.js";

beforeEach(() => startNodeBackend("wasm"));

const flatten = {kind: "flatten", name: "flatten", inputs: ["input"]} as const;

it("flatten agrees with tf.grad in both orders", async () => {
  await agreesWithGrad(flatten, [[3, 2, 4]], (x) => tf.reshape(x, [x.shape[0], 24]));
  await agreesWithGrad({...flatten, axes: [2, 0, 1]}, [[3, 2, 4]], (x) =>
    tf.reshape(tf.transpose(x, [0, 3, 1, 2]), [x.shape[0], 24])
  );
  await agreesWithGrad({...flatten, axes: [2, 0, 1]}, [[5]], (x) => tf.clone(x));
  await agreesWithGrad({...flatten, axes: [1, 2, 0]}, [[3, 2, 4]], (x) =>
    tf.reshape(tf.transpose(x, [0, 2, 3, 1]), [x.shape[0], 24])
  );
});

it("flatten with channels first lists a whole channel before the next", () => {
  const x = tf.tensor4d([1, 10, 2, 20, 3, 30, 4, 40], [1, 2, 2, 2]);
  const listed = (axes: FlattenLayer["axes"]) =>
    kindOf({...flatten, axes})
      .forward({...flatten, axes}, [x], null!)
      .dataSync();
  allClose(listed(undefined), [1, 10, 2, 20, 3, 30, 4, 40]);
  allClose(listed([2, 0, 1]), [1, 2, 3, 4, 10, 20, 30, 40]);
});
