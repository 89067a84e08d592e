/** Where each unit of a layer is most active in one example, and how much. */
export interface Peaks {
  /** [units], the first place of the largest activation: row · width + column; 0 in a vector, which has no places. */
  readonly positions: Uint16Array;
  /** [units], the activation there. */
  readonly values: Float32Array;
}

/**
 * Returns the peak of each of the *units* of a layer, whose *activations* for
 * one example are flat in [height, width, units] or [units] order. Of equal
 * places the first wins.
 */
export function peaks(activations: Float32Array, units: number): Peaks {
  if (!(units > 0 && activations.length % units === 0 && activations.length > 0))
    throw new RangeError(`not a layer of ${units}: ${activations.length}`);
  const positions = new Uint16Array(units);
  const values = activations.slice(0, units);
  const places = activations.length / units;
  for (let place = 1, i = units; place < places; ++place) {
    for (let unit = 0; unit < units; ++unit, ++i) {
      if (activations[i] > values[unit]) {
        values[unit] = activations[i];
        positions[unit] = place;
      }
    }
  }
  return {positions, values};
}
