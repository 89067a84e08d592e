import {readFileSync} from "node:fs";
import {fileURLToPath} from "node:url";
import {digitsWhere} from "../../../models/mnist/digitsWhere.js";
import {initialWeights} from "../../../models/mnist/initialWeights.js";
import type {TransferSeries, TransferTask} from "../../components/transfer/transfers.js";
import {innerProducts} from "../../features/softmaxRegression.js";
import {shuffledOrder} from "../../images/shuffledOrder.js";
import {startNodeBackend} from "../../network/backendNode.js";
import {mnistDigits} from "../mnistDigits.js";
import {accuracies} from "./accuracies.js";
import {frozenMaps} from "./frozenMaps.js";
import type {Split} from "./splitsOf.js";

// Features of a network that has seen the digits 0 to 4, for the digits 5 to 9.

const counts = [1, 2, 3, 5, 10, 20];
const most = 20;
const tests = 60;
const splitCount = 20;
/** Each way to look gets the best of these on what is asked. */
const strengths = [0.001, 0.01, 0.1];

await startNodeBackend("wasm");
const digits = mnistDigits();
const isHigh = (label: number) => label >= 5;
const learnt = digitsWhere(digits.training, isHigh);
const asked = digitsWhere(digits.test, isHigh);
const perClass = 100;
const used = [learnt, asked].map(({labels}) =>
  [5, 6, 7, 8, 9].map((label) =>
    Array.from(labels.keys())
      .filter((i) => labels[i] === label)
      .slice(0, perClass)
  )
);
const size = 784;
const rows = new Float32Array(2 * 5 * perClass * size);
const labels: number[] = [];
const places = used.map((classes, half) =>
  classes.map((examples, c) =>
    examples.map((i) => {
      rows.set([learnt, asked][half].pixels.subarray(i * size, (i + 1) * size), labels.length * size);
      return labels.push(c) - 1;
    })
  )
);
const splits = Array.from({length: splitCount}, (_, k): Split => {
  const seed = k + 1;
  const taken = (half: number, count: number) =>
    places[half].map((all, c) => shuffledOrder(all.length, 1000 * (c + 1) + 10 * half + seed).slice(0, count).map((i) => all[i])); // biome-ignore format: one line
  return {seed, train: taken(0, most), test: taken(1, tests)};
});
const count = labels.length;
const low = readFileSync(fileURLToPath(new URL("../../../models/mnist/low-digits.bin", import.meta.url)));
const trained = new Float32Array(low.buffer.slice(low.byteOffset, low.byteOffset + low.byteLength));
const pixels = rows.subarray(0, count * size);
const ways = {
  low: {title: "frozen features of 0 to 4", ...frozenMaps(pixels, trained)},
  random: {title: "features of random weights", ...frozenMaps(pixels, initialWeights(0.5))},
  pixels: {title: "pixels", values: pixels, width: size}
};

const series = Object.entries(ways).map(([id, {title, values, width}]): TransferSeries => {
  const products = innerProducts({values, width});
  const all = strengths.map((lambda) => ({lambda, points: accuracies(products, labels, {splits, counts, lambda})}));
  const total = ({points}: (typeof all)[number]) => points.reduce((sum, d) => sum + d.accuracy, 0);
  return {id, title, width, ...all.reduce((a, b) => (total(b) > total(a) ? b : a))};
});
const task: TransferTask = {
  id: "digits",
  title: "the digits 5 to 9",
  classes: [5, 6, 7, 8, 9].map((d) => ({name: `${d}`, examples: 2 * perClass})),
  counts,
  tests,
  splits: splitCount,
  series
};

process.stdout.write(JSON.stringify(task));
