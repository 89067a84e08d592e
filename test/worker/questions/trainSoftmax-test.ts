import {expect, it} from "vitest";
import type {Model} from "../../../src/network/model.js";
import {runToEnd} from "../../../src/network/steps.js";
import {trainSoftmax} from "../../../src/worker/questions/trainSoftmax.js";

const bench = {model: undefined as unknown as Model, cache: {}};
const ask = (question: Parameters<typeof trainSoftmax>[1]) => runToEnd(trainSoftmax(bench, question));
const rows = Float32Array.of(0, 1, 0.2, 1.1, 3, 0, 3.1, 0.2);

it("trainSoftmax tells two heaps apart, and judges each example by a layer that did not see its group", async () => {
  const {trained, leftOut, kernel, bias} = await ask({
    rows,
    labels: [0, 0, 1, 1],
    groups: ["a", "b", "c", "c"],
    classes: 2
  });
  expect([kernel.length, bias.length]).toEqual([4, 2]);
  for (const [i, c] of [0, 0, 1, 1].entries()) expect(trained[2 * i + c]).toBeGreaterThan(0.9);
  expect(leftOut[0]).toBeGreaterThan(0.9);
  expect([...leftOut.subarray(4)].every(Number.isNaN)).toBe(true); // c is all that there is of its class
});

it("trainSoftmax throws for no examples, one class, an empty class and rows that do not fit", async () => {
  const good = {rows, labels: [0, 0, 1, 1], groups: ["a", "b", "c", "d"], classes: 2};
  await expect(ask({...good, rows: new Float32Array(), labels: [], groups: []})).rejects.toThrow("no examples");
  await expect(ask({...good, classes: 1})).rejects.toThrow("one class only");
  await expect(ask({...good, classes: 3})).rejects.toThrow("no examples of class 2");
  await expect(ask({...good, groups: ["a"]})).rejects.toThrow("rows do not fit");
});
