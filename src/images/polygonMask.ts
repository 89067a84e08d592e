import type {Raster} from "./raster.js";
import type {Size} from "./resize.js";

/**
 * A closed line, as x and y of its corners in turn, in fractions of the image:
 * 0 is its left or upper edge, 1 its right or lower.
 */
export type Outline = readonly number[];

/** How many times each pixel is looked at, along each side. */
const samples = 4;

/**
 * Returns how much of each pixel lies within any of the *outlines*, 0…1 in one
 * channel, counted at 4 × 4 places of the pixel. Inside is where a line winds
 * round (the nonzero rule), so one that crosses itself leaves no hole. Outlines
 * of fewer than three corners hold nothing; what lies beyond the image is cut
 * off. Throws `invalid outline: …` for an odd or a missing number.
 */
export function polygonMask(outlines: readonly Outline[], {width, height}: Size): Raster {
  for (const outline of outlines)
    if (outline.length % 2 || !outline.every(Number.isFinite))
      throw new RangeError(`invalid outline: ${outline.slice(0, 8).join(", ")}`);
  const values = new Float32Array(width * height);
  const line = new Uint8Array(width * samples);
  for (let row = 0; row < height * samples; ++row) {
    line.fill(0);
    const y = (row + 0.5) / (height * samples);
    for (const outline of outlines) for (const [from, to] of spans(outline, y)) fill(line, from, to);
    const start = Math.floor(row / samples) * width;
    for (let i = 0; i < line.length; ++i) values[start + Math.floor(i / samples)] += line[i];
  }
  return {values: values.map((count) => count / samples ** 2), width, height, channels: 1};
}

/** Marks the samples of a line whose middles lie between two fractions of it. */
function fill(line: Uint8Array, from: number, to: number): void {
  const first = Math.max(0, Math.ceil(from * line.length - 0.5));
  const last = Math.min(line.length, Math.ceil(to * line.length - 0.5));
  if (last > first) line.fill(1, first, last);
}

/** Returns from where to where the horizontal line at *y* runs within the outline. */
function spans(outline: Outline, y: number): [from: number, to: number][] {
  if (outline.length < 6) return [];
  const crossings: {x: number; turn: number}[] = [];
  const length = outline.length;
  for (let i = 0; i < length; i += 2) {
    const [x0, y0, x1, y1] = [outline[i], outline[i + 1], outline[(i + 2) % length], outline[(i + 3) % length]];
    if (y0 <= y === y1 <= y) continue;
    crossings.push({x: x0 + ((y - y0) / (y1 - y0)) * (x1 - x0), turn: y0 < y1 ? 1 : -1});
  }
  crossings.sort((a, b) => a.x - b.x);
  const found: [number, number][] = [];
  let winding = 0;
  crossings.forEach(({x, turn}, i) => {
    winding += turn;
    if (winding !== 0) found.push([x, crossings[i + 1].x]);
  });
  return found;
}
