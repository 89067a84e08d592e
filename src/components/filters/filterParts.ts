import type {Raster} from "../../images/raster.js";

/** What a filter is made of, as shares of its sum of squares; they sum to 1. */
export interface FilterParts {
  /** The same weight everywhere: it answers to light, or to dark. */
  readonly brightness: number;
  /** The same colour everywhere: it answers to that colour. */
  readonly colour: number;
  /** Lighter on one side than on the other: an edge, or shading. */
  readonly slope: number;
  /** One colour on one side, another on the other. */
  readonly colourSlope: number;
  /** What is left without colour: lines, dots, checks. */
  readonly detail: number;
  /** What is left with colour. */
  readonly colourDetail: number;
  /** Where the slope rises to, in degrees: 0 is right, 90 is up; NaN where there is none. */
  readonly direction: number;
}

/**
 * Returns what the given *filter* (1 or 3 channels) is made of. Each place is
 * split into grey (the mean of its channels) and the rest, colour; each of
 * the two into its mean over the places, the plane that fits it best, and the
 * rest. These six are orthogonal, so that their squares sum to the filter's.
 */
export function filterParts({values, width, height, channels}: Raster): FilterParts {
  if (channels !== 1 && channels !== 3) throw new RangeError(`not 1 or 3 channels: ${channels}`);
  const places = width * height;
  const grey = Float64Array.from({length: places}, (_, i) => mean(values, i * channels, channels));
  const whole = split(grey, width, height);
  const [flat, plane, rest] = [whole.flat, whole.plane, whole.rest].map((d) => d * channels);
  const colours = [0, 0, 0];
  for (let c = 0; c < channels && channels > 1; ++c) {
    const own = split(
      grey.map((d, i) => values[i * channels + c] - d),
      width,
      height
    );
    colours[0] += own.flat;
    colours[1] += own.plane;
    colours[2] += own.rest;
  }
  const total = flat + plane + rest + colours[0] + colours[1] + colours[2] || 1;
  return {
    brightness: flat / total,
    colour: colours[0] / total,
    slope: plane / total,
    colourSlope: colours[1] / total,
    detail: rest / total,
    colourDetail: colours[2] / total,
    direction: plane > 0 ? ((Math.atan2(-whole.down, whole.right) * 180) / Math.PI + 360) % 360 : Number.NaN
  };
}

/** Returns the sums of squares of a grid's mean, of its best plane and of the rest; and the plane's slopes. */
function split(grid: Float64Array, width: number, height: number) {
  const average = mean(grid, 0, grid.length);
  const [cx, cy] = [(width - 1) / 2, (height - 1) / 2];
  let [sx, sy, sxx, syy, all] = [0, 0, 0, 0, 0];
  for (let i = 0; i < grid.length; ++i) {
    const [x, y] = [(i % width) - cx, Math.floor(i / width) - cy];
    sx += x * grid[i];
    sy += y * grid[i];
    sxx += x * x;
    syy += y * y;
    all += grid[i] ** 2;
  }
  const right = sxx ? sx / sxx : 0;
  const down = syy ? sy / syy : 0;
  const flat = average ** 2 * grid.length;
  const plane = right ** 2 * sxx + down ** 2 * syy;
  return {flat, plane, rest: Math.max(0, all - flat - plane), right, down};
}

function mean(values: ArrayLike<number>, start: number, count: number): number {
  let sum = 0;
  for (let i = start; i < start + count; ++i) sum += values[i];
  return sum / count;
}
