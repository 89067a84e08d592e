import * as tf from "@tensorflow/tfjs-core";
import {it} from "vitest";
import {startNodeBackend} from "../../../src/network/backendNode.js";
import {kindOf} from "../../../src/network/layers/kinds.js";
import {allClose} from "../../asserts.js";
import {agreesWithGrad} from "./agreesWithGrad.js";

const base = {kind: "globalMaxPool", name: "pool", inputs: ["input"]} as const;

it("globalMaxPool agrees with tf.grad, as a vector and as a map of one position", async () => {
  for (const keepDims of [undefined, false, true]) {
    await agreesWithGrad({...base, keepDims}, [[3, 5, 4]], (x) => tf.max(x, [1, 2], keepDims));
    await agreesWithGrad({...base, keepDims}, [[1, 1, 4]], (x) => tf.max(x, [1, 2], keepDims));
  }
});

it("globalMaxPool sends a signal to the first of equal maxima", async () => {
  for (const backend of ["wasm", "cpu"] as const) {
    await startNodeBackend(backend);
    const x = tf.tensor4d([-3, -1, -1, -2], [1, 2, 2, 1]);
    const output = kindOf(base).forward(base, [x], null!);
    allClose(output.dataSync(), [-1]);
    const [back] = kindOf(base).backward(base, tf.tensor2d([[7]]), {inputs: [x], output, model: null!, rule: "gradient"}); // biome-ignore format: one line
    allClose(back.dataSync(), [0, 7, 0, 0]);
  }
});
