import * as tf from "@tensorflow/tfjs-core";
import {beforeAll, expect, it} from "vitest";
import {childrenOf} from "../../src/features/children.js";
import {startNodeBackend} from "../../src/network/backendNode.js";
import {onBackend} from "../../src/network/model.js";
import {runToEnd} from "../../src/network/steps.js";
import {counting, oneConv} from "../network/toys.js";

beforeAll(() => startNodeBackend("wasm"));

it("children of the toy's output 0: scores and true drops are written out", async () => {
  const input = tf.tensor(counting(0), [1, 4, 4, 1]);
  const {children, parent, signal} = await runToEnd(childrenOf(onBackend(oneConv), input, {unit: 0}, "relu"));
  expect(parent.value).toBe(54);
  expect(children).toEqual([
    {unit: 0, score: 18.75, drop: 54},
    {unit: 1, score: 5.25, drop: -21}
  ]);
  signal.dispose();
});

it("the post's score of the toy is the sum of absolute products", async () => {
  const input = tf.tensor(counting(0), [1, 4, 4, 1]);
  const options = {score: "sum-absolute", count: 1} as const;
  const {children} = await runToEnd(childrenOf(onBackend(oneConv), input, {unit: 0}, "relu", options));
  expect(children).toEqual([{unit: 0, score: 75, drop: 54}]);
});

it("a unit that is off has no children", async () => {
  const input = tf.zeros([1, 4, 4, 1]);
  const {children} = await runToEnd(childrenOf(onBackend(oneConv), input, {unit: 0}, "relu"));
  expect(children).toEqual([]);
});
