import "../../tools/reference/gradients.js";
import * as tf from "@tensorflow/tfjs-core";
import {it} from "vitest";
import {startNodeBackend} from "../../src/network/backendNode.js";
import {backward} from "../../src/network/backward.js";
import {forward} from "../../src/network/forward.js";
import {onBackend} from "../../src/network/model.js";
import type {Layer, MergeLayer, Network} from "../../src/network/network.js";
import {runToEndSync} from "../../src/network/steps.js";
import {allClose} from "../asserts.js";
import {randomTensor} from "./random.js";

const plain: Readonly<Record<MergeLayer["kind"] | "concat", (x: tf.Tensor) => tf.Tensor>> = {
  add: (x) => tf.mul(x, 2),
  subtract: (x) => tf.mul(x, 0),
  multiply: (x) => tf.square(x),
  divide: (x) => tf.add(tf.mul(x, 0), 1),
  average: (x) => tf.mul(x, 1),
  maximum: (x) => tf.mul(x, 1),
  minimum: (x) => tf.mul(x, 1),
  concat: (x) => tf.concat([x, x], 3)
};

for (const [kind, f] of Object.entries(plain))
  it(`${kind} of a layer with itself sends back what tf.grad does, each input counted`, async () => {
    await startNodeBackend("cpu");
    const layer = {kind, name: "both", inputs: ["input", "input"]} as Layer;
    const layers: readonly Layer[] = [{kind: "input", name: "input", inputs: []}, layer];
    const network: Network = {name: "", input: {shape: [3, 2, 4], range: [0, 1]}, layers, labels: []};
    const model = onBackend(network);
    const x = randomTensor([1, 3, 2, 4]);
    const run = runToEndSync(forward(model, x));
    const output = run.values.get("both")!;
    allClose(output.dataSync(), f(x).dataSync(), 1e-5);
    const g = randomTensor(output.shape, 0.8);
    const back = runToEndSync(backward(model, run, {layer: "both", values: g})).get("input")!;
    allClose(back.dataSync(), tf.grad(f)(x, g).dataSync(), 1e-5);
  });
