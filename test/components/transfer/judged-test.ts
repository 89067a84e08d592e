import {expect, it} from "vitest";
import {exampleText, judgedExamples, tally, tallyText} from "../../../src/components/transfer/judged.js";
import {transferMean, transferMeans} from "../../../src/components/transfer/transfers.js";

const classes = [
  {name: "cats", photos: ["a", "b"]},
  {name: "dogs", photos: ["c"]}
];

it("judgedExamples reads which class wins for each example; what cannot be judged is no mistake", () => {
  const judged = judgedExamples(classes, [0.9, 0.1, 0.3, 0.7, null, null]);
  expect(judged.map(({best}) => best)).toEqual([0, 1, null]);
  expect(tally(judged)).toEqual({right: 1, count: 2});
  expect(judged.map((d) => exampleText(d, ["cats", "dogs"]))).toEqual(["90\u00a0%", "→ dogs", "?"]);
});

it("tallyText gives the interval of Wilson, and says where nothing can be judged", () => {
  expect(tallyText({right: 10, count: 10})).toBe("10 of 10 (95\u00a0% interval 72 to 100\u00a0%)");
  expect(tallyText({right: 0, count: 0})).toBe("cannot be judged");
});

it("transferMeans gives mean and standard deviation of the splits", () => {
  const points = [0.2, 0.4, 0.6].map((accuracy, i) => ({n: 5, seed: i + 1, accuracy}));
  const series = {id: "s", title: "s", width: 1, lambda: 1, points};
  const [mean] = transferMeans(series);
  expect(mean).toMatchObject({n: 5, low: 0.2, high: 0.6, splits: 3});
  expect(mean.mean).toBeCloseTo(0.4);
  expect(mean.deviation).toBeCloseTo(0.2);
  const task = {id: "t", title: "t", classes: [], counts: [5], tests: 1, splits: 3, series: [series]};
  expect(() => transferMean(task, "s", 6)).toThrow("not measured: t, s, 6");
});
