import {expect, it} from "vitest";
import {signalBox} from "../../src/images/signalBox.js";
import {zoomBox} from "../../src/images/zoomBox.js";

/** Returns a map of zeros but for the given [x, y, value]. */
function mapOf(width: number, height: number, places: readonly (readonly [number, number, number])[], channels = 1) {
  const values = new Float32Array(width * height * channels);
  for (const [x, y, value] of places) values[(y * width + x) * channels] = value;
  return {values, width, height, channels};
}

it("signalBox(map) holds the signal, and leaves out no more than half a percent at each side", () => {
  expect(signalBox(mapOf(20, 10, [[3, 2, 1]]))).toEqual({left: 3, top: 2, right: 4, bottom: 3});
  const signal = [
    [4, 3, -100],
    [8, 6, 50],
    [0, 0, 0.5],
    [19, 9, 2]
  ] as const;
  expect(signalBox(mapOf(20, 10, signal, 3))).toEqual({left: 4, top: 3, right: 20, bottom: 10});
});

it("signalBox(map) of a map of zeros is null", () => {
  expect(signalBox(mapOf(4, 4, []))).toBeNull();
});

it("signalBox(map) of an even map is the whole of it", () => {
  const even = {values: new Float32Array(12 * 8).fill(-1), width: 12, height: 8, channels: 1};
  expect(signalBox(even)).toEqual({left: 0, top: 0, right: 12, bottom: 8});
});

it("zoomBox(box) is a square with a margin, within the picture", () => {
  expect(zoomBox({left: 100, top: 150, right: 120, bottom: 160}, {size: 299})).toEqual({
    left: 92,
    top: 137,
    right: 128,
    bottom: 173
  });
  expect(zoomBox({left: 0, top: 290, right: 5, bottom: 299}, {size: 299})).toEqual({
    left: 0,
    top: 275,
    right: 24,
    bottom: 299
  });
});

it("zoomBox(box) is null where it would hardly enlarge anything", () => {
  expect(zoomBox({left: 20, top: 20, right: 270, bottom: 200}, {size: 299})).toBeNull();
});
