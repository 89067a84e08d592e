/** How the numbers of a file are light: each channel's curve, and what red, green and blue are. */
export interface FileColour {
  /** Returns the linear light, 0…1, of a value, 0…1. */
  readonly linear: (value: number) => number;
  /** Takes linear light of the file's primaries to that of sRGB, row after row; none where they are the same. */
  readonly matrix?: readonly (readonly number[])[];
  /** What of it is not known here: `its cICP colours (9, 16) are taken for sRGB`. */
  readonly note?: string;
}

/** Returns the value of sRGB, 0…1, for linear light; IEC 61966-2-1. Light outside 0…1 is clipped. */
export function srgbValue(light: number): number {
  const clipped = Math.min(1, Math.max(0, light));
  return clipped <= 0.0031308 ? 12.92 * clipped : 1.055 * clipped ** (1 / 2.4) - 0.055;
}

/** Returns the linear light of a value of sRGB, both 0…1. */
export function srgbLight(value: number): number {
  return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
}

/**
 * Returns *pixels* (0…*max*, 3 or 4 *channels*, the fourth alpha) of a file of
 * the given *colour* as values of sRGB, 0…255.
 */
export function toSrgb(
  pixels: ArrayLike<number>,
  channels: number,
  max: number,
  {linear, matrix}: FileColour
): Uint8Array<ArrayBuffer> {
  const light = Float64Array.from({length: max + 1}, (_, value) => linear(value / max));
  const direct = Uint8Array.from(light, (value) => Math.round(255 * srgbValue(value)));
  const values = new Uint8Array(pixels.length);
  for (let i = 0; i < pixels.length; i += channels) {
    for (let c = 0; c < 3; ++c) {
      if (matrix) {
        const [r, g, b] = matrix[c];
        const sum = r * light[pixels[i]] + g * light[pixels[i + 1]] + b * light[pixels[i + 2]];
        values[i + c] = Math.round(255 * srgbValue(sum));
      } else values[i + c] = direct[pixels[i + c]];
    }
    if (channels === 4) values[i + 3] = Math.round((255 * pixels[i + 3]) / max);
  }
  return values;
}
