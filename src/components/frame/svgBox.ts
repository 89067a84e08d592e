/** Where something stands in a drawing, in CSS pixels. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

const round = (value: number) => Math.round(100 * value) / 100;

/** Returns a box as the attributes of an element of SVG. */
export function placed({x, y, width, height}: Box): string {
  return `x="${round(x)}" y="${round(y)}" width="${round(width)}" height="${round(height)}"`;
}
