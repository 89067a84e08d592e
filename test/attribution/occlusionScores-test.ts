import {expect, it} from "vitest";
import {occlusionScores} from "../../src/attribution/occlusionScores.js";

const box = {top: 0, left: 0, bottom: 2, right: 2};
const answers = {
  windows: [box, {...box, left: 2, right: 4}],
  columns: 2,
  wholeLogits: Float32Array.of(0, Math.log(3)),
  logits: Float32Array.of(1, 1, Math.log(9), 0),
  wholeActivity: Float32Array.of(2, 5),
  activity: Float32Array.of(1, 4, 3, 6)
};

it("occlusionScores(answers, labels, {class, unit}) picks the class, the map and the best class of every place", () => {
  const found = occlusionScores(answers, ["cat", "dog"], {class: 1, unit: 0, ending: "softmax"});
  expect(found.whole).toMatchObject({activity: 2, logit: 1.09861, probability: 0.75});
  expect(found.whole.top.map(({label}) => label)).toEqual(["dog", "cat"]);
  expect(found.activity).toEqual([1, 3]);
  expect(found.logits).toEqual([1, 0]);
  expect(found.probabilities).toEqual([0.5, 0.1]);
  expect(found.best.map(({label}) => label)).toEqual(["cat", "cat"]);
});

it("occlusionScores(answers, labels, choice) rejects a class and a unit that are not there", () => {
  expect(() => occlusionScores(answers, [], {class: 2, ending: "softmax"})).toThrow("unknown class: 2");
  expect(() => occlusionScores(answers, [], {class: 0, unit: 2, ending: "softmax"})).toThrow(
    "unknown unit: 2 (the layer has 2)"
  );
});
