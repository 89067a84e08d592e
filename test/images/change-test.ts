import {expect, it} from "vitest";
import {change} from "../../src/images/change.js";

const image = (...values: number[]) => ({
  values: Float32Array.from(values),
  width: values.length,
  height: 1,
  channels: 1
});

it("change(before, after) tells what was added, its L2 norm, its largest part and its root mean square", () => {
  const {map, l2, max, rms} = change(image(0, 255, 100, 0), image(0, 255 - 0.8 * 255, 100, 0.6 * 255));
  expect(Array.from(map.values, (d) => Math.round(10 * d) / 10)).toEqual([0, -0.8, 0, 0.6]);
  expect(l2).toBeCloseTo(1, 6);
  expect(max).toBeCloseTo(0.8, 6);
  expect(rms).toBeCloseTo(0.5, 6);
});

it("change(image, image) is nothing, and another shape is refused", () => {
  expect(change(image(1, 2), image(1, 2))).toMatchObject({l2: 0, max: 0, rms: 0});
  expect(() => change(image(1, 2), image(1, 2, 3))).toThrow("shape mismatch: 3×1×1");
});
