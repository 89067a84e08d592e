import {interpolateMagma, interpolateRdBu} from "d3-scale-chromatic";
import {expect, it} from "vitest";
import {colour} from "../../src/images/colour.js";
import {heatPicture} from "../../src/images/heatPicture.js";
import {pixels} from "./pixels.js";

it("colour(scale, t) agrees with magma and the reversed RdBu of D3", () => {
  const parse = (text: string) =>
    text.startsWith("#") ? text.match(/\w\w/g)!.map((hex) => parseInt(hex, 16)) : text.match(/\d+/g)!.map(Number);
  for (let i = 0; i <= 1000; ++i) {
    const t = i / 1000;
    const distance = (actual: readonly number[], expected: readonly number[]) =>
      Math.max(...actual.map((value, c) => Math.abs(value - expected[c])));
    expect(distance(colour("sequential", t), parse(interpolateMagma(t)))).toBeLessThanOrEqual(3);
    expect(distance(colour("diverging", t), parse(interpolateRdBu(1 - t)))).toBeLessThanOrEqual(3);
  }
});

it("colour(scale, t) clips t", () => {
  expect(colour("sequential", -1)).toEqual(colour("sequential", 0));
  expect(colour("diverging", 7)).toEqual(colour("diverging", 1));
});

it("heatPicture(map) draws the largest |value| over the channels, dark to light", () => {
  const {rgba, scale, zero} = heatPicture(pixels(2, 1, 3, [1, -4, 2, 0, 0, 0]), {percentile: 100});
  expect([scale, zero]).toEqual([4, false]);
  expect([...rgba]).toEqual([...colour("sequential", 1), 255, ...colour("sequential", 0), 255]);
});

it("heatPicture(map, {colours: diverging}) draws blue below 0, near-white at 0 and red above", () => {
  const {rgba, scale} = heatPicture(pixels(3, 1, 1, [-5, 0, 5]), {colours: "diverging"});
  expect(scale).toBe(5);
  const [blue, white, red] = [0, 4, 8].map((i) => [...rgba.subarray(i, i + 3)]);
  expect(blue[2]).toBeGreaterThan(blue[0]);
  expect(white).toEqual([242, 239, 238]);
  expect(red[0]).toBeGreaterThan(red[2]);
});

it("heatPicture(map) of zeros is flagged and flat grey", () => {
  for (const colours of ["sequential", "diverging"] as const) {
    const {rgba, scale, zero} = heatPicture(pixels(1, 2, 1, [0]), {colours});
    expect([...rgba, scale, zero]).toEqual([128, 128, 128, 255, 128, 128, 128, 255, 0, true]);
  }
});

it("heatPicture(map, {colours: diverging}) rejects several channels", () => {
  expect(() => heatPicture(pixels(1, 1, 3, [1]), {colours: "diverging"})).toThrow("not 1 channel: 3");
});
