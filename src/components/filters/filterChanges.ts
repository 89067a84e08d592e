import type {Raster} from "../../images/raster.js";

/** What can be done to a filter, by what the buttons say. */
export const filterChanges: Readonly<Record<string, (filter: Raster) => Raster>> = {
  "Turn by 90°": turned,
  Negative: (filter) => ({...filter, values: filter.values.map((weight) => -weight)}),
  "Without colour": greyed
};

/** Returns the filter turned by a quarter to the left. */
export function turned({values, width, height, channels}: Raster): Raster {
  const result = new Float32Array(values.length);
  for (let y = 0, k = 0; y < width; ++y)
    for (let x = 0; x < height; ++x)
      for (let c = 0; c < channels; ++c, ++k) result[k] = values[(x * width + (width - 1 - y)) * channels + c];
  return {values: result, width: height, height: width, channels};
}

/** Returns the filter with the mean of its channels in each. */
export function greyed({values, ...rest}: Raster): Raster {
  const {channels} = rest;
  const means = values.map((_, i) => {
    const start = i - (i % channels);
    return values.subarray(start, start + channels).reduce((a, b) => a + b, 0) / channels;
  });
  return {...rest, values: means};
}
