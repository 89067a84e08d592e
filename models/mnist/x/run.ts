import "@tensorflow/tfjs-backend-wasm";
import * as tf from "@tensorflow/tfjs-core";
import {mnistDigits, type Digits} from "../../../src/data/mnistDigits.js";
import {evaluate} from "./evaluate.js";
import {training} from "./training.js";
await tf.setBackend("wasm");
const {training: all} = mnistDigits();
const cut = (a: number, b: number): Digits => ({count: b - a, pixels: all.pixels.subarray(a * 784, b * 784), labels: all.labels.subarray(a, b), indices: all.indices.subarray(a, b)});
const train = cut(0, 6000), val = cut(6000, 8000);
const epochs = Number(process.env.EPOCHS ?? 20);
for (const {epoch, weights} of training(train, {epochs, rate: Number(process.env.RATE ?? 0.002), batchSize: Number(process.env.BATCH ?? 32), seed: Number(process.env.SEED ?? 0.5)})) {
  if (epoch === epochs || epoch === epochs - 2) { const e = evaluate(weights, val), t = evaluate(weights, train); console.log(process.env.TAG, epoch, "val", e.accuracy, e.loss.toFixed(4), "train", t.accuracy.toFixed(4), t.loss.toFixed(4)); }
}
