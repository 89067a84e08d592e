import "@tensorflow/tfjs-backend-wasm";
import {writeFileSync} from "node:fs";
import {fileURLToPath} from "node:url";
import * as tf from "@tensorflow/tfjs-core";
import {mnistDigits} from "../../src/data/mnistDigits.js";
import {digitsWhere} from "./digitsWhere.js";
import {evaluate} from "./evaluate.js";
import {training} from "./training.js";

// Trains the network on the digits 0 to 4 alone, as the other one is trained on all, and writes low-digits.bin.

await tf.setBackend("wasm");
const digits = mnistDigits();
const isLow = (label: number) => label < 5;
const learnt = digitsWhere(digits.training, isLow);
const asked = digitsWhere(digits.test, isLow);
let last: Float32Array | undefined;
for (const {step, epoch, weights} of training(learnt)) {
  last = weights;
  if (!Number.isInteger(epoch)) continue;
  const {accuracy} = evaluate(weights, asked);
  console.error(`step ${step}, epoch ${epoch}: ${accuracy} of ${asked.count} held-out digits 0 to 4`);
}
writeFileSync(fileURLToPath(new URL("low-digits.bin", import.meta.url)), last!);
