/** How sparse the maps of a layer are on one photo; each a share, 0…1. */
export interface MapSparsity {
  /** Of all values, those that are 0. */
  readonly zeros: number;
  /** Of the maps, those that are 0 everywhere. */
  readonly silent: number;
  /** Of the places of a map that is not silent, those above half of its largest value; in the mean over the maps. NaN where all are silent. */
  readonly bright: number;
}

/**
 * Returns how sparse the maps of a layer are, given its activations [places,
 * maps], none of them below 0, in row-major order. Throws `not whole: …`.
 */
export function mapSparsity(values: ArrayLike<number>, maps: number): MapSparsity {
  const places = values.length / maps;
  if (!(Number.isInteger(places) && places > 0)) throw new RangeError(`not whole: ${values.length} of ${maps}`);
  const peaks = new Float64Array(maps);
  let zeros = 0;
  for (let i = 0; i < values.length; ++i) {
    const map = i % maps;
    if (values[i] === 0) ++zeros;
    if (values[i] > peaks[map]) peaks[map] = values[i];
  }
  const above = new Uint32Array(maps);
  for (let i = 0; i < values.length; ++i) if (values[i] > peaks[i % maps] / 2) ++above[i % maps];
  let [alive, bright] = [0, 0];
  for (let map = 0; map < maps; ++map) {
    if (!(peaks[map] > 0)) continue;
    ++alive;
    bright += above[map] / places;
  }
  return {zeros: zeros / values.length, silent: (maps - alive) / maps, bright: alive ? bright / alive : Number.NaN};
}
