import "@tensorflow/tfjs-backend-wasm";
import {createHash} from "node:crypto";
import {readdirSync, readFileSync, statSync} from "node:fs";
import {fileURLToPath} from "node:url";
import * as tf from "@tensorflow/tfjs-core";
import * as tfl from "@tensorflow/tfjs-layers";
import {beforeAll, expect, it} from "vitest";
import {modelJson, parameterCount, weightSpecs} from "../../../models/mnist/architecture.js";
import type {Checkpoint} from "../../../models/mnist/checkpoint.js";
import {evaluate} from "../../../models/mnist/evaluate.js";
import {type Digits, mnistDigits} from "../../../src/data/mnistDigits.js";

const folder = fileURLToPath(new URL("../../../models/mnist/", import.meta.url));
const model = JSON.parse(readFileSync(`${folder}model.json`, "utf8")) as tf.io.ModelJSON;
const checkpoints = JSON.parse(readFileSync(`${folder}checkpoints/index.json`, "utf8")) as Checkpoint[];
const {test} = mnistDigits();

beforeAll(async () => {
  await tf.setBackend("wasm");
});

it("the committed network knows at least 98.8 % of the held-out digits, by TensorFlow.js itself", async () => {
  expect(await accuracyByLayers("weights.bin", test)).toBeGreaterThanOrEqual(0.988);
});

it("the committed network is that of its learning curve’s end", async () => {
  const {file, testAccuracy} = checkpoints[checkpoints.length - 1];
  expect(readFileSync(`${folder}checkpoints/${file}`).equals(readFileSync(`${folder}weights.bin`))).toBe(true);
  expect(await accuracyByLayers("weights.bin", test)).toBeCloseTo(testAccuracy, 3);
});

it("before its first step the network knows no more than chance would", async () => {
  const accuracy = await accuracyByLayers(`checkpoints/${checkpoints[0].file}`, test);
  expect(checkpoints[0]).toMatchObject({step: 0, epoch: 0, images: 0});
  expect(accuracy).toBeLessThan(0.2);
  expect(accuracy).toBeCloseTo(checkpoints[0].testAccuracy, 3);
  expect(checkpoints[0].testLoss).toBeGreaterThan(Math.log(10) - 0.1);
});

it("each checkpoint has the accuracy and the loss that the index gives", () => {
  for (const {file, testAccuracy, testLoss} of checkpoints) {
    const {accuracy, loss} = evaluate(read(`checkpoints/${file}`), test);
    expect(accuracy, file).toBeCloseTo(testAccuracy, 3);
    expect(loss, file).toBeCloseTo(testLoss, 3);
  }
});

it("the index of the checkpoints names every file once, in the order of training", () => {
  const files = readdirSync(`${folder}checkpoints`).filter((d) => d.endsWith(".bin"));
  expect(checkpoints.map((d) => d.file)).toEqual(files.sort());
  const steps = checkpoints.map((d) => d.step);
  expect(steps).toEqual([...new Set(steps)].sort((a, b) => a - b));
});

it("the checkpoints are dense in the first epoch and then one an epoch", () => {
  const epochs = checkpoints.map((d) => d.epoch);
  expect(epochs.filter((d) => d < 1).length).toBeGreaterThanOrEqual(8);
  const later = epochs.filter((d) => d >= 1);
  expect(later).toEqual(later.map((_, i) => i + 1));
});

it("all committed weights together take less than 6 MB", () => {
  const files = ["weights.bin", ...checkpoints.map((d) => `checkpoints/${d.file}`)];
  const sizes = files.map((d) => statSync(folder + d).size);
  expect(new Set(sizes)).toEqual(new Set([4 * parameterCount]));
  expect(sizes.reduce((sum, d) => sum + d, 0)).toBeLessThan(6_000_000);
});

it("model.json is what the code writes, and names the weights in the order of their specs", async () => {
  expect(model).toEqual(JSON.parse(JSON.stringify(modelJson())));
  expect(model.weightsManifest).toEqual([{paths: ["weights.bin"], weights: weightSpecs}]);
  expect(model.userDefinedMetadata).toEqual({inputRange: [0, 1], labels: Array.from("0123456789")});
});

it("the model card gives the accuracy, the number of weights and the SHA-256 of weights.bin", () => {
  const card = readFileSync(`${folder}README.md`, "utf8");
  expect(card).toContain(
    createHash("sha256")
      .update(readFileSync(`${folder}weights.bin`))
      .digest("hex")
  );
  expect(card).toContain(parameterCount.toLocaleString("en"));
  const rows = card.split("\n").map((line) => line.split("|").map((cell) => cell.trim()));
  for (const {step, testAccuracy, file} of checkpoints) {
    const row = rows.find((cells) => cells.includes(file)) ?? [];
    expect(row[1]).toBe(step.toLocaleString("en"));
    expect(row[6]).toBe(`${(100 * testAccuracy).toFixed(2)} %`);
  }
});

function read(file: string): Float32Array<ArrayBuffer> {
  return new Float32Array(new Uint8Array(readFileSync(folder + file)).buffer);
}

/** Returns the share of *digits* that the network of model.json knows with the weights of the given *file*. */
async function accuracyByLayers(file: string, {count, pixels, labels}: Digits): Promise<number> {
  const {modelTopology, weightsManifest} = model;
  const weightSpecs = weightsManifest.flatMap((d) => d.weights);
  const handler = tf.io.fromMemory({modelTopology, weightSpecs, weightData: read(file).buffer});
  const network = await tfl.loadLayersModel(handler);
  const right = tf.tidy(() => {
    const outputs = network.predict(tf.tensor4d(pixels, [count, 28, 28, 1]), {batchSize: 500}) as tf.Tensor;
    const truth = tf.tensor1d(labels, "int32");
    return tf.sum(tf.cast(tf.equal(tf.argMax(outputs, 1), truth), "int32")).dataSync()[0];
  });
  network.dispose();
  return right / count;
}
