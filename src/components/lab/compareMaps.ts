import {correlation} from "../../evaluation/correlation.js";
import {spearman} from "../../evaluation/spearman.js";
import {bilinear} from "../../images/bilinear.js";
import type {Raster} from "../../images/raster.js";

/** How alike two maps are. */
export interface MapLikeness {
  /** Pearson’s r of the numbers, −1…1; null where one map does not vary. */
  readonly pearson: number | null;
  /** Spearman’s ρ of the numbers, −1…1. */
  readonly spearman: number | null;
  /** Spearman’s ρ of their amounts, whatever their signs. */
  readonly unsigned: number | null;
}

/** Returns a map with one number a pixel, the mean over its colours, divided by the largest amount: −1…1. A map of zeros stays one. */
export function onePerPixel({values, width, height, channels}: Raster): Raster {
  const means = new Float32Array(width * height);
  for (let i = 0; i < means.length; ++i) {
    for (let c = 0; c < channels; ++c) means[i] += values[i * channels + c];
    means[i] /= channels;
  }
  const largest = means.reduce((max, value) => Math.max(max, Math.abs(value)), 0);
  return {values: largest > 0 ? means.map((value) => value / largest) : means, width, height, channels: 1};
}

/** Returns the *map*, one number a pixel, at the size of *other* where that is larger. */
function enlarged(map: Raster, other: Raster): Raster {
  return map.width * map.height < other.width * other.height ? bilinear(map, other) : map;
}

/** Returns both maps, of one number a pixel, at the size of the larger. */
export function alike(a: Raster, b: Raster): readonly [Raster, Raster] {
  return [enlarged(a, b), enlarged(b, a)];
}

/** Returns the difference *a* − *b* of two maps of one number a pixel, at the size of the larger: −2…2. */
export function mapDifference(a: Raster, b: Raster): Raster {
  const [x, y] = alike(a, b);
  return {...x, values: x.values.map((value, i) => value - y.values[i])};
}

/** Returns how alike two maps of one number a pixel are, at the size of the larger. */
export function mapLikeness(a: Raster, b: Raster): MapLikeness {
  const [x, y] = alike(a, b);
  const amounts = [x, y].map(({values}) => values.map(Math.abs));
  const known = (value: number) => (Number.isFinite(value) ? value : null);
  return {
    pearson: known(correlation(x.values, y.values)),
    spearman: known(spearman(x.values, y.values)),
    unsigned: known(spearman(amounts[0], amounts[1]))
  };
}
