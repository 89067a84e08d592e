import {expect, it} from "vitest";
import {percentile} from "../../src/images/percentile.js";
import {signedPicture} from "../../src/images/signedPicture.js";
import {pixels, wavy} from "./pixels.js";

it("signedPicture(map) draws 0 mid-grey, the scale white and minus the scale black", () => {
  const {rgba, width, height, scale, zero} = signedPicture(pixels(3, 1, 1, [-2, 0, 2]));
  expect([...rgba]).toEqual([0, 0, 0, 255, 128, 128, 128, 255, 255, 255, 255, 255]);
  expect([width, height, scale, zero]).toEqual([3, 1, 2, false]);
});

it("signedPicture(map) draws three channels as red, green and blue", () => {
  expect([...signedPicture(pixels(1, 1, 3, [4, 0, -4])).rgba]).toEqual([255, 128, 0, 255]);
});

it("signedPicture(map) is scaled by the 99.9th percentile of |value|, and clips beyond it", () => {
  const map = pixels(
    100,
    100,
    1,
    Float32Array.from({length: 10000}, (_, i) => (i % 2 ? -i : i))
  );
  const {rgba, scale} = signedPicture(map);
  expect(scale).toBeCloseTo(9989.001, 3);
  expect(scale).toBe(percentile(map.values.map(Math.abs), 99.9));
  expect(rgba[9999 * 4]).toBe(0);
  expect(rgba[9998 * 4]).toBe(255);
  expect(signedPicture(map, {percentile: 50}).scale).toBeCloseTo(4999.5, 3);
});

it("signedPicture(map, {scale}) uses the scale given", () => {
  const {rgba, scale} = signedPicture(pixels(1, 1, 1, [1]), {scale: 2});
  expect(scale).toBe(2);
  expect(rgba[0]).toBe(191);
});

it("signedPicture(map) of zeros is flagged and flat grey, whatever the scale", () => {
  for (const options of [{}, {scale: 3}, {percentile: 0}]) {
    const {rgba, scale, zero} = signedPicture(pixels(2, 2, 3, [0]), options);
    expect(zero).toBe(true);
    expect(scale).toBe(0);
    expect([...rgba]).toEqual(Array.from({length: 16}, (_, i) => (i % 4 === 3 ? 255 : 128)));
  }
});

it("signedPicture(map) of a few pixels among zeros is scaled by the strongest", () => {
  const map = pixels(100, 100, 3, [0]);
  map.values.set([-1, 3], 500);
  const {scale, zero} = signedPicture(map);
  expect(scale).toBe(3);
  expect(zero).toBe(false);
});

it("signedPicture(map) is opposite for the opposite map", () => {
  const map = wavy(9, 7, 3);
  const values = map.values.map((value) => value - 127.5);
  const picture = signedPicture({...map, values});
  const opposite = signedPicture({...map, values: values.map((value) => -value)});
  expect(opposite.scale).toBe(picture.scale);
  picture.rgba.forEach((byte, i) => {
    if (i % 4 < 3) expect(Math.abs(byte + opposite.rgba[i] - 255)).toBeLessThanOrEqual(1);
  });
});

it("signedPicture(map) rejects values that are no numbers, and wrong options", () => {
  expect(() => signedPicture(pixels(2, 1, 1, [0, NaN]))).toThrow("not finite: NaN");
  expect(() => signedPicture(pixels(2, 1, 1, [0, 1]), {scale: 0})).toThrow("invalid scale: 0");
  expect(() => signedPicture(pixels(2, 1, 2, [0, 1]))).toThrow("not 1 or 3 channels: 2");
});
