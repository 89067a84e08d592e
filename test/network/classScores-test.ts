import {expect, it} from "vitest";
import {classScores} from "../../src/network/classScores.js";

it("classScores(logits, labels) returns every class in the classes' order, with softmax probabilities", () => {
  const scores = classScores([Math.log(1), Math.log(6), Math.log(3)], ["car", "cat"]);
  expect(scores.map(({index, label}) => [index, label])).toEqual([
    [0, "car"],
    [1, "cat"],
    [2, "2"]
  ]);
  [0.1, 0.6, 0.3].forEach((probability, i) => {
    expect(scores[i].probability).toBeCloseTo(probability, 12);
  });
});
