type Cell = string | number;

/** Returns rows of text and numbers in columns, numbers to the right, each line ended by a newline. */
export function table(rows: readonly (readonly Cell[])[]): string {
  const written = rows.map((row) => row.map((cell) => (typeof cell === "string" ? cell : short(cell))));
  const widths = written[0].map((_, j) => Math.max(...written.map((row) => row[j].length)));
  const numeric = widths.map((_, j) => rows.some((row) => typeof row[j] === "number"));
  const line = (row: readonly string[]) =>
    row.map((text, j) => (numeric[j] ? text.padStart(widths[j]) : text.padEnd(widths[j]))).join("  ");
  return written.map((row) => `${line(row).trimEnd()}\n`).join("");
}

function short(value: number): string {
  return Number.isInteger(value) ? String(value) : value.toPrecision(4);
}
