import {decodeFile} from "./decodeFile.js";

/** A square part of a photo, in shares of its width, its height, and its shorter side: 0…1. */
export interface CropSquare {
  /** Of the middle. */
  readonly x: number;
  readonly y: number;
  readonly side: number;
}

/** Returns the square in pixels of a photo: whole ones, at least 8, and inside the photo. */
export function cropPixels(
  {x, y, side}: CropSquare,
  {width, height}: {readonly width: number; readonly height: number}
) {
  const shorter = Math.min(width, height);
  const size = Math.max(Math.min(8, shorter), Math.min(shorter, Math.round(side * shorter)));
  const start = (share: number, whole: number) =>
    Math.min(whole - size, Math.max(0, Math.round(share * whole - size / 2)));
  return {left: start(x, width), top: start(y, height), size};
}

/** Resolves to the part of a photo inside the square, as a PNG of exactly its pixels. Throws what decodeFile throws. */
export async function cropFile(file: File, square: CropSquare): Promise<Blob> {
  const {values, width, height, channels} = await decodeFile(file);
  const {left, top, size} = cropPixels(square, {width, height});
  const image = new ImageData(size, size);
  for (let y = 0; y < size; ++y)
    for (let x = 0; x < size; ++x) {
      const from = ((top + y) * width + left + x) * channels;
      const to = 4 * (y * size + x);
      for (let c = 0; c < 3; ++c) image.data[to + c] = Math.round(values[from + Math.min(c, channels - 1)]);
      image.data[to + 3] = 255;
    }
  const canvas = new OffscreenCanvas(size, size);
  canvas.getContext("2d")!.putImageData(image, 0, 0);
  return canvas.convertToBlob({type: "image/png"});
}
