import type {Picture} from "../../src/images/picture.js";

/**
 * Returns a *picture* whose longer side is at least *size* pixels: the given
 * one with every pixel repeated as often both ways, so that it stays sharp. A
 * single row becomes a strip.
 */
export function enlarge<P extends Picture>(picture: P, size = 280): P {
  const factor = Math.max(1, Math.ceil(size / Math.max(picture.width, picture.height)));
  const down = picture.height === 1 ? Math.max(factor, Math.round(size / 7)) : factor;
  if (factor === 1 && down === 1) return picture;
  const [width, height] = [picture.width * factor, picture.height * down];
  const from = new Uint32Array(picture.rgba.buffer, picture.rgba.byteOffset, picture.width * picture.height);
  const to = new Uint32Array(width * height);
  for (let y = 0, i = 0; y < height; ++y) {
    const row = Math.floor(y / down) * picture.width;
    for (let x = 0; x < width; ++x, ++i) to[i] = from[row + Math.floor(x / factor)];
  }
  return {...picture, rgba: new Uint8ClampedArray(to.buffer), width, height};
}
