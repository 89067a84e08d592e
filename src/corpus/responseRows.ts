import type {ResponseFile} from "./responses.js";

/** Returns what a layer makes of the given *examples* of a response file (all by default), one row an example: [examples, units], flat. */
export function responseRows(
  file: ResponseFile,
  layer: string,
  examples?: readonly number[]
): {readonly rows: Float32Array<ArrayBuffer>; readonly features: number; readonly examples: number} {
  const features = file.layers.find(({name}) => name === layer)?.units;
  if (features === undefined) throw new RangeError(`unknown layer: ${layer}`);
  const columns = Array.from({length: features}, (_, unit) => file.responsesOf(layer, unit));
  const chosen = examples ?? columns[0].map((_, i) => i);
  const place = new Map(chosen.map((example, i) => [example, i]));
  const rows = new Float32Array(chosen.length * features);
  columns.forEach((column, unit) => {
    for (const {example, value} of column) {
      const i = place.get(example);
      if (i !== undefined) rows[i * features + unit] = value;
    }
  });
  return {rows, features, examples: chosen.length};
}
