import {scaleLinear} from "d3-scale";
import type {NetworkBlock} from "./networkBlocks.js";
import {shareOut} from "./shareOut.js";

/** Where a bar lies along the drawing’s axis, and how large it is. */
export interface BarPlace {
  readonly start: number;
  /** The room it has along the axis. */
  readonly slot: number;
  readonly thick: number;
  readonly side: number;
}

export interface DiagramLayout {
  readonly places: readonly BarPlace[];
  readonly height: number;
  /** Where the axis and the names lie, across the axis. */
  readonly across: {readonly middle: number; readonly labels: number};
}

/**
 * Returns where the bars of the *blocks* lie: as high as the map’s side and as
 * thick as it has channels, both to scale, in a drawing of the given *width*
 * that runs to the right, or *down*.
 */
export function diagramLayout(blocks: readonly NetworkBlock[], width: number, down: boolean): DiagramLayout {
  const channels = blocks.map(({output: {shape}}) => shape[shape.length - 1]);
  const least = down ? 19 : 16;
  const long = down ? blocks.length * least + 260 : width;
  const breadth = down ? Math.min(150, width * 0.42) : 210;
  const largest = Math.max(...blocks.map(({output: {shape}}) => sideOf(shape)));
  const side = scaleLinear([0, largest], [0, breadth]);
  const slots = shareOut(channels, long, {least, gap: 3});
  const [top, bottom] = [20, 92];
  let start = 0;
  const places = blocks.map(({output: {shape}}, i) => {
    const {slot, thick} = slots[i];
    const place = {start, slot, thick: Math.max(thick, 1.5), side: Math.max(side(sideOf(shape)), 1.5)};
    start += slot;
    return place;
  });
  return down
    ? {places, height: start, across: {middle: breadth / 2 + 1, labels: breadth + 12}}
    : {places, height: top + breadth + bottom, across: {middle: top + breadth / 2, labels: top + breadth + 10}};
}

/** Returns the larger side of a map; a list of units is a map of one position. */
export function sideOf(shape: readonly number[]): number {
  return shape.length === 3 ? Math.max(shape[0], shape[1]) : 1;
}
