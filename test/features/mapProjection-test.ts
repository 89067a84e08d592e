import * as tf from "@tensorflow/tfjs-core";
import {beforeAll, expect, it} from "vitest";
import {mapProjection} from "../../src/features/mapProjection.js";
import {startNodeBackend} from "../../src/network/backendNode.js";
import {forward} from "../../src/network/forward.js";
import {onBackend} from "../../src/network/model.js";
import {runToEnd, runToEndSync} from "../../src/network/steps.js";
import {branching} from "../network/branching.js";
import {randomTensor} from "../network/random.js";

beforeAll(() => startNodeBackend("cpu"));

it("under the gradient rule a projected map is the slope of half the sum of its squares", async () => {
  const model = onBackend(branching);
  const image = randomTensor([1, 13, 12, 3], 0.4);
  const energy = (x: tf.Tensor) => {
    const map = runToEndSync(forward(model, x, {outputs: ["first"]})).values.get("first")!;
    return map.dataSync<"float32">().reduce((sum, d, i) => (i % map.shape.at(-1)! === 2 ? sum + (d * d) / 2 : sum), 0);
  };
  const map = await runToEnd(mapProjection(model, image, {layer: "first", unit: 2, rule: "gradient"}));
  expect(map.shape).toEqual([13, 12, 3]);
  const slopes = await map.data();
  const values = await image.data<"float32">();
  for (const i of [40, 111, 200, 317]) {
    const moved = (by: number) =>
      energy(
        tf.tensor(
          values.map((d, k) => (k === i ? d + by : d)),
          image.shape
        )
      );
    expect(slopes[i]).toBeCloseTo((moved(0.01) - moved(-0.01)) / 0.02, 1);
  }
});

it("a projection leaves no tensor but its own, and an unknown unit is named", async () => {
  const model = onBackend(branching);
  const image = randomTensor([1, 13, 12, 3], 0.4);
  (await runToEnd(mapProjection(model, image, {layer: "first", unit: 0}))).dispose();
  const before = tf.memory().numTensors;
  const map = await runToEnd(mapProjection(model, image, {layer: "first", unit: 1, rule: "guided"}));
  expect(tf.memory().numTensors).toBe(before + 1);
  map.dispose();
  await expect(runToEnd(mapProjection(model, image, {layer: "first", unit: 6}))).rejects.toThrow(
    "unknown unit: 6 (first has 6)"
  );
  await expect(runToEnd(mapProjection(model, image, {layer: "conv9", unit: 0}))).rejects.toThrow(
    "unknown layer: conv9"
  );
  expect(tf.memory().numTensors).toBe(before);
});
