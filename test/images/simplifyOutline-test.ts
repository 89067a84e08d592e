import {expect, it} from "vitest";
import {polygonMask} from "../../src/images/polygonMask.js";
import {simplifyOutline} from "../../src/images/simplifyOutline.js";

it("simplifyOutline(outline) keeps the corners of a square and drops what lies on its sides", () => {
  const drawn = [0, 0, 0.5, 0, 1, 0, 1, 0.5, 1, 1, 0.5, 1, 0, 1, 0, 0.5];
  expect(simplifyOutline(drawn, 0.01)).toEqual([0, 0, 1, 0, 1, 1, 0, 1]);
});

it("simplifyOutline makes a circle of few corners that holds nearly the same", () => {
  const circle = Array.from({length: 400}, (_, i) => [
    0.5 + 0.4 * Math.cos((i * Math.PI) / 200),
    0.5 + 0.4 * Math.sin((i * Math.PI) / 200)
  ]).flat();
  const few = simplifyOutline(circle, 0.006);
  expect(few.length / 2).toBeLessThan(40);
  const area = (outline: readonly number[]) =>
    polygonMask([outline], {width: 100, height: 100}).values.reduce((a, b) => a + b, 0);
  expect(area(few) / area(circle)).toBeGreaterThan(0.97);
});

it("simplifyOutline leaves a line of fewer than four corners as it is", () => {
  expect(simplifyOutline([0, 0, 0.001, 0, 0, 0.001])).toEqual([0, 0, 0.001, 0, 0, 0.001]);
  expect(simplifyOutline([])).toEqual([]);
});
