import type {CropBox} from "./crop.js";

/**
 * Returns the windows that occlude a map of *height* × *width*, row by row:
 * they start at 0 and advance by the stride until the map is covered; the last
 * is clipped at the border. Throws `window too large: …`, `invalid stride: …`.
 */
export function occlusionWindows(
  height: number,
  width: number,
  [windowHeight, windowWidth]: readonly [number, number],
  [strideY, strideX]: readonly [number, number]
): CropBox[] {
  if (!(windowHeight >= 1 && windowWidth >= 1)) throw new RangeError(`invalid window: ${windowHeight}×${windowWidth}`);
  if (windowHeight > height || windowWidth > width) {
    throw new RangeError(`window too large: ${windowHeight}×${windowWidth} (the image is ${height}×${width})`);
  }
  if (!(strideY >= 1 && strideX >= 1)) throw new RangeError(`invalid stride: ${strideY}×${strideX}`);
  if (strideY > windowHeight || strideX > windowWidth) {
    throw new RangeError(`stride above window: ${strideY}×${strideX} leaves gaps`);
  }
  const windows: CropBox[] = [];
  for (const top of starts(height, windowHeight, strideY)) {
    for (const left of starts(width, windowWidth, strideX)) {
      const bottom = Math.min(height, top + windowHeight);
      const right = Math.min(width, left + windowWidth);
      windows.push({top, left, bottom, right});
    }
  }
  return windows;
}

function starts(length: number, size: number, stride: number): number[] {
  const count = Math.ceil((length - size) / stride) + 1;
  return Array.from({length: count}, (_, i) => i * stride);
}
