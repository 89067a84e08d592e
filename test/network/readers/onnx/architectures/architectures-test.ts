import * as tf from "@tensorflow/tfjs-core";
import {expect, it} from "vitest";
import {startNodeBackend} from "../../../../../src/network/backendNode.js";
import {backward} from "../../../../../src/network/backward.js";
import {forward} from "../../../../../src/network/forward.js";
import {onBackend} from "../../../../../src/network/model.js";
import {logitsLayer, type Network} from "../../../../../src/network/network.js";
import {readOnnx} from "../../../../../src/network/readers/onnx.js";
import {runToEndSync} from "../../../../../src/network/steps.js";
import {randomWeights} from "../../../random.js";
import {agreesWithRuntime} from "../agreesWithRuntime.js";
import {onnxFile} from "../onnxFile.js";
import {architectures} from "./architectures.js";

for (const [name, make] of Object.entries(architectures)) {
  it(`${name} from ONNX gives what ONNX Runtime does, on the way too`, async () => {
    await agreesWithRuntime(make(), {backends: ["cpu", "wasm"], size: 48, intermediates: 9});
  });

  it(`${name} from ONNX: the gradient is the slope of the logit along any direction`, async () => {
    await startNodeBackend("wasm");
    await slopesAgree(readOnnx(onnxFile(make())));
  });
}

/** Fails unless the gradient of a logit, times a direction, is what the logit gains along it. */
async function slopesAgree(network: Network): Promise<void> {
  const model = onBackend(network);
  const layer = logitsLayer(network);
  const shape = network.input.shape.map((d) => d ?? 48);
  const count = shape.reduce((a, b) => a * b, 1);
  const at = randomWeights(shape, 0.3).values;
  const run = runToEndSync(forward(model, tf.tensor(at.slice(), [1, ...shape])));
  const units = run.values.get(layer)!.shape[1]!;
  const seed = tf.cast(tf.oneHot(tf.tensor1d([2], "int32"), units), "float32");
  const gradient = runToEndSync(backward(model, run, {layer, values: seed}))
    .get("input")!
    .dataSync<"float32">();
  const logits = (values: Float32Array, step: Float32Array, factor: number) => {
    const moved = Float32Array.from(values, (d, i) => d + factor * step[i]);
    const run = runToEndSync(forward(model, tf.tensor(moved, [1, ...shape]), {outputs: [layer], keep: false}));
    return run.values.get(layer)!.dataSync<"float32">()[2];
  };
  const random = [0.71, 0.83].map((seed) => randomWeights(shape, seed).values as Float32Array);
  for (const direction of [gradient, ...random]) {
    const length = Math.sqrt(direction.reduce((sum, d) => sum + d * d, 0));
    const unit = direction.map((d) => d / length);
    let slope = 0;
    for (let i = 0; i < count; ++i) slope += gradient[i] * unit[i];
    // Kinks of ReLUs and maxima lie everywhere: the best of some steps.
    const errors = [0.3, 0.1, 0.03, 0.01, 0.003].map((step) => {
      const gained = (logits(at as Float32Array, unit, step) - logits(at as Float32Array, unit, -step)) / (2 * step);
      return Math.abs(gained - slope);
    });
    const norm = Math.sqrt(gradient.reduce((sum, d) => sum + d * d, 0));
    expect(Math.min(...errors), `slope ${slope}, errors ${errors}`).toBeLessThan(0.01 * (norm / 10 + Math.abs(slope)));
  }
  model.dispose();
}
