import {expect, it} from "vitest";
import {type SoftmaxToy, softmaxLook, softmaxStep, startToy} from "../../../src/components/inversion/softmaxToy.js";

it("the loss is −log of the probability of the class wanted", () => {
  const {loss, probabilities} = softmaxLook({x: [1], weights: [[Math.log(1), Math.log(3)]]}, 1);
  expect(probabilities[1]).toBeCloseTo(0.75, 12);
  expect(loss).toBeCloseTo(-Math.log(0.75), 12);
});

it("both derivatives are the slopes of the loss", () => {
  const h = 1e-5;
  const slope = (change: (by: number) => SoftmaxToy) =>
    (softmaxLook(change(h), 1).loss - softmaxLook(change(-h), 1).loss) / (2 * h);
  const {byWeights, byInput} = softmaxLook(startToy, 1);
  startToy.x.forEach((_, i) => {
    const moved = (by: number) => ({...startToy, x: startToy.x.map((d, k) => (k === i ? d + by : d))});
    expect(byInput[i]).toBeCloseTo(slope(moved), 8);
    for (const c of [0, 1, 2]) {
      const weights = (by: number) => ({
        ...startToy,
        weights: startToy.weights.map((row, k) => row.map((w, j) => (k === i && j === c ? w + by : w)))
      });
      expect(byWeights[i][c]).toBeCloseTo(slope(weights), 8);
    }
  });
});

it("a step in the weights leaves the image and lowers the loss; so the other way round", () => {
  const before = softmaxLook(startToy, 2).loss;
  const [w, x] = (["w", "x"] as const).map((which) => softmaxStep(startToy, 2, which, 0.5));
  expect(w.x).toBe(startToy.x);
  expect(x.weights).toBe(startToy.weights);
  for (const toy of [w, x]) expect(softmaxLook(toy, 2).loss).toBeLessThan(before);
});

it("a class that is not there is named", () => {
  expect(() => softmaxLook(startToy, 3)).toThrow("unknown class: 3");
});
