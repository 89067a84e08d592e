import {digitSize} from "../../src/corpus/digits.js";

/** Returns a file of digits as readDigits reads it: a bar each, whose width and lean differ, with the labels 0 to 9 in turn. */
export function toyDigits(count: number): ArrayBuffer {
  const bytes = new Uint8Array(count * (1 + digitSize * digitSize));
  for (let i = 0; i < count; ++i) {
    bytes[i] = i % 10;
    for (let y = 5; y < 23; ++y)
      for (let x = 0; x < 3 + (i % 4); ++x) {
        const column = 10 + x + Math.floor(((i % 7) * (22 - y)) / 18);
        bytes[count + i * digitSize * digitSize + y * digitSize + column] = 255;
      }
  }
  return bytes.buffer;
}
