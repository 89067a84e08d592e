import * as tf from "@tensorflow/tfjs-core";
import {beforeAll, expect, it} from "vitest";
import {fillLike} from "../../src/attribution/baseline.js";
import {occlusion} from "../../src/attribution/occlusion.js";
import {fillPixels, pixelFills} from "../../src/images/fillPixels.js";
import {meanOverBoxes} from "../../src/images/meanOverBoxes.js";
import {occlude} from "../../src/images/occlude.js";
import {occlusionWindows} from "../../src/images/occlusionWindows.js";
import type {Raster} from "../../src/images/raster.js";
import {toInput} from "../../src/images/toInput.js";
import {startNodeBackend} from "../../src/network/backendNode.js";
import {onBackend} from "../../src/network/model.js";
import {runToEnd} from "../../src/network/steps.js";
import {answer} from "../../src/worker/answer.js";
import {allClose} from "../asserts.js";
import {counting, oneConv} from "../network/toys.js";

beforeAll(() => startNodeBackend("wasm"));

const image: Raster = {values: counting(1).map((d) => d * 10), width: 4, height: 4, channels: 1};
const flat: Raster = {...image, values: new Float32Array(16).fill(-1)};

it("occlude(image, box, cover) has the cover within the box and the image elsewhere", () => {
  const {values} = occlude(image, {top: 1, left: 2, bottom: 3, right: 4}, flat);
  expect(Array.from(values)).toEqual([10, 20, 30, 40, 50, 60, -1, -1, 90, 100, -1, -1, 130, 140, 150, 160]);
  expect(image.values[6]).toBe(70);
});

it("occlude rejects a box beyond the image and a cover of another shape", () => {
  expect(() => occlude(image, {top: 0, left: 3, bottom: 2, right: 5}, flat)).toThrow("box outside: 0…2, 3…5 of 4×4");
  expect(() => occlude(image, {top: 0, left: 0, bottom: 2, right: 2}, {...flat, width: 2, height: 8})).toThrow(
    "not 4×4×1: 2×8×1"
  );
});

it("fillPixels(image, fill) is the occlusion method's fill, in pixels", async () => {
  const colours: Raster = {
    values: Float32Array.from({length: 300}, (_, i) => (i * 37) % 256),
    width: 10,
    height: 10,
    channels: 3
  };
  const range = [-1, 1] as const;
  const network = {...oneConv, input: {...oneConv.input, range}};
  const x = tf.tensor(toInput(colours, range), [1, 10, 10, 3]);
  for (const fill of pixelFills) {
    const expected = await fillLike(onBackend(network), x, fill);
    allClose(toInput(fillPixels(colours, fill), range), await expected.data(), 1e-4);
    expected.dispose();
  }
  x.dispose();
});

it("meanOverBoxes gives each pixel the mean over the boxes that cover it, and NaN where none does", () => {
  const boxes = [
    {top: 0, left: 0, bottom: 1, right: 2},
    {top: 0, left: 1, bottom: 1, right: 3}
  ];
  const {values} = meanOverBoxes(boxes, [2, 6], {width: 4, height: 1});
  expect(Array.from(values)).toEqual([2, 4, 6, Number.NaN]);
  expect(() => meanOverBoxes(boxes, [1], {width: 4, height: 1})).toThrow("not 2 values: 1");
});

it("the occluder's map, made of scores with a square in each place, is the map of the occlusion method", async () => {
  const model = onBackend({...oneConv, input: {...oneConv.input, range: [0, 255] as const}});
  const network = {name: "one-conv", graph: "", weights: ""};
  const ask = async (pixels: Raster) => {
    const question = {kind: "scores", network, images: [pixels], classes: [0]} as const;
    const found = await runToEnd(answer({model, cache: {}}, question, "wasm"));
    if (found.kind !== "scores") throw new Error(found.kind);
    return found.scores[0];
  };
  const windows = occlusionWindows(4, 4, [2, 2], [1, 1]);
  const cover = fillPixels(image, "grey");
  const whole = (await ask(image)).asked[0].logit;
  const falls: number[] = [];
  for (const box of windows) falls.push(whole - (await ask(occlude(image, box, cover))).asked[0].logit);
  const x = tf.tensor(image.values, [1, 4, 4, 1]);
  const {map} = await runToEnd(occlusion(model, x, {unit: 0}, {window: [2, 2], stride: [1, 1], fill: "grey"}));
  expect(falls.some((fall) => Math.abs(fall) > 1)).toBe(true);
  allClose(meanOverBoxes(windows, falls, image).values, await map.data(), 1e-3);
  tf.dispose([x, map]);
});

it("answer(scores) tells the place of a class among all: 1 for the best", async () => {
  const model = onBackend({...oneConv, input: {...oneConv.input, range: [0, 255] as const}});
  const network = {name: "one-conv", graph: "", weights: ""};
  const question = {kind: "scores", network, images: [image], classes: [0, 1]} as const;
  const found = await runToEnd(answer({model, cache: {}}, question, "wasm"));
  if (found.kind !== "scores") throw new Error(found.kind);
  const [{top, asked, ranks}] = found.scores;
  expect(ranks.map((rank) => top[rank - 1].index)).toEqual([0, 1]);
  expect(asked.map(({index}) => index)).toEqual([0, 1]);
});
