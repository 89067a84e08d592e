/**
 * Returns the *text* with the *line* among those that the *pattern* matches,
 * which are in alphabetical order. Throws `no such lines: …`.
 */
export function withLine(text: string, line: string, pattern: RegExp): string {
  const lines = text.split("\n");
  const places = lines.flatMap((d, i) => (pattern.test(d) ? [i] : []));
  if (places.length === 0) throw new RangeError(`no such lines: ${pattern}`);
  const place = places.find((i) => lines[i] > line) ?? places.at(-1)! + 1;
  return lines.toSpliced(place, 0, line).join("\n");
}

/** Returns the *text* with the *entry* at the end of the list that begins with the line *start*. Throws `no such list: …`. */
export function withEntry(text: string, entry: string, start: string): string {
  const from = text.indexOf(start);
  const end = text.indexOf("\n];\n", from);
  if (from < 0 || end < 0) throw new RangeError(`no such list: ${start}`);
  return `${text.slice(0, end)},\n${entry.trimEnd()}${text.slice(end)}`;
}
