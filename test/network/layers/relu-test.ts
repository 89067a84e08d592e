import * as tf from "@tensorflow/tfjs-core";
import {beforeEach, it} from "vitest";
import {startNodeBackend} from "../../../src/network/backendNode.js";
import {kindOf} from "../../../src/network/layers/kinds.js";
import type {ReluRule} from "../../../src/network/layers/layerKind.js";
import type {ReluLayer} from "../../../src/network/network.js";
import {allClose} from "../../asserts.js";
import {agreesWithGrad} from "./agreesWithGrad.js";

beforeEach(() => startNodeBackend("wasm"));

const relu: ReluLayer = {kind: "relu", name: "relu", inputs: ["input"]};
const relu6: ReluLayer = {...relu, max: 6};

/** What comes back from x = −1, 0, 2 under each of the signals −3, 0, 5. */
function sent(layer: ReluLayer, rule: ReluRule, x: readonly number[]): number[] {
  return [-3, 0, 5].flatMap((signal) => {
    const input = tf.tensor2d([...x], [1, x.length]);
    const output = kindOf(layer).forward(layer, [input], null!);
    const g = tf.fill(input.shape, signal);
    const [back] = kindOf(layer).backward(layer, g, {inputs: [input], output, model: null!, rule});
    return Array.from(back.dataSync(), (d) => d + 0); // −0 is 0
  });
}

it("relu and relu6 agree with tf.grad", async () => {
  await agreesWithGrad(relu, [[4, 3, 2]], (x) => tf.relu(x));
  await agreesWithGrad({...relu, max: 1}, [[4, 3, 2]], (x) => tf.clipByValue(x, 0, 1));
});

it("relu is max(0, x), relu6 no more than 6", () => {
  const x = tf.tensor2d([[-2, 0, 3, 6, 7]]);
  allClose(kindOf(relu).forward(relu, [x], null!).dataSync(), [0, 0, 3, 6, 7]);
  allClose(kindOf(relu6).forward(relu6, [x], null!).dataSync(), [0, 0, 3, 6, 6]);
});

it("under the rule gradient a relu lets through what came in above 0", () => {
  allClose(sent(relu, "gradient", [-1, 0, 2]), [0, 0, -3, 0, 0, 0, 0, 0, 5]);
});

it("under the rule deconvnet a relu lets through what is above 0 on the way back", () => {
  allClose(sent(relu, "deconvnet", [-1, 0, 2]), [0, 0, 0, 0, 0, 0, 5, 5, 5]);
});

it("under the rule guided a relu lets through what is above 0 both ways", () => {
  allClose(sent(relu, "guided", [-1, 0, 2]), [0, 0, 0, 0, 0, 0, 0, 0, 5]);
});

it("under the rule guided-negative a relu lets through what is below 0 on the way back and came in above 0", () => {
  allClose(sent(relu, "guided-negative", [-1, 0, 2]), [0, 0, -3, 0, 0, 0, 0, 0, 0]);
});

it("relu6 lets nothing through where it cut off, but under the rule deconvnet", () => {
  allClose(sent(relu6, "gradient", [3, 7]), [-3, 0, 0, 0, 5, 0]);
  allClose(sent(relu6, "guided", [3, 7]), [0, 0, 0, 0, 5, 0]);
  allClose(sent(relu6, "guided-negative", [3, 7]), [-3, 0, 0, 0, 0, 0]);
  allClose(sent(relu6, "deconvnet", [3, 7]), [0, 0, 0, 0, 5, 5]);
});

it("relu with another largest value than 6 agrees with tf.grad, and cuts off under the rules that ask what came in", async () => {
  for (const max of [0.5, 1, 20]) await agreesWithGrad({...relu, max}, [[4, 3, 2]], (x) => tf.clipByValue(x, 0, max));
  await startNodeBackend("wasm");
  allClose(sent({...relu, max: 1}, "gradient", [0.5, 2]), [-3, 0, 0, 0, 5, 0]);
  allClose(sent({...relu, max: 1}, "deconvnet", [0.5, 2]), [0, 0, 0, 0, 5, 5]);
});
