import type {CropBox} from "./crop.js";
import type {Size} from "./resize.js";

/**
 * Returns the square that a calm hand would show of an image of the given size
 * after *seconds*: it pans and zooms between the whole shorter side and six
 * tenths of it, and comes back to its start every 24 seconds. It always lies
 * within the image.
 */
export function movingCrop(seconds: number, {width, height}: Size): CropBox {
  const turn = (2 * Math.PI * (seconds % 24)) / 24;
  const side = Math.max(1, Math.round(Math.min(width, height) * (0.8 + 0.2 * Math.cos(3 * turn))));
  const left = Math.round((width - side) * (0.5 + 0.5 * Math.sin(turn)));
  const top = Math.round((height - side) * (0.5 + 0.5 * Math.sin(2 * turn)));
  return {left, top, right: left + side, bottom: top + side};
}
