import type {Raster} from "../../src/images/raster.js";

/** Returns pixels of the given size; the values repeat in row-major height, width, channel order. */
export function pixels(width: number, height: number, channels: number, values: ArrayLike<number>): Raster {
  const length = width * height * channels;
  return {values: Float32Array.from({length}, (_, i) => values[i % values.length]), width, height, channels};
}

/** Returns pixels 0…255 that look random but are always the same. */
export function wavy(width: number, height: number, channels: number): Raster {
  const length = width * height * channels;
  return pixels(
    width,
    height,
    channels,
    Float32Array.from({length}, (_, i) => 127.5 + 127.5 * Math.sin(i * i))
  );
}
