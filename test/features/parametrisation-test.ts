import {expect, it} from "vitest";
import {colourAxes, fromColours, toColours, toColoursBack} from "../../src/features/colourBasis.js";
import {pixelParametrisation, waveParametrisation} from "../../src/features/parametrisation.js";
import {noise} from "../../src/images/noise.js";
import {allClose} from "../asserts.js";
import {slope} from "./slope.js";

const shape = {width: 5, height: 4, channels: 3};
const weights = noise(shape, {seed: 7}).values;
const parameters = noise(shape, {seed: 8, deviation: 0.5}).values;
const dot = (a: ArrayLike<number>, b: Float32Array) => b.reduce((sum, d, i) => sum + d * a[i], 0);

it.each([
  ["pixels", pixelParametrisation(shape)],
  ["waves", waveParametrisation(shape)],
  ["waves in plain colours", waveParametrisation(shape, {decorrelate: false})]
])("back(image, gradient) of %s agrees with finite differences", (_, space) => {
  const found = space.back(space.image(parameters), weights);
  const expected = slope((p) => dot(space.image(p).values, weights), parameters);
  allClose(found, expected, 5e-3);
});

it.each([
  ["pixels", pixelParametrisation(shape)],
  ["waves", waveParametrisation(shape)],
  ["waves in plain colours", waveParametrisation(shape, {decorrelate: false})]
])("parameters(image) of %s have that image", (_, space) => {
  const image = {values: noise(shape, {seed: 9, deviation: 0.3}).values, ...shape};
  allClose(space.image(space.parameters(image)).values, image.values, 1e-4);
});

it("waves stay between black and white, and zeros are grey", () => {
  const space = waveParametrisation(shape);
  const {values} = space.image(parameters.map((d) => 100 * d));
  expect(values.every((d) => Math.abs(d) <= 1)).toBe(true);
  expect(space.image(new Float32Array(60)).values.every((d) => d === 0)).toBe(true);
});

it("slow waves are stronger than fast ones, as in photographs", () => {
  const space = waveParametrisation({width: 16, height: 16, channels: 1});
  const strength = (index: number) => {
    const one = new Float32Array(256);
    one[index] = 0.01;
    return Math.hypot(...space.image(one).values);
  };
  expect(strength(1) / strength(4)).toBeCloseTo(4, 2);
  expect(strength(16) / strength(64)).toBeCloseTo(4, 2);
  expect(strength(1)).toBeCloseTo(strength(15), 6);
});

it("one channel has waves and no colours", () => {
  const grey = {width: 5, height: 4, channels: 1};
  const values = noise(grey).values;
  expect(waveParametrisation(grey).image(values)).toEqual(
    waveParametrisation(grey, {decorrelate: false}).image(values)
  );
});

it("the colour axes are of length 1 and at right angles", () => {
  for (let a = 0; a < 3; ++a)
    for (let b = 0; b < 3; ++b)
      expect(dot(colourAxes[a], Float32Array.from(colourAxes[b]))).toBeCloseTo(a === b ? 1 : 0, 3);
});

it("toColours has fromColours as its inverse and toColoursBack as its adjoint", () => {
  allClose(fromColours(toColours(parameters)), parameters, 1e-3);
  expect(dot(toColours(parameters), weights)).toBeCloseTo(dot(parameters, toColoursBack(weights)), 4);
});
