/** Old keys of links that do not begin with their figure's id, with the figures that they may mean. */
const old: Readonly<Record<string, readonly string[]>> = {
  photo: ["explain", "tree"],
  class: ["explain"],
  method: ["explain"],
  unit: ["units"],
  network: ["tree"],
  root: ["tree"],
  open: ["tree"],
  keep: ["tree"],
  skip: ["tree"]
};

/**
 * Returns the ids of what the given *hash* may lead to: of the heading or
 * figure that an ordinary anchor names, or of the first figure whose state it
 * holds, “#shuffle.n=4&occluder.size=100”. None in the presenting view, which
 * shows its figure in its own way.
 */
export function soughtIds(hash: string): readonly string[] {
  const text = hash.replace(/^#/, "");
  if (!text) return [];
  if (!text.includes("=")) return [decoded(text)];
  const keys = [...new URLSearchParams(text).keys()];
  if (keys.includes("present")) return [];
  const [first] = keys;
  return first.includes(".") ? [first.split(".", 1)[0]] : (old[first] ?? [first.split("-", 1)[0]]);
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text; // not an address that anybody wrote
  }
}
