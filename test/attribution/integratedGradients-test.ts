import * as tf from "@tensorflow/tfjs-core";
import {beforeAll, expect, it} from "vitest";
import {fillLike, fills} from "../../src/attribution/baseline.js";
import {inputTimesGradient} from "../../src/attribution/inputTimesGradient.js";
import {integratedGradients} from "../../src/attribution/integratedGradients.js";
import {startNodeBackend} from "../../src/network/backendNode.js";
import {forward} from "../../src/network/forward.js";
import {onBackend} from "../../src/network/model.js";
import {runToEnd, runToEndSync} from "../../src/network/steps.js";
import {allClose} from "../asserts.js";
import {branching} from "../network/branching.js";
import {randomTensor} from "../network/random.js";
import {counting, multiLayer, oneConv} from "../network/toys.js";

beforeAll(() => startNodeBackend("wasm"));

const total = (map: tf.Tensor) => tf.sum(map).dataSync()[0];

it("integrated gradients of a linear network are (x − baseline) · weights", async () => {
  const network = {...multiLayer, layers: multiLayer.layers.slice(0, 3)}; // up to the second dense layer
  const {map} = await runToEnd(integratedGradients(onBackend(network), tf.tensor2d([[3, -4, 5]]), {unit: 1}));
  allClose(map.dataSync(), [2.5, -4.5, 4.5], 1e-5);
});

it("integrated gradients of the toy sum to its output, and say nothing where the image is the baseline", async () => {
  const input = tf.tensor(counting(0), [1, 4, 4, 1]);
  const {map, target} = await runToEnd(
    integratedGradients(onBackend(oneConv), input, {unit: 0}, {steps: 256, baseline: 0})
  );
  expect(target.value).toBe(54);
  expect(Math.abs(total(map) - 54)).toBeLessThan(54 * 0.02);
  expect(map.dataSync()[0]).toBe(0);
});

it("integrated gradients of two steps are the plain mean over both ends of the path", async () => {
  const model = onBackend(oneConv);
  const input = tf.tensor(counting(0), [1, 4, 4, 1]);
  const {map} = await runToEnd(integratedGradients(model, input, {unit: 0}, {steps: 2, baseline: 0}));
  const atEnd = await runToEnd(inputTimesGradient(model, input, {unit: 0})); // at the baseline all is off
  allClose(
    map.dataSync(),
    Array.from(atEnd.map.dataSync(), (d) => d / 2)
  );
});

for (const baseline of [...fills, 0.3]) {
  for (const to of ["input", "first", "mixed"]) {
    it(`integrated gradients at ${to} from ${baseline} sum to f(x) − f(baseline)`, async () => {
      const model = onBackend(branching);
      const input = randomTensor([1, 13, 12, 3], 0.4);
      const nothing = await fillLike(model, input, baseline);
      const [f, f0] = [input, nothing].map((x) => {
        const run = runToEndSync(forward(model, x, {outputs: ["logits"]}));
        return run.values.get("logits")!.dataSync()[2];
      });
      const error = async (steps: number) => {
        const options = {steps, baseline, to};
        return Math.abs(total((await runToEnd(integratedGradients(model, input, {unit: 2}, options))).map) - (f - f0));
      };
      expect(Math.abs(f - f0)).toBeGreaterThan(0.01);
      expect(await error(256)).toBeLessThan(0.01 * Math.max(0.5, Math.abs(f - f0)));
    });
  }
}

it("integrated gradients need two steps, and a known baseline", async () => {
  const attempt = (options: object) =>
    runToEnd(integratedGradients(onBackend(branching), randomTensor([1, 13, 12, 3]), {unit: 0}, options));
  await expect(attempt({steps: 1})).rejects.toThrow("too few steps: 1");
  await expect(attempt({baseline: "pink"})).rejects.toThrow("unknown fill: pink");
});
