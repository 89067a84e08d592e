import "@tensorflow/tfjs-backend-wasm";
import {mkdirSync, rmSync, writeFileSync} from "node:fs";
import {fileURLToPath} from "node:url";
import {parseArgs} from "node:util";
import * as tf from "@tensorflow/tfjs-core";
import {type Digits, mnistDigits} from "../../../src/data/mnistDigits.js";
import {modelJson} from "./architecture.js";
import type {Checkpoint} from "./checkpoint.js";
import {evaluate} from "./evaluate.js";
import {learningCurve} from "./learningCurve.js";
import {training} from "./training.js";

const {values} = parseArgs({options: {out: {type: "string"}, epochs: {type: "string", default: "20"}}});
const folder = values.out ?? fileURLToPath(new URL(".", import.meta.url));

await tf.setBackend("wasm");
const digits = mnistDigits();
const checkpoints: Checkpoint[] = [];
rmSync(`${folder}/checkpoints`, {recursive: true, force: true});
mkdirSync(`${folder}/checkpoints`, {recursive: true});
for (const {step, epoch, images, weights} of training(digits.training, {epochs: Number(values.epochs)})) {
  if (!(Number.isInteger(epoch) || (epoch < 1 && Number.isInteger(Math.log2(step))))) continue;
  const file = `${String(checkpoints.length).padStart(3, "0")}.bin`;
  const {loss: trainLoss} = evaluate(weights, digits.training);
  const {loss: testLoss, accuracy: testAccuracy, predictions} = evaluate(weights, digits.test);
  checkpoints.push({file, epoch, step, images, trainLoss, testAccuracy, testLoss});
  writeFileSync(`${folder}/checkpoints/${file}`, weights);
  writeFileSync(`${folder}/weights.bin`, weights);
  console.error(`${file} step ${step} accuracy ${testAccuracy} loss ${testLoss} (training ${trainLoss})`);
  if (epoch === Number(values.epochs)) console.error(confusions(digits.test, predictions));
}
writeFileSync(
  `${folder}/checkpoints/index.json`,
  `[\n  ${checkpoints.map((d) => JSON.stringify(d)).join(",\n  ")}\n]\n`
);
writeFileSync(`${folder}/model.json`, `${JSON.stringify(modelJson(), null, 2)}\n`);
writeFileSync(`${folder}/learning-curve.svg`, learningCurve(checkpoints));

/** Returns one line for each digit that the network gets wrong: label → prediction, and its index. */
function confusions({labels, indices}: Digits, predictions: Uint8Array): string {
  const wrong = Array.from(labels.keys()).filter((i) => labels[i] !== predictions[i]);
  return wrong.map((i) => `${labels[i]} → ${predictions[i]} (digit ${indices[i]})`).join("\n");
}
