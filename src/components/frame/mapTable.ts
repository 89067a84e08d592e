/** Returns a map's numbers as CSV: a line a value, with its row, column and channel. */
export function mapTable(shape: readonly number[], values: ArrayLike<number>): string {
  const [width, channels] = [shape[1] ?? 1, shape[2] ?? 1];
  const lines = ["row,column,channel,value"];
  for (let i = 0; i < values.length; ++i) {
    const place = Math.floor(i / channels);
    lines.push(`${Math.floor(place / width)},${place % width},${i % channels},${values[i]}`);
  }
  return `${lines.join("\n")}\n`;
}
