import type {CropBox} from "../../images/crop.js";
import type {PixelFill} from "../../images/fillPixels.js";
import {occlusionWindows} from "../../images/occlusionWindows.js";
import type {Raster} from "../../images/raster.js";
import type {SquarePlace} from "../inputs/squareInput.js";
import {mapStride} from "./occluders.js";

type Room = Pick<Raster, "width" | "height">;

/** A square of *size* pixels, what it is filled with, and where it is. */
export interface Occluder {
  readonly size: number;
  readonly fill: PixelFill;
  readonly place: SquarePlace;
}

/** Returns what tells an answer from those to other squares. */
export function occluderKey({size, fill, place: {y, x}}: Occluder): string {
  return `${size} ${fill} ${y} ${x}`;
}

/** Returns the square as a part of an image; what lies beyond the border is cut off. */
export function occluderBox({size, place: {y, x}}: Pick<Occluder, "size" | "place">, {width, height}: Room): CropBox {
  return {top: y, left: x, bottom: Math.min(height, y + size), right: Math.min(width, x + size)};
}

/** Returns the places of the map for a square of *size*, row by row. */
export function latticePlaces(size: number, room: Room): SquarePlace[] {
  const stride = mapStride(size, room);
  const windows = occlusionWindows(room.height, room.width, [size, size], [stride, stride]);
  return windows.map(({top, left}) => ({y: top, x: left}));
}

/** Returns the place of the lattice that is nearest. */
export function nearestPlace({y, x}: SquarePlace, size: number, {width, height}: Room): SquarePlace {
  const stride = mapStride(size, {width, height});
  const near = (at: number, all: number) =>
    stride * Math.min(Math.ceil((all - size) / stride), Math.round(at / stride));
  return {y: near(y, height), x: near(x, width)};
}

/** Returns where a square of another *size* is when its centre stays, as far as the image allows. */
export function centredPlace(
  {size: before, place: {y, x}}: Pick<Occluder, "size" | "place">,
  size: number,
  {width, height}: Room
): SquarePlace {
  const move = (before - size) / 2;
  const within = (at: number, all: number) => Math.round(Math.min(all - size, Math.max(0, at + move)));
  return {y: within(y, height), x: within(x, width)};
}
