import {expect, it} from "vitest";
import {classScores} from "../../src/network/classScores.js";
import {allClose} from "../asserts.js";

it("classScores(logits, labels, ending) returns every class in the classes' order, with softmax probabilities", () => {
  const scores = classScores([Math.log(1), Math.log(6), Math.log(3)], ["car", "cat"], "softmax");
  expect(scores.map(({index, label}) => [index, label])).toEqual([
    [0, "car"],
    [1, "cat"],
    [2, "2"]
  ]);
  [0.1, 0.6, 0.3].forEach((probability, i) => {
    expect(scores[i].probability).toBeCloseTo(probability, 12);
  });
});

it("classScores of a network that ends in sigmoids gives each class its own probability; they need not sum to 1", () => {
  const scores = classScores([0, Math.log(3), -800], ["cat", "dog", "car"], "sigmoid");
  allClose(
    scores.map(({probability}) => probability),
    [0.5, 0.75, 0],
    1e-12
  );
});

it("classScores of one logit is its sigmoid, not a share of itself", () => {
  const [{probability}] = classScores([0.3], [], "logits");
  expect(probability).toBeCloseTo(0.574442516811659, 12);
});

it("classScores of several logits that the network says nothing of are shares of one", () => {
  const scores = classScores([0, Math.log(3)], [], "logits");
  allClose(
    scores.map(({probability}) => probability),
    [0.25, 0.75],
    1e-12
  );
});
