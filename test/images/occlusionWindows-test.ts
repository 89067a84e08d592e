import {expect, it} from "vitest";
import {occlusionWindows} from "../../src/images/occlusionWindows.js";

it("occlusion windows cover every place, start at 0 and advance by the stride, the last clipped at the border", () => {
  for (const [height, width, window, stride] of [
    [4, 4, [2, 3], [2, 1]],
    [7, 5, [3, 2], [2, 2]],
    [10, 9, [4, 4], [3, 1]],
    [5, 5, [5, 5], [5, 5]],
    [1, 8, [1, 3], [1, 2]]
  ] as const) {
    const covered = new Array<number>(height * width).fill(0);
    for (const {top, left, bottom, right} of occlusionWindows(height, width, window, stride)) {
      expect(top % stride[0] === 0 && left % stride[1] === 0).toBe(true);
      expect([bottom, right]).toEqual([Math.min(height, top + window[0]), Math.min(width, left + window[1])]);
      expect(bottom > top && right > left).toBe(true);
      for (let y = top; y < bottom; ++y) for (let x = left; x < right; ++x) ++covered[y * width + x];
    }
    expect(covered.every((d) => d > 0)).toBe(true);
  }
});

it("occlusion windows are written out for a small map", () => {
  expect(occlusionWindows(2, 5, [2, 2], [1, 2])).toEqual([
    {top: 0, left: 0, bottom: 2, right: 2},
    {top: 0, left: 2, bottom: 2, right: 4},
    {top: 0, left: 4, bottom: 2, right: 5}
  ]);
});

it("occlusion windows must fit, advance, and leave no gaps", () => {
  expect(() => occlusionWindows(4, 4, [5, 1], [1, 1])).toThrow("window too large: 5×1");
  expect(() => occlusionWindows(4, 4, [0, 1], [1, 1])).toThrow("invalid window: 0×1");
  expect(() => occlusionWindows(4, 4, [2, 2], [0, 1])).toThrow("invalid stride: 0×1");
  expect(() => occlusionWindows(4, 4, [2, 2], [3, 1])).toThrow("stride above window: 3×1");
});
