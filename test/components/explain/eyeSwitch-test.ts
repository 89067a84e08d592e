// @vitest-environment jsdom
import {expect, it} from "vitest";
import {eyeSwitch} from "../../../src/components/explain/eyeSwitch.js";
import {eyeText} from "../../../src/components/explain/eyeText.js";
import {hiddenPlace} from "../../../src/components/explain/hiddenPlace.js";
import type {HomeAnswers} from "../../../src/components/explain/homeAnswers.js";

const says = (cat: number, tabby: number, logit: number) => {
  const asked = [
    {index: 286, label: "Egyptian cat", logit, probability: cat},
    {index: 282, label: "tabby", logit: 8, probability: tabby}
  ];
  return {top: asked, asked, ranks: [1, 2]};
};
const box = {left: 25, right: 50, top: 10, bottom: 20};
const answers: HomeAnswers = {
  side: 100,
  whole: says(0.8, 0.1, 10),
  eye: {box, scores: says(0.7, 0.2, 11)},
  otherEye: {box, scores: says(0.75, 0.1, 10)},
  occlusion: {
    scale: 1,
    zero: false,
    raising: 0.6,
    peak: {x: 0, y: 0, value: -1},
    parts: {leftEye: -1, rightEye: -1, nose: 1}
  }
};

it("eyeSwitch shows the whole photo's classes, and those with the eye hidden once it is switched on", () => {
  const element = eyeSwitch(answers);
  const shown = () => [...element.querySelectorAll(".score-bars-value")].map((d) => d.textContent);
  expect(shown()).toEqual(["80.0\u00a0%", "10.0\u00a0%"]);
  expect(element.querySelector("[role=status]")!.textContent).toMatch(/^Guess first/);
  const box = element.querySelector<HTMLInputElement>("input")!;
  box.checked = true;
  box.dispatchEvent(new Event("change"));
  expect(shown()).toEqual(["70.0\u00a0%", "20.0\u00a0%"]);
  expect(element.querySelector("[role=status]")!.textContent).toBe(
    "The logit rises from 10.00 to 11.00. The probability falls from 80.0\u00a0% to 70.0\u00a0%."
  );
});

it("eyeText(answers) says which way a number went, or that it stayed", () => {
  const eye = {box, scores: says(0.8, 0.1, 9)};
  expect(eyeText({...answers, eye}, {isHidden: true})).toBe(
    "The logit falls from 10.00 to 9.00. The probability stays at 80.0\u00a0%."
  );
});

it("hiddenPlace(answers) lies over the box, in shares of the photo's side", () => {
  const {left, top, width, height} = hiddenPlace(answers, {covers: true}).style;
  expect([left, top, width, height]).toEqual(["25%", "10%", "25%", "10%"]);
});
