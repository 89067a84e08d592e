import {crop} from "./crop.js";
import type {Raster} from "./raster.js";
import {type Warp, warp} from "./warp.js";

/** What can stand where a moved image leaves its frame empty. */
export const edgeFills = ["grey", "mirror"] as const;

export type EdgeFill = (typeof edgeFills)[number];

/**
 * Returns the *image* (0…255) moved by the given warp within its frame, sampled
 * bilinearly. What comes from outside the image is grey, 127.5, or the image
 * mirrored at its edges. Throws `unknown edge: …`, `invalid scale: …`.
 */
export function moved(image: Raster, how: Warp, edge: EdgeFill): Raster {
  if (!edgeFills.includes(edge)) throw new RangeError(`unknown edge: ${edge}`);
  if (edge === "grey") return shifted(warp(shifted(image, -grey), how), grey);
  const {width, height} = image;
  const side = reach(image, how);
  const wide = warp(mirrored(image, side), how);
  return crop(wide, {top: side, left: side, bottom: side + height, right: side + width});
}

const grey = 127.5;

function shifted(image: Raster, by: number): Raster {
  return {...image, values: image.values.map((value) => value + by)};
}

/** Returns how many pixels beyond its edges an image is looked at, at most. */
function reach({width, height}: Raster, {x, y, scale}: Warp): number {
  const far = (Math.hypot(width, height) / 2 + Math.hypot(x, y)) / scale;
  return Number.isFinite(far) ? Math.max(0, Math.ceil(far - Math.min(width, height) / 2)) + 1 : 0;
}

/** Returns the image with as many pixels of its mirror images on each side; the outermost pixels are there twice. */
function mirrored({values, width, height, channels}: Raster, side: number): Raster {
  const wide = {width: width + 2 * side, height: height + 2 * side, channels};
  const result = new Float32Array(wide.width * wide.height * channels);
  for (let y = 0, k = 0; y < wide.height; ++y) {
    const row = folded(y - side, height) * width;
    for (let x = 0; x < wide.width; ++x) {
      const from = (row + folded(x - side, width)) * channels;
      for (let c = 0; c < channels; ++c, ++k) result[k] = values[from + c];
    }
  }
  return {values: result, ...wide};
}

/** Returns where a place outside 0…length − 1 is mirrored to. */
function folded(place: number, length: number): number {
  const within = ((place % (2 * length)) + 2 * length) % (2 * length);
  return within < length ? within : 2 * length - 1 - within;
}
