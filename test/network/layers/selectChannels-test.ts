import * as tf from "@tensorflow/tfjs-core";
import {it} from "vitest";
import {startNodeBackend} from "../../../src/network/backendNode.js";
import {kindOf} from "../../../src/network/layers/kinds.js";
import {allClose} from "../../asserts.js";
import {agreesWithGrad} from "./agreesWithGrad.js";

const select = (order: readonly number[]) => ({kind: "selectChannels", name: "", inputs: [""], order}) as const;

for (const [what, order] of [
  ["a shuffle", [0, 2, 4, 1, 3, 5]],
  ["a slice", [2, 3]],
  ["one", [5]],
  ["repeats", [1, 1, 4, 1, 0]],
  ["all backwards", [5, 4, 3, 2, 1, 0]]
] as const)
  it(`selectChannels of ${what} agrees with tf.grad, of maps and of vectors`, async () => {
    const plain = (x: tf.Tensor) => tf.gather(x, tf.tensor1d([...order], "int32"), x.rank - 1);
    await agreesWithGrad(select(order), [[3, 2, 6]], plain);
    await agreesWithGrad(select(order), [[6]], plain);
  });

it("selectChannels gives the channels as named and sends their sums back", async () => {
  for (const backend of ["wasm", "cpu"] as const) {
    await startNodeBackend(backend);
    const layer = select([2, 0, 2]);
    const x = tf.tensor2d([[10, 20, 30]]);
    const output = kindOf(layer).forward(layer, [x], null!);
    allClose(output.dataSync(), [30, 10, 30]);
    const g = tf.tensor2d([[1, 2, 4]]);
    const [back] = kindOf(layer).backward(layer, g, {inputs: [x], output, model: null!, rule: "gradient"});
    allClose(back.dataSync(), [2, 0, 5]);
  }
});
