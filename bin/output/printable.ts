/** Returns the *values* as JSON can say them. Throws `not finite: NaN at 5`. */
export function printable(values: Float32Array): number[] {
  const broken = values.findIndex((d) => !Number.isFinite(d));
  if (broken >= 0) throw new RangeError(`not finite: ${values[broken]} at ${broken}`);
  return Array.from(values);
}
