import {expect, it} from "vitest";
import {occluderSummary} from "../../../src/components/occlusion/occluderSummary.js";

const score = (index: number, probability: number, logit = 0) => ({index, label: `${index}`, logit, probability});
const place = (x: number, probability: number, logit: number, rank: number, others: number) => ({
  x,
  y: 0,
  rank,
  asked: score(1, probability, logit),
  top: [score(1, probability, logit), score(2, others), score(9, 1 - probability - others)]
});
const whole = {
  rank: 1,
  asked: score(1, 0.8, 5),
  top: [score(1, 0.8, 5), score(2, 0.1), score(3, 0.05), score(9, 0.01)]
};

it("occluderSummary finds where another class wins, where the class is least and most likely, and where its logit rises", () => {
  const places = [place(0, 0.3, 4, 2, 0.4), place(10, 0.9, 6, 1, 0.05), place(20, 0.6, 7, 1, 0.3)];
  const [found] = occluderSummary({whole, maps: [{size: 40, fill: "grey", places}]});
  expect(found).toMatchObject({size: 40, places: 3, worst: {x: 0}, best: {x: 10}});
  expect(found.changed.map(({x}) => x)).toEqual([0]);
  expect(found.raised.map(({x}) => x)).toEqual([20, 10]);
  expect(found.together).toBeCloseTo(0.7); // of 1, 2 and 3; 9 is no kin
});
