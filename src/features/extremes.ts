import type {ExamplePlaces} from "./topPlaces.js";

/** Where each unit of a layer is most active in one example, and where least. */
export interface Extremes {
  readonly largest: ExamplePlaces;
  /** Absent where nobody asked. */
  readonly smallest?: ExamplePlaces;
}

/**
 * Returns where each of the *units* of a layer is most active (and, if *both*,
 * where least), given the layer's *activations* for one example, flat in
 * [height, width, units] or [units] order. Of equal places the first wins.
 */
export function extremes(activations: Float32Array, units: number, both = false): Extremes {
  if (!(units > 0 && activations.length % units === 0 && activations.length > 0))
    throw new RangeError(`not a layer of ${units}: ${activations.length}`);
  const largest = start(activations, units);
  const smallest = both ? start(activations, units) : undefined;
  const places = activations.length / units;
  for (let place = 1, i = units; place < places; ++place) {
    for (let unit = 0; unit < units; ++unit, ++i) {
      const value = activations[i];
      if (value > largest.values[unit]) {
        largest.values[unit] = value;
        largest.positions[unit] = place;
      }
      if (smallest && value < smallest.values[unit]) {
        smallest.values[unit] = value;
        smallest.positions[unit] = place;
      }
    }
  }
  return {largest, smallest};
}

function start(activations: Float32Array, units: number): ExamplePlaces {
  return {positions: new Uint32Array(units), values: activations.slice(0, units)};
}
