import * as tf from "@tensorflow/tfjs-core";
import {it} from "vitest";
import {startNodeBackend} from "../../../src/network/backendNode.js";
import {kindOf} from "../../../src/network/layers/kinds.js";
import {allClose} from "../../asserts.js";
import {agreesWithGrad} from "./agreesWithGrad.js";

for (const [radius, bias, alpha, beta] of [
  [2, 1, 1e-4 / 5, 0.75],
  [2, 2, 0.5, 0.75],
  [1, 1, 1, 0.5],
  [0, 0.5, 2, 1],
  [9, 1, 0.3, 2]
])
  it(`localResponseNorm, radius ${radius}, bias ${bias}, alpha ${alpha}, beta ${beta}, agrees with TensorFlow’s and its grad`, async () => {
    const layer = {kind: "localResponseNorm", name: "norm", inputs: ["input"], radius, bias, alpha, beta} as const;
    await agreesWithGrad(layer, [[3, 2, 6]], (x) =>
      tf.localResponseNormalization(x as tf.Tensor4D, radius, bias, alpha, beta)
    );
  });

it("localResponseNorm sums over the channels up to its radius away", async () => {
  for (const backend of ["wasm", "cpu"] as const) {
    await startNodeBackend(backend);
    const layer = {kind: "localResponseNorm", name: "", inputs: [""], radius: 1, bias: 1, alpha: 1, beta: 1} as const;
    const x = tf.tensor4d([1, 2, 3, 4], [1, 1, 1, 4]);
    allClose(kindOf(layer).forward(layer, [x], null!).dataSync(), [1 / 6, 2 / 15, 3 / 30, 4 / 26]);
  }
});
