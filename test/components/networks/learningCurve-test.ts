// @vitest-environment jsdom
import {expect, it} from "vitest";
import {learningCurve} from "../../../src/components/networks/learningCurve.js";

const steps = [
  {epoch: 0, images: 0, testAccuracy: 0.08},
  {epoch: 0.01, images: 32, testAccuracy: 0.2},
  {epoch: 1, images: 8000, testAccuracy: 0.94},
  {epoch: 20, images: 160000, testAccuracy: 0.991}
];

it("learningCurve(steps) draws the share that is right, the untrained network apart", async () => {
  await expect(tidy(learningCurve(steps))).toMatchFileSnapshot("../../output/learningCurve.html");
});

it("learningCurve(steps, {wrong}) says the share that is wrong", () => {
  const label = learningCurve(steps, {wrong: true}).querySelector("svg")!.getAttribute("aria-label");
  expect(label).toBe("Of held-out digits 92.0\u00a0% are wrong before training, 0.9\u00a0% after 160,000 digits.");
});

/** Rounds numbers and gives Plot’s changing class one name. */
function tidy(figure: HTMLElement): string {
  return figure.outerHTML.replace(/plot-[0-9a-z]+/g, "plot").replace(/\d+\.\d{3,}/g, (d) => Number(d).toFixed(2));
}
