/** The most that a message repeats of a text that somebody else wrote. */
const LENGTH = 60;

/** Returns the *text* for a message: on one line, and cut where it is longer than 60 characters. */
export function oneLine(text: string, length = LENGTH): string {
  const line = flat(text);
  return line.length > length ? `${line.slice(0, length - 1)}…` : line;
}

/** Returns what a message says of any *value* of JSON: its text, on one line and cut. */
export function valueText(value: unknown): string {
  return oneLine(JSON.stringify(value) ?? String(value));
}

/** Returns the *text* with every run of white space and control characters as one space. */
export function flat(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must not be said
  return text.replace(/[\s\u0000-\u001f\u007f-\u009f\u2028\u2029]+/g, " ");
}
