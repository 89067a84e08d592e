import type {Fact} from "../frame/figureFrame.js";
import {type SoftmaxSteps, softmaxClasses, softmaxLook} from "./softmaxToy.js";

/** Returns where the loss went, and what the steps moved. */
export function derivativesCaption({toys, steps, wanted}: SoftmaxSteps): string {
  const [start, end] = [toys[0], toys[toys.length - 1]].map((toy) => softmaxLook(toy, wanted).loss.toFixed(3));
  const [inW, inX] = ["w", "x"].map((which) => steps.split(which).length - 1);
  const moved =
    inX === 0 ? "The image is as it was." : inW === 0 ? "The weights are as they were." : "Both have moved.";
  return `The loss is −log of the probability of “${softmaxClasses[wanted]}”: ${start} at the start, ${end} after ${inW} steps in the weights and ${inX} in the image. ${moved}`;
}

/** Returns the readout of the toy after the last step. */
export function derivativesFacts({toys, wanted}: SoftmaxSteps): Fact[] {
  const {probabilities, loss, byWeights, byInput} = softmaxLook(toys[toys.length - 1], wanted);
  const length = (values: readonly number[]) => Math.hypot(...values).toFixed(3);
  return [
    ["loss", loss.toFixed(3)],
    [`p of ${softmaxClasses[wanted]}`, probabilities[wanted].toFixed(3)],
    ["length of ∂loss/∂W", length(byWeights.flat())],
    ["length of ∂loss/∂x", length(byInput)]
  ];
}

/** Returns a row for the start and each step, for a table to take home. */
export function derivativesRows({toys, steps, wanted}: SoftmaxSteps) {
  return toys.map((toy, i) => {
    const {loss, probabilities} = softmaxLook(toy, wanted);
    return {step: i, changed: i ? steps[i - 1] : "", loss, probability: probabilities[wanted], x: toy.x.join(" ")};
  });
}
