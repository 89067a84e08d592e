import {expect, it} from "vitest";
import {type MeanEdges, readClassEdges, writeClassEdges} from "../../src/corpus/classEdges.js";

const classes: MeanEdges[] = [
  {index: 286, photos: ["a", "b", "c"], means: new Map([["top", Float32Array.of(0.5, -2, 0)]])},
  {index: 22, photos: ["d", "e", "f", "g"], means: new Map([["top", Float32Array.of(0, 0, 0)]])}
];

it("class edges are read as they were written, to 1 in 32767 of the largest, signs and zeros kept", () => {
  const read = readClassEdges(writeClassEdges("net", classes).buffer);
  expect(read.network).toBe("net");
  expect(read.classes).toEqual(classes.map(({index, photos}) => ({index, photos})));
  const [half, two, zero] = read.meanOf(286, "top");
  expect(Math.abs(half - 0.5)).toBeLessThan(2 / 32767);
  expect(two).toBeCloseTo(-2, 6);
  expect(zero).toBe(0);
  expect(Array.from(read.meanOf(22, "top"))).toEqual([0, 0, 0]);
});

it("class edges that there are not are refused", () => {
  const read = readClassEdges(writeClassEdges("net", classes).buffer);
  expect(() => read.meanOf(1, "top")).toThrow("unknown class: 1");
  expect(() => read.meanOf(22, "bottom")).toThrow("unknown layer: bottom");
});
