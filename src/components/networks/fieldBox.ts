import type {Field} from "../../network/layerTable.js";

/** A rectangle in pixels of the input; the far edges are the first pixels outside. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Returns which pixels the unit at the given *row* and *column* sees, also those outside the image. */
export function fieldBox({size, stride, start}: Field, row: number, column: number): Box {
  const [top, left] = [start[0] + row * stride[0], start[1] + column * stride[1]];
  return {top, left, bottom: top + size[0], right: left + size[1]};
}

/** Returns the middle of the field of position *k*; 0 is vertical, 1 horizontal. */
export function fieldCentre({size, stride, start}: Field, k: number, axis: 0 | 1): number {
  return start[axis] + k * stride[axis] + size[axis] / 2;
}

/** Returns which of *count* positions has its middle next to the pixel *at*; 0 is vertical, 1 horizontal. */
export function nearestPosition(field: Field, at: number, axis: 0 | 1, count: number): number {
  const nearest = Math.round((at - fieldCentre(field, 0, axis)) / (field.stride[axis] || 1));
  return Math.max(0, Math.min(count - 1, nearest));
}

/** Returns the part of a box that lies in an image of the given size. */
export function clippedBox({left, top, right, bottom}: Box, {width, height}: {width: number; height: number}): Box {
  return {
    left: Math.max(0, left),
    top: Math.max(0, top),
    right: Math.min(width, right),
    bottom: Math.min(height, bottom)
  };
}

/** Returns how many pixels a box has. */
export function boxArea({left, top, right, bottom}: Box): number {
  return Math.max(0, right - left) * Math.max(0, bottom - top);
}
