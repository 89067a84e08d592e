/** Returns the given *rows* as CSV with a header: one line a row, values quoted where they must be. */
export function csvText(rows: readonly Readonly<Record<string, string | number>>[]): string {
  const columns = Object.keys(rows[0] ?? {});
  const lines = rows.map((row) => columns.map((column) => quoted(`${row[column] ?? ""}`)));
  return `${[columns, ...lines].map((line) => line.join(",")).join("\n")}\n`;
}

function quoted(text: string): string {
  return /[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
