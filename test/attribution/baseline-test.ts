import * as tf from "@tensorflow/tfjs-core";
import {beforeAll, expect, it} from "vitest";
import {type Fill, fillLike} from "../../src/attribution/baseline.js";
import {startNodeBackend} from "../../src/network/backendNode.js";
import {onBackend} from "../../src/network/model.js";
import {allClose} from "../asserts.js";
import {oneConv} from "../network/toys.js";

beforeAll(() => startNodeBackend("wasm"));

const network = {...oneConv, input: {shape: [2, 2, 2], range: [-1, 3] as const}};
const x = () => tf.tensor4d([0, 1, 2, 1, 4, 1, 2, 1], [1, 2, 2, 2]);
const fill = async (name: Fill, options = {}) => {
  const tensor = await fillLike(onBackend(network), x(), name, options);
  expect(tensor.shape).toEqual([1, 2, 2, 2]);
  return Array.from(tensor.dataSync());
};

it("fillLike(…) knows grey, black and white of the input's range, a number, and each channel's mean", async () => {
  expect(await fill("grey")).toEqual(new Array(8).fill(1));
  expect(await fill("black")).toEqual(new Array(8).fill(-1));
  expect(await fill("white")).toEqual(new Array(8).fill(3));
  expect(await fill(0.5)).toEqual(new Array(8).fill(0.5));
  expect(await fill("mean")).toEqual([2, 1, 2, 1, 2, 1, 2, 1]);
});

it("fillLike(…) of a layer's activations is 0 for grey and black", async () => {
  expect(await fill("grey", {isInput: false})).toEqual(new Array(8).fill(0));
  expect(await fill("black", {isInput: false})).toEqual(new Array(8).fill(0));
});

it("fillLike(…) blurs towards the mean and draws the same noise from the same seed", async () => {
  const blurred = await fill("blur");
  allClose([blurred[1], blurred[3]], [1, 1], 1e-5); // an even channel stays
  expect(Math.max(blurred[0], blurred[2], blurred[4], blurred[6])).toBeLessThan(4);
  expect(await fill("noise", {seed: 2})).toEqual(await fill("noise", {seed: 2}));
  expect(await fill("noise", {seed: 2})).not.toEqual(await fill("noise", {seed: 3}));
});

it("fillLike(…) rejects what it does not know, and a blur of what is no image", async () => {
  await expect(fill(Number.NaN)).rejects.toThrow("unknown fill: NaN");
  await expect(fillLike(onBackend(network), tf.zeros([1, 4]), "blur")).rejects.toThrow("fill needs an image: blur");
});
