import {expect, it} from "vitest";
import {extremes} from "../../src/features/extremes.js";
import {addPlaces, mergePlaces, nobody, noPlaces, type Order, type TopPlaces} from "../../src/features/topPlaces.js";

const units = 3;
const examples = Array.from({length: 23}, (_, i) => ({
  values: Float32Array.from({length: units}, (_, unit) => Math.round(4 * Math.sin(7 * i + 3 * unit))),
  positions: Uint32Array.from({length: units}, (_, unit) => 10 * i + unit)
}));

/** Returns the places of the given examples, added in the given order of their numbers. */
function placesOf(numbers: readonly number[], order: Order = "largest", above?: number): TopPlaces {
  const top = noPlaces(units, 5, order);
  for (const i of numbers) addPlaces(top, i, examples[i], {order, above});
  return top;
}

const all = Array.from(examples.keys());

it("addPlaces(top, example, places) keeps what sorting puts first, of equal values the lower example, in whatever order examples come", () => {
  for (const order of ["largest", "smallest"] as const) {
    const sign = order === "largest" ? 1 : -1;
    const {examples: found, values, positions} = placesOf(all, order);
    for (let unit = 0; unit < units; ++unit) {
      const value = (i: number) => sign * examples[i].values[unit];
      const sorted = all.toSorted((a, b) => value(b) - value(a) || a - b).slice(0, 5);
      const own = [unit * 5, unit * 5 + 5] as const;
      expect(Array.from(found.subarray(...own))).toEqual(sorted);
      expect(Array.from(values.subarray(...own))).toEqual(sorted.map((i) => examples[i].values[unit]));
      expect(Array.from(positions.subarray(...own))).toEqual(sorted.map((i) => 10 * i + unit));
    }
    expect(placesOf(all.toReversed(), order)).toEqual(placesOf(all, order));
  }
});

it("mergePlaces(top, more) of any split of the examples is what all of them give at once", () => {
  for (const order of ["largest", "smallest"] as const) {
    for (const count of [1, 2, 7, 40]) {
      const shards = Array.from({length: count}, (_, s) =>
        placesOf(
          all.filter((i) => i % count === s),
          order
        )
      );
      const merged = noPlaces(units, 5, order);
      for (const shard of shards.toReversed()) mergePlaces(merged, shard, order);
      expect(merged).toEqual(placesOf(all, order));
    }
  }
});

it("addPlaces keeps nothing that is not above the limit, and nothing that is no number", () => {
  const top = placesOf(all, "largest", 3);
  expect(Array.from(top.values).filter((value) => value > 3 || value === -Infinity)).toHaveLength(top.values.length);
  const silent = noPlaces(1, 2);
  addPlaces(silent, 0, {values: Float32Array.of(0), positions: Uint32Array.of(4)}, {above: 0});
  addPlaces(silent, 1, {values: Float32Array.of(NaN), positions: Uint32Array.of(4)});
  expect(Array.from(silent.examples)).toEqual([nobody, nobody]);
});

it("extremes(activations, units) finds each unit's first place of its largest value, and of its smallest where asked", () => {
  // two units on a map of 1×4: 1 5 5 2 and −3 −1 −3 −1
  const activations = Float32Array.of(1, -3, 5, -1, 5, -3, 2, -1);
  const {largest, smallest} = extremes(activations, 2, true);
  expect([Array.from(largest.values), Array.from(largest.positions)]).toEqual([
    [5, -1],
    [1, 1]
  ]);
  expect([Array.from(smallest!.values), Array.from(smallest!.positions)]).toEqual([
    [1, -3],
    [0, 0]
  ]);
  expect(extremes(activations, 2).smallest).toBeUndefined();
  expect(() => extremes(new Float32Array(5), 2)).toThrow("not a layer of 2: 5");
});
