import type {Raster} from "../../images/raster.js";

export interface ComposeOptions {
  /** How far the window of the filters below steps; defaults to 1. */
  readonly stride?: number;
  /** The side of the pooling in between, taken as a mean; defaults to 1, none. */
  readonly pool?: number;
}

/**
 * Returns the one filter that does the same as the filters *below* followed by
 * the filter *above*, whose channels they are, if nothing stood between them:
 * no ReLU, and a mean in place of a maximum. It has the channels of those
 * below. Throws `not 32 filters: 3`.
 */
export function composeFilters(
  below: readonly Raster[],
  above: Raster,
  {stride = 1, pool = 1}: ComposeOptions = {}
): Raster {
  if (below.length !== above.channels) throw new RangeError(`not ${above.channels} filters: ${below.length}`);
  const [{width, height, channels}] = below;
  const side = (windows: number, inner: number) => (windows * pool - 1) * stride + inner;
  const composed = {width: side(above.width, width), height: side(above.height, height), channels};
  const values = new Float32Array(composed.width * composed.height * channels);
  const share = 1 / pool ** 2;
  for (let y = 0; y < above.height * pool; ++y) {
    for (let x = 0; x < above.width * pool; ++x) {
      const place = (Math.floor(y / pool) * above.width + Math.floor(x / pool)) * above.channels;
      for (const [c, filter] of below.entries()) {
        const weight = above.values[place + c] * share;
        for (let v = 0, j = 0; v < height; ++v) {
          const start = ((y * stride + v) * composed.width + x * stride) * channels;
          for (let i = start; i < start + width * channels; ++i, ++j) values[i] += weight * filter.values[j];
        }
      }
    }
  }
  return {...composed, values};
}
