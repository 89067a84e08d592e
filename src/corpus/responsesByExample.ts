import type {ResponseFile} from "./responses.js";

/** Returns how strongly each example of the corpus excites a unit at most, in the examples' order. Throws what `responsesOf` throws. */
export function responsesByExample(file: ResponseFile, layer: string, unit: number): readonly number[] {
  const found = file.responsesOf(layer, unit);
  const values = new Array<number>(found.length);
  for (const {example, value} of found) values[example] = value;
  return values;
}
