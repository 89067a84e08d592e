import type {CropBox} from "./crop.js";

/** Which pixels the positions of a layer see; each pair is [vertical, horizontal], in pixels. */
export interface PatchField {
  readonly size: readonly [number, number];
  readonly stride: readonly [number, number];
  readonly start: readonly [number, number];
}

export interface PatchBoxOptions {
  /** [height, width, …] of the image. */
  readonly image: readonly number[];
  /** The side of the square that is shown, where the field is larger. */
  readonly window?: number;
}

/**
 * Returns the part of the image that a patch at *position* shows: a square
 * around the middle of the receptive field, no larger than the field or the
 * window. It is moved, not cut, where it would stand out of the image. A
 * unit without places gets the whole image.
 */
export function patchBox(
  field: PatchField | "whole image",
  position: readonly [row: number, column: number] | null,
  {image: [height, width], window = Number.POSITIVE_INFINITY}: PatchBoxOptions
): CropBox {
  if (field === "whole image" || position === null) return {top: 0, left: 0, bottom: height, right: width};
  const [top, bottom] = side(field, 0, position[0], height, window);
  const [left, right] = side(field, 1, position[1], width, window);
  return {top, left, bottom, right};
}

function side({size, stride, start}: PatchField, i: 0 | 1, place: number, length: number, window: number) {
  const shown = Math.min(size[i], window, length);
  const centre = start[i] + place * stride[i] + size[i] / 2;
  const first = Math.min(Math.max(Math.round(centre - shown / 2), 0), length - shown);
  return [first, first + shown] as const;
}
