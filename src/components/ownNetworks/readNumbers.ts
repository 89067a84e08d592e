/**
 * Returns the numbers in a text such as “0.485, 0.456, 0.406”; undefined where it is empty. Throws a RangeError `not
 * numbers: …` and `not 1 or 3 numbers: …`.
 */
export function readNumbers(text: string, channels: number): readonly number[] | undefined {
  const parts = text
    .trim()
    .split(/[\s,;]+/)
    .filter((part) => part !== "");
  if (!parts.length) return undefined;
  const values = parts.map(Number);
  if (!values.every(Number.isFinite)) throw new RangeError(`not numbers: ${text.trim().slice(0, 40)}`);
  if (values.length !== 1 && values.length !== channels)
    throw new RangeError(`not 1 or ${channels} numbers: ${values.length}`);
  return values;
}
