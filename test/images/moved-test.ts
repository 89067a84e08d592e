import {expect, it} from "vitest";
import {moved} from "../../src/images/moved.js";
import {noise} from "../../src/images/noise.js";
import {still} from "../../src/images/warp.js";
import {allClose} from "../asserts.js";

const row = {values: Float32Array.of(10, 20, 30, 40), width: 4, height: 1, channels: 1};
const photo = noise({width: 9, height: 7, channels: 3}, {seed: 1, mean: 127, deviation: 60});

it("moved(image, still, edge) is the image", () => {
  allClose(moved(photo, still, "grey").values, photo.values, 1e-4);
  expect(moved(photo, still, "mirror")).toEqual(photo);
});

it("moved(image, shift, edge) shifts by whole pixels, and fills what is empty with grey or with the mirror image", () => {
  expect(Array.from(moved(row, {...still, x: 2}, "grey").values)).toEqual([127.5, 127.5, 10, 20]);
  expect(Array.from(moved(row, {...still, x: 2}, "mirror").values)).toEqual([20, 10, 10, 20]);
  expect(Array.from(moved(row, {...still, x: -3}, "mirror").values)).toEqual([40, 40, 30, 20]);
  expect(Array.from(moved(row, {...still, x: 9}, "mirror").values)).toEqual([10, 10, 20, 30]);
});

it("moved(image, half a turn) turns an image round, whatever its edges, since nothing is empty", () => {
  const round = Array.from({length: 63}, (_, i) => Array.from(photo.values.slice(3 * (62 - i), 3 * (63 - i)))).flat();
  for (const edge of ["grey", "mirror"] as const)
    allClose(moved(photo, {...still, degrees: 180}, edge).values, Float32Array.from(round), 1e-3);
});

it("moved(image, larger) shows the middle: an even image stays even, and no edge is seen", () => {
  const even = {values: new Float32Array(48).fill(200), width: 4, height: 4, channels: 3};
  for (const edge of ["grey", "mirror"] as const)
    allClose(moved(even, {...still, scale: 1.8}, edge).values, even.values, 1e-4);
});

it("moved(image, how, edge) says what it does not know", () => {
  expect(() => moved(row, still, "black" as never)).toThrow("unknown edge: black");
  expect(() => moved(row, {...still, scale: 0}, "grey")).toThrow("invalid scale: 0");
  expect(() => moved(row, {...still, scale: Number.NaN}, "mirror")).toThrow("invalid scale: NaN");
});
