/** Returns up to *count* of the *names* that someone who wrote *name* may have meant, the nearest first. */
export function near(name: string, names: Iterable<string>, count = 3): string[] {
  const written = name.toLowerCase();
  const judged = Array.from(new Set(names), (known) => ({known, distance: distance(written, known.toLowerCase())}));
  return judged
    .filter((d) => d.distance < 1)
    .sort((a, b) => a.distance - b.distance)
    .slice(0, count)
    .map((d) => d.known);
}

export interface SuggestionOptions {
  /** List all names where none is near and there are but a few; defaults to true. */
  readonly list?: boolean;
}

/** Returns what an error adds to an unknown *name*: ` (near: …)`, ` (known: …)` or nothing. */
export function suggestion(name: string, names: Iterable<string>, {list = true}: SuggestionOptions = {}): string {
  const known = [...names];
  const nearest = near(name, known);
  if (nearest.length) return ` (near: ${nearest.join(", ")})`;
  return list && known.length <= 12 ? ` (known: ${known.join(", ")})` : "";
}

/** Returns 0 for the same and 1 or more for what has nothing to do with it. */
function distance(written: string, known: string): number {
  const half = Math.max(2, Math.ceil(written.length / 2));
  if (written.length > 1 && known.includes(written)) return (known.length - written.length) / (2 * known.length);
  return edits(written, known) / half;
}

/** Returns how many letters must be put in, taken out or changed (Levenshtein 1965). */
function edits(a: string, b: string): number {
  let row = Array.from({length: b.length + 1}, (_, j) => j);
  for (let i = 1; i <= a.length; ++i) {
    const next = [i];
    for (let j = 1; j <= b.length; ++j) {
      next[j] = Math.min(row[j] + 1, next[j - 1] + 1, row[j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1));
    }
    row = next;
  }
  return row[b.length];
}
