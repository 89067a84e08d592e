import {interpolateMagma, interpolateRdBu} from "d3-scale-chromatic";
import {expect, it} from "vitest";
import {heatColour} from "../../src/images/heatColour.js";
import {heatPicture} from "../../src/images/heatPicture.js";
import {signColour} from "../../src/images/signColour.js";
import {pixels} from "./pixels.js";

it("heatColour(t) and signColour(t) agree with magma and RdBu of D3", () => {
  const parse = (text: string) =>
    text.startsWith("#") ? text.match(/\w\w/g)!.map((hex) => parseInt(hex, 16)) : text.match(/\d+/g)!.map(Number);
  for (let i = 0; i <= 1000; ++i) {
    const t = i / 1000;
    const distance = (actual: readonly number[], expected: readonly number[]) =>
      Math.max(...actual.map((value, c) => Math.abs(value - expected[c])));
    expect(distance(heatColour(t), parse(interpolateMagma(t)))).toBeLessThanOrEqual(3);
    expect(distance(signColour(2 * t - 1), parse(interpolateRdBu(t)))).toBeLessThanOrEqual(3);
  }
});

it("heatColour(t) and signColour(t) clip t", () => {
  expect(heatColour(-1)).toEqual(heatColour(0));
  expect(signColour(7)).toEqual(signColour(1));
});

it("heatPicture(map) draws the largest |value| over the channels, dark to light", () => {
  const {rgba, scale, zero} = heatPicture(pixels(2, 1, 3, [1, -4, 2, 0, 0, 0]), {percentile: 100});
  expect([scale, zero]).toEqual([4, false]);
  expect([...rgba]).toEqual([...heatColour(1), 255, ...heatColour(0), 255]);
});

it("heatPicture(map, {colours: diverging}) draws red below 0, near-white at 0 and blue above", () => {
  const {rgba, scale} = heatPicture(pixels(3, 1, 1, [-5, 0, 5]), {colours: "diverging"});
  expect(scale).toBe(5);
  const [red, white, blue] = [0, 4, 8].map((i) => [...rgba.subarray(i, i + 3)]);
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
