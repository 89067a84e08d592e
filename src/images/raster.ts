/**
 * An image or a map: a grid of numbers. The *values* are flat in row-major height, width,
 * channel order: the value of channel c at row y and column x stands at
 * (y · width + x) · channels + c. Photographs are 0…255 with 1 or 3 channels;
 * every function that wants another range says so.
 */
export interface Raster {
  readonly values: Float32Array;
  readonly width: number;
  readonly height: number;
  readonly channels: number;
}
