import {expect, it} from "vitest";
import {topClasses} from "../../src/network/topClasses.js";

it("topClasses(logits, labels, ending, count) returns the largest logits, the best first, with softmax probabilities", () => {
  const [cat, dog] = topClasses([Math.log(1), Math.log(6), Math.log(3)], ["car", "cat", "dog"], "softmax", 2);
  expect(cat).toMatchObject({index: 1, label: "cat", logit: Math.log(6)});
  expect(cat.probability).toBeCloseTo(0.6, 12);
  expect(dog).toMatchObject({index: 2, label: "dog"});
  expect(dog.probability).toBeCloseTo(0.3, 12);
});

it("topClasses survives logits whose exponentials are infinite", () => {
  const [best] = topClasses([1000, 999], ["a", "b"], "logits");
  expect(best.probability).toBeCloseTo(1 / (1 + Math.exp(-1)), 12);
});

it("topClasses breaks ties by the index, and names a class without a label by it", () => {
  expect(topClasses([1, 1], [], "softmax").map(({label}) => label)).toEqual(["0", "1"]);
});
