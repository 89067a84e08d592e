import * as tf from "@tensorflow/tfjs-core";
import {it} from "vitest";
import {startNodeBackend} from "../../../src/network/backendNode.js";
import {kindOf} from "../../../src/network/layers/kinds.js";
import {allClose} from "../../asserts.js";
import {agreesWithGrad} from "./agreesWithGrad.js";

const logSoftmax = {kind: "logSoftmax", name: "", inputs: [""]} as const;

it("logSoftmax agrees with tf.grad, of vectors and at each position of a map", async () => {
  await agreesWithGrad(logSoftmax, [[7]], (x) => tf.logSoftmax(x));
  await agreesWithGrad(logSoftmax, [[3, 2, 4]], (x) => tf.sub(x, tf.logSumExp(x, -1, true)));
});

it("logSoftmax is finite for large logits", async () => {
  for (const backend of ["wasm", "cpu"] as const) {
    await startNodeBackend(backend);
    const x = tf.tensor2d([[1000, 1000, -1000]]);
    allClose(kindOf(logSoftmax).forward(logSoftmax, [x], null!).dataSync(), [-Math.LN2, -Math.LN2, -2000 - Math.LN2]);
  }
});
