import {expect, it} from "vitest";
import {cornerOf, evolutionLayer, evolutionLayers, settledAt} from "../../../src/components/evolution/evolution.js";
import {
  noDigit,
  readEvolution,
  type StoredLayer,
  writeEvolution
} from "../../../src/components/evolution/evolutionFile.js";

const moments = [0, 8, 64, 500].map((step, i) => ({step, accuracy: i / 4, file: `00${i}.bin`}));

it("readEvolution(writeEvolution(…)) has the filters, patches, pictures and digits that were put in", () => {
  const one = moments.slice(0, 1);
  const layers = Object.fromEntries(
    evolutionLayers.map(({name, units, side, built}): [string, StoredLayer] => {
      const digits = new Uint16Array(4 * units).fill(noDigit);
      digits.set([7, 9]);
      const pictures = new Uint8Array(4 * built.length * side ** 2).fill(128);
      pictures.set([255, 1]);
      const scales = new Float32Array(4 * built.length).fill(2);
      const positions = new Uint16Array(4 * units).fill(0);
      positions[1] = 25;
      return [name, {digits, positions, values: new Float32Array(4 * units).fill(1.5), pictures, scales}];
    })
  );
  const nothing = {} as never;
  const note = {moments: one, searched: 10, settling: nothing, silent: nothing};
  const filters = Float32Array.from({length: 300}, (_, i) => i);
  const pixels = new Uint8Array(784).fill(3);
  const file = writeEvolution({note, filters, layers: layers as never, digits: Uint16Array.of(9), pixels});
  const found = readEvolution(file.buffer);
  expect(found.moments).toEqual(one);
  expect(Array.from(found.filters(0)[1].values.slice(0, 2))).toEqual([25, 26]);
  expect(found.patches(0, "conv1", 0)).toEqual([
    {digit: 7, position: [0, 0], value: 1.5},
    {digit: 9, position: [1, 1], value: 1.5}
  ]);
  expect(found.patches(0, "dense1", 0)[1].position).toBeNull();
  expect(found.patches(0, "conv2", 3)).toEqual([]);
  const built = evolutionLayer("conv1").built[0];
  expect(Array.from(found.pictures(0, "conv1", built)![0].values.slice(0, 3))).toEqual([2, -2, 0]);
  expect(found.pictures(0, "conv1", 11)).toBeUndefined();
  expect(found.digit(9)!.values[783]).toBe(3);
  expect(found.digit(7)).toBeUndefined();
});

it("a place of conv2 sees from twice its row and column on, a unit of a vector all", () => {
  expect(cornerOf(evolutionLayer("conv2"), {position: [3, 4]})).toEqual([6, 8]);
  expect(cornerOf(evolutionLayer("dense1"), {position: null})).toEqual([0, 0]);
  expect(() => evolutionLayer("conv9")).toThrow("unknown layer: conv9");
});

it("settledAt is the first moment from which on the median stays below the level", () => {
  const curve = [1, 0.05, 0.3, 0].map((d) => [0, d, 1] as const);
  expect(settledAt(moments, curve, 0.1)).toBe(500);
  expect(settledAt(moments, curve, 0.5)).toBe(8);
  expect(settledAt(moments, curve, 2)).toBe(0);
  expect(settledAt(moments, curve, 0)).toBeUndefined();
});
