import {expect, it} from "vitest";
import {fillTexture} from "../../src/images/fillTexture.js";
import {noise} from "../../src/images/noise.js";
import {polygonMask} from "../../src/images/polygonMask.js";
import type {Raster} from "../../src/images/raster.js";
import {strongestBox} from "../../src/images/strongestBox.js";
import {textureMosaic} from "../../src/images/textureMosaic.js";
import {textureSwap} from "../../src/images/textureSwap.js";

const row = (values: readonly number[]): Raster => ({
  values: Float32Array.from(values),
  width: values.length,
  height: 1,
  channels: 1
});

it("fillTexture(texture, size) turns the texture round at its edge, or begins it again", () => {
  const size = {width: 7, height: 1};
  expect(Array.from(fillTexture(row([1, 2, 3]), size).values)).toEqual([1, 2, 3, 3, 2, 1, 1]);
  expect(Array.from(fillTexture(row([1, 2, 3]), size, {tiling: "repeated"}).values)).toEqual([1, 2, 3, 1, 2, 3, 1]);
});

it("fillTexture draws a texture larger or smaller", () => {
  const texture = noise({width: 10, height: 8, channels: 3}, {mean: 128, deviation: 20});
  const large = fillTexture(texture, {width: 40, height: 32}, {scale: 2});
  expect([large.width, large.height, large.channels]).toEqual([40, 32, 3]);
  const at = (y: number, x: number) => large.values[(y * 40 + x) * 3];
  expect(at(3, 19)).toBe(at(3, 20)); // the seam of a tile of 20 pixels
  expect(() => fillTexture(texture, {width: 4, height: 4}, {scale: 0})).toThrow("invalid scale: 0");
});

it("textureSwap puts the texture within the mask and keeps the ground", () => {
  const mask = row([0, 1, 1, 0]);
  const swap = (ground: "photo" | "white") =>
    Array.from(textureSwap(row([5, 6, 7, 8]), mask, row([1, 2]), {ground}).values);
  expect(swap("photo")).toEqual([5, 2, 2, 8]);
  expect(swap("white")).toEqual([255, 2, 2, 255]);
  expect(() => textureSwap(row([5]), row([0]), row([1]))).toThrow("empty mask");
});

it("textureMosaic is made of pieces from within the mask only; the same seed gives the same", () => {
  const size = {width: 60, height: 60};
  const mask = polygonMask([[0.5, 0, 1, 0, 1, 1, 0.5, 1]], size);
  const image: Raster = {
    ...size,
    channels: 1,
    values: Float32Array.from({length: 3600}, (_, i) => (i % 60 < 30 ? -1 : i))
  };
  const mosaic = textureMosaic(image, mask, {side: 10});
  expect(mosaic.values.every((value) => value >= 0)).toBe(true);
  const piece = Array.from({length: 10}, (_, x) => mosaic.values[x]);
  expect(piece.map((value) => value - piece[0])).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
  expect(textureMosaic(image, mask, {side: 10}).values).toEqual(mosaic.values);
  expect(textureMosaic(image, mask, {side: 10, seed: 2}).values).not.toEqual(mosaic.values);
});

it("textureMosaic takes smaller pieces where large ones do not fit, and none from an empty mask", () => {
  const size = {width: 40, height: 40};
  const image = noise({...size, channels: 3});
  const thin = polygonMask([[0, 0, 0.25, 0, 0.25, 1, 0, 1]], size);
  expect(textureMosaic(image, thin, {side: 30}).values.length).toBe(4800);
  expect(() => textureMosaic(image, polygonMask([], size))).toThrow("empty mask");
});

it("strongestBox(map, side) finds the square with the largest sum, the first of equal ones", () => {
  const values = new Float32Array(25);
  values[2 * 5 + 3] = 4;
  values[3 * 5 + 3] = 3;
  values[0] = 5;
  const map = {values, width: 5, height: 5, channels: 1};
  expect(strongestBox(map, 2)).toEqual({top: 2, left: 2, bottom: 4, right: 4});
  expect(strongestBox({...map, values: new Float32Array(25)}, 2)).toMatchObject({top: 0, left: 0});
  expect(() => strongestBox(map, 6)).toThrow("box outside: 6 of 5×5");
});
