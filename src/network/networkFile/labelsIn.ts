/**
 * Returns the labels in the *text* of the file of the given *path*: a line each, a JSON list, or a JSON object from the
 * numbers of the outputs, {"0": "cat", …}. Throws `not JSON: …`, `no labels: …`, `no label for output 3: …`.
 */
export function labelsIn(path: string, text: string): readonly string[] {
  const labels = /^\s*[[{]/.test(text) ? labelsInJson(path, text) : linesOf(text);
  if (!labels.length) throw new RangeError(`no labels: ${path}`);
  return labels;
}

function linesOf(text: string): string[] {
  const lines = text.split(/\r?\n/).map((line) => line.trim());
  while (lines.at(-1) === "") lines.pop();
  return lines;
}

function labelsInJson(path: string, text: string): string[] {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (cause) {
    throw new TypeError(`not JSON: ${path}`, {cause});
  }
  const entries = Object.entries(json as Record<string, unknown>);
  return entries.map((_, i) => {
    const label = (json as Record<string, unknown>)[i];
    if (label === undefined) throw new RangeError(`no label for output ${i}: ${path}`);
    // As Keras keeps those of ImageNet: ["n02123045", "tabby"].
    const word = Array.isArray(label) ? label.at(-1) : label;
    if (typeof word !== "string")
      throw new TypeError(`not a label: ${JSON.stringify(label).slice(0, 40)} of output ${i}`);
    return word;
  });
}
