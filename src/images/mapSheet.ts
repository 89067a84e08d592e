import {channelPeaks} from "./channelPeaks.js";
import type {Picture} from "./picture.js";
import type {Raster} from "./raster.js";

/** How the maps of a layer lie on a sheet: one beside the other with a pixel between them. */
export interface MapSheetLayout {
  /** How many stand in a row. */
  readonly columns: number;
  /** Of a map. */
  readonly width: number;
  /** Of a map. */
  readonly height: number;
  /** The largest value of each map, which is white on the sheet. */
  readonly scales: readonly number[];
}

/**
 * Returns the given *maps*, a channel each and none below 0, as one picture to
 * be looked at and to be read back: black is 0, white the map's own largest
 * value, and what lies between them grey. Throws `below 0: −0.5`.
 */
export function writeMapSheet(maps: Raster, columns: number): Picture & {readonly layout: MapSheetLayout} {
  const {values, channels} = maps;
  const {largest, smallest} = channelPeaks(values, channels);
  const least = smallest.reduce((a, b) => Math.min(a, b), 0);
  if (least < 0) throw new RangeError(`below 0: ${least}`);
  const layout = {columns, width: maps.width, height: maps.height, scales: Array.from(largest)};
  const size = sheetSize(layout);
  const rgba = new Uint8ClampedArray(size.width * size.height * 4);
  for (let i = 0; i < rgba.length; i += 4) rgba.set([64, 64, 64, 255], i);
  for (let c = 0; c < channels; ++c) {
    const gain = largest[c] ? 255 / largest[c] : 0;
    eachPixel(layout, c, (at, place) => {
      const level = Math.round(values[place * channels + c] * gain);
      rgba.set([level, level, level], 4 * at);
    });
  }
  return {...size, rgba, layout};
}

/** Returns the maps on a sheet, to 1 in 255 of each one's largest value. Throws `not 575×575: 300×300`. */
export function readMapSheet({rgba, width, height}: Picture, layout: MapSheetLayout): Raster {
  const size = sheetSize(layout);
  if (size.width !== width || size.height !== height)
    throw new RangeError(`not ${size.width}×${size.height}: ${width}×${height}`);
  const channels = layout.scales.length;
  const values = new Float32Array(layout.width * layout.height * channels);
  for (let c = 0; c < channels; ++c)
    eachPixel(layout, c, (at, place) => {
      values[place * channels + c] = (rgba[4 * at] * layout.scales[c]) / 255;
    });
  return {values, width: layout.width, height: layout.height, channels};
}

function sheetSize({columns, width, height, scales}: MapSheetLayout) {
  const rows = Math.ceil(scales.length / columns);
  return {width: columns * (width + 1) - 1, height: rows * (height + 1) - 1};
}

function eachPixel(layout: MapSheetLayout, map: number, visit: (at: number, place: number) => void): void {
  const {columns, width, height} = layout;
  const left = (map % columns) * (width + 1);
  const top = Math.floor(map / columns) * (height + 1);
  const across = sheetSize(layout).width;
  for (let place = 0; place < width * height; ++place) {
    const [x, y] = [left + (place % width), top + Math.floor(place / width)];
    visit(y * across + x, place);
  }
}
