import {thumbnailPlace, thumbnailSheet} from "../../corpus/thumbnailSheet.js";
import type {DrawMark} from "./digitSprite.js";

/**
 * Returns what draws photos, given by their places in the registry, cut out of
 * the *picture* of the thumbnails once it is there, each in a frame of its
 * colour.
 */
export function photoFrames(
  picture: HTMLImageElement,
  examples: ArrayLike<number>,
  colours: readonly string[]
): DrawMark {
  const {cell} = thumbnailSheet;
  return (context, i, left, top, size) => {
    const {x, y} = thumbnailPlace(examples[i]);
    if (picture.complete && picture.naturalWidth) context.drawImage(picture, x, y, cell, cell, left, top, size, size);
    context.lineWidth = 2;
    context.strokeStyle = colours[i];
    context.strokeRect(left, top, size, size);
    context.strokeStyle = getComputedStyle(context.canvas).color;
  };
}
