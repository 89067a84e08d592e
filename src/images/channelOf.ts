import type {Raster} from "./raster.js";

/** Returns one channel of the given *pixels*, or of a layer's activations. Throws `unknown channel: …`. */
export function channelOf({values, width, height, channels}: Raster, channel: number): Raster {
  if (!(Number.isInteger(channel) && channel >= 0 && channel < channels))
    throw new RangeError(`unknown channel: ${channel} of ${channels}`);
  const one = new Float32Array(width * height);
  for (let i = 0, j = channel; i < one.length; ++i, j += channels) one[i] = values[j];
  return {values: one, width, height, channels: 1};
}
