import type {Digits} from "../../../src/data/mnistDigits.js";

const side = 28;

/** Returns the *digits* moved by *dx* pixels to the right and *dy* down; what comes in is paper, what leaves is lost. */
export function shiftedDigits(digits: Digits, dx: number, dy: number): Digits {
  const pixels = new Float32Array(digits.pixels.length);
  for (let i = 0, k = 0; i < digits.count; ++i) {
    for (let y = 0; y < side; ++y) {
      for (let x = 0; x < side; ++x, ++k) {
        const [left, top] = [x - dx, y - dy];
        const isInside = left >= 0 && top >= 0 && left < side && top < side;
        pixels[k] = isInside ? digits.pixels[(i * side + top) * side + left] : 0;
      }
    }
  }
  return {...digits, pixels};
}
