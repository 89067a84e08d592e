import {beforeAll, expect, it} from "vitest";
import {type DigitTemplates, templateLogits, templateProduct} from "../../src/components/filters/digitTemplates.js";
import {trainTemplates} from "../../src/data/filters/trainTemplates.js";
import {mnistDigits} from "../../src/data/mnistDigits.js";

const digits = mnistDigits();
let templates: DigitTemplates;
beforeAll(() => {
  templates = trainTemplates(digits);
}, 120_000);

it("the templates read nine of ten held-out digits, counted from their own logits", () => {
  const {pixels, labels, count} = digits.test;
  const right = Array.from(labels).filter((label, i) => {
    const logits = templateLogits(templates, pixels.subarray(784 * i, 784 * (i + 1)));
    return logits.indexOf(Math.max(...logits)) === label;
  });
  expect(Math.abs(right.length / count - templates.accuracy)).toBeLessThan(0.002); // the weights were rounded
  expect(templates.accuracy).toBeGreaterThan(0.9);
  expect([templates.trained, templates.tested]).toEqual([8000, 2000]);
});

it("the template of 0 wants ink on a ring, and none in the middle", () => {
  const at = (row: number, column: number) => templates.weights[0][28 * row + column];
  expect(at(14, 14)).toBeLessThan(-0.1);
  expect(Math.max(at(13, 6), at(13, 7), at(14, 7))).toBeGreaterThan(0);
});

it("what each pixel adds to a logit adds up to it, but for the bias", () => {
  const ink = digits.test.pixels.subarray(0, 784);
  const logits = templateLogits(templates, ink);
  templates.weights.forEach((weights, c) => {
    const sum = templateProduct(weights, ink).reduce((a, b) => a + b, templates.biases[c]);
    expect(sum).toBeCloseTo(logits[c], 3);
  });
});
