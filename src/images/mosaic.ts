import type {Picture} from "./picture.js";
import type {Raster} from "./raster.js";

export interface MosaicOptions {
  /** How many maps stand in a row; defaults to 8. */
  readonly columns?: number;
  /** What is white in each map, [channels]; a map whose scale is 0 is black. */
  readonly scales: ArrayLike<number>;
}

/** Where each map of a mosaic stands: columns and rows of cells, each a pixel larger than a map. */
export interface Mosaic extends Picture {
  readonly columns: number;
  readonly rows: number;
}

/**
 * Returns the channels of the given *maps* as one picture, row by row with a
 * transparent pixel between them: black is 0 or less, white the channel's
 * scale or more. For films: one pass, nothing else is made.
 */
export function mosaic(maps: Raster, {columns: most = 8, scales}: MosaicOptions): Mosaic {
  const {values, channels} = maps;
  const columns = Math.min(most, channels);
  const rows = Math.ceil(channels / columns);
  const width = columns * (maps.width + 1) - 1;
  const height = rows * (maps.height + 1) - 1;
  const rgba = new Uint8ClampedArray(width * height * 4);
  const gains = Float32Array.from({length: channels}, (_, c) => (scales[c] > 0 ? 255 / scales[c] : 0));
  const starts = Int32Array.from({length: channels}, (_, c) => {
    return Math.floor(c / columns) * (maps.height + 1) * width + (c % columns) * (maps.width + 1);
  });
  for (let y = 0, i = 0; y < maps.height; ++y) {
    for (let x = 0; x < maps.width; ++x) {
      const place = y * width + x;
      for (let c = 0; c < channels; ++c, ++i) {
        const at = 4 * (starts[c] + place);
        const level = values[i] * gains[c];
        rgba[at] = level;
        rgba[at + 1] = level;
        rgba[at + 2] = level;
        rgba[at + 3] = 255;
      }
    }
  }
  return {rgba, width, height, columns, rows};
}
