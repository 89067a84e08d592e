/** Numbers in rows: flat in row-major order. */
export interface Nested {
  readonly values: Float32Array<ArrayBuffer>;
  readonly shape: readonly number[];
}

/**
 * Returns the numbers of a nested array and its shape. Throws `not an array:
 * …`, `empty array: [0]`, `not rectangular: [1] has 3, expected 4`, `not a number:
 * "a" at [0][1]`.
 */
export function nestedArray(json: unknown): Nested {
  if (!Array.isArray(json)) throw new TypeError(`not an array: ${written(json)}`);
  const shape: number[] = [];
  for (let part: unknown = json; Array.isArray(part); part = part[0]) shape.push(part.length);
  const values: number[] = [];
  collect(json, shape, [], values);
  return {values: Float32Array.from(values), shape};
}

function collect(part: unknown, shape: readonly number[], path: readonly number[], values: number[]): void {
  const length = shape[path.length];
  if (length === undefined) {
    if (typeof part !== "number" || !Number.isFinite(Math.fround(part))) {
      throw new TypeError(`not a number: ${written(part)} at ${where(path)}`);
    }
    values.push(part);
    return;
  }
  if (!Array.isArray(part)) throw new RangeError(`not rectangular: ${written(part)} at ${where(path)}`);
  if (!part.length) throw new RangeError(`empty array: ${where(path)}`);
  if (part.length !== length)
    throw new RangeError(`not rectangular: ${where(path)} has ${part.length}, expected ${length}`);
  for (let i = 0; i < length; ++i) collect(part[i], shape, [...path, i], values);
}

function where(path: readonly number[]): string {
  return path.length ? path.map((i) => `[${i}]`).join("") : "the array";
}

function written(value: unknown): string {
  return (JSON.stringify(value) ?? String(value)).slice(0, 40);
}
