import type {Raster} from "../../src/images/raster.js";

/** Returns the digit drawn in the given *rows*: “#” is ink (255), “+” half of it (127), anything else paper. */
export function drawnDigit(...rows: readonly string[]): Raster {
  const width = Math.max(...rows.map((row) => row.length));
  const ink: Readonly<Record<string, number>> = {"#": 255, "+": 127};
  const values = Float32Array.from(rows.flatMap((row) => Array.from(row.padEnd(width), (d) => ink[d] ?? 0)));
  return {values, width, height: rows.length, channels: 1};
}
