import {expect, it} from "vitest";
import {loadNetwork} from "../../src/data/loadNetwork.js";
import {mnistDigits} from "../../src/data/mnistDigits.js";
import {correlation} from "../../src/evaluation/correlation.js";
import {asDigit} from "../../src/images/asDigit.js";
import type {Raster} from "../../src/images/raster.js";
import {resize} from "../../src/images/resize.js";
import {startNodeBackend} from "../../src/network/backendNode.js";
import {onBackend} from "../../src/network/model.js";
import {runToEnd} from "../../src/network/steps.js";
import {answer} from "../../src/worker/answer.js";

const {test} = mnistDigits();
const digit = (index: number): Raster => {
  const values = test.pixels.slice(index * 784, (index + 1) * 784).map((d) => 255 * d);
  return {values, width: 28, height: 28, channels: 1};
};

/** A digit in dark ink on paper that lies in shade at its right. */
function written(index: number): Raster {
  const large = resize(digit(index), {width: 140, height: 140});
  const values = large.values.map((ink, i) => {
    const paper = 220 - ((i % 140) / 140) * 90;
    return paper - (paper - 25) * (ink / 255) + 3 * Math.sin(i * i);
  });
  return {...large, values};
}

it("asDigit(photo) finds again what was written, in spite of the shade", () => {
  const likeness = Array.from({length: 20}, (_, i) => {
    const {pixels, found} = asDigit(written(i));
    expect(found).toBe(true);
    return correlation(pixels.values, digit(i).values);
  });
  expect(likeness.reduce((a, b) => a + b) / 20).toBeGreaterThan(0.75);
});

it("the network knows what asDigit(photo) found", async () => {
  await startNodeBackend("wasm");
  const model = onBackend(await loadNetwork("mnist"));
  const images = Array.from({length: 500}, (_, i) => asDigit(written(i)).pixels);
  const network = {name: "mnist", graph: "", weights: ""};
  const found = await runToEnd(answer({model, cache: {}}, {kind: "scores", network, images}, "wasm"));
  if (found.kind !== "scores") throw new Error(found.kind);
  const right = found.scores.filter(({top}, i) => top[0].index === test.labels[i]).length;
  expect(right / 500).toBeCloseTo(0.986, 3); // the page of live video says so
});

it("asDigit(photo) is light on black, be the ink dark or light", () => {
  const dark = written(3);
  const light = {...dark, values: dark.values.map((d) => 255 - d)};
  const [a, b] = [asDigit(dark).pixels, asDigit(light).pixels];
  expect(correlation(a.values, b.values)).toBeGreaterThan(0.99);
  expect(a.values[0]).toBe(0);
});

it("asDigit(photo) of an empty sheet finds nothing and is black", () => {
  const empty = {values: new Float32Array(3 * 60 * 50).fill(190), width: 60, height: 50, channels: 3};
  const {pixels, found} = asDigit(empty);
  expect(found).toBe(false);
  expect(pixels).toEqual({values: new Float32Array(784), width: 28, height: 28, channels: 1});
});

it("asDigit(photo) leaves specks out and keeps the longer side at 20 pixels", () => {
  const values = new Float32Array(84 * 84).fill(200);
  for (let y = 20; y < 60; ++y) for (let x = 40; x < 46; ++x) values[y * 84 + x] = 20;
  values[3 * 84 + 80] = 20;
  const {pixels} = asDigit({values, width: 84, height: 84, channels: 1});
  const rows = Array.from({length: 28}, (_, y) => pixels.values.subarray(28 * y, 28 * (y + 1)).some((d) => d > 0));
  expect(rows.filter(Boolean).length).toBe(20);
  expect(rows.slice(4, 24).every(Boolean)).toBe(true);
});
