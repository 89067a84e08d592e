/** How each field of a link is read: the value, or an Error that says in a few words what is wrong. */
export type Fields<T> = {readonly [K in keyof T]: (text: string) => T[K]};

/** What a link asks for. */
export interface LinkState<T> {
  /** The fields that the link has and that are valid. */
  readonly values: Partial<T>;
  /** What was wrong with the others, a line each. */
  readonly problems: readonly string[];
}

/**
 * Returns the state in the given *hash*, such as "#photo=cat-chelsea&class=286":
 * only the given fields, each validated; the rest is ignored. A hash without
 * "=" is an ordinary anchor and holds no state.
 */
export function readLink<T extends object>(hash: string, fields: Fields<T>): LinkState<T> {
  const values: Partial<T> = {};
  const problems: string[] = [];
  if (!hash.includes("=")) return {values, problems};
  const params = new URLSearchParams(hash.replace(/^#/, ""));
  for (const key of Object.keys(fields) as (keyof T & string)[]) {
    const text = params.get(key);
    if (text === null) continue;
    try {
      values[key] = fields[key](text);
    } catch (error) {
      problems.push((error as Error).message);
    }
  }
  return {values, problems};
}

/** Returns the hash that holds the given *state*; undefined values are left out. An empty state is an empty string. */
export function writeLink(state: Readonly<Record<string, string | number | undefined>>): string {
  const params = new URLSearchParams();
  for (const [key, value] of Object.entries(state)) if (value !== undefined) params.set(key, String(value));
  const text = params.toString();
  return text && `#${text}`;
}

/**
 * Returns the given *hash* with the given *keys* as the *state* has them, and
 * without those that it has not; every other key stays. An empty state of an
 * ordinary anchor is an empty string.
 */
export function replaceLink(
  hash: string,
  keys: readonly string[],
  state: Readonly<Record<string, string | number | undefined>>
): string {
  const params = new URLSearchParams(hash.includes("=") ? hash.replace(/^#/, "") : "");
  for (const key of keys) params.delete(key);
  for (const [key, value] of Object.entries(state)) if (value !== undefined) params.set(key, String(value));
  const text = params.toString();
  return text && `#${text}`;
}

/** Shortens a text from a link so that it can be quoted in an error. */
export function quoted(text: string): string {
  return text.length > 40 ? `${text.slice(0, 40)}…` : text;
}
