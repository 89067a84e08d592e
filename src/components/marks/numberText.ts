/** Returns a number with the given *digits* after the point, and a true minus. */
export function numberText(value: number, digits = 2): string {
  return trueMinus((Number(value.toFixed(digits)) + 0).toFixed(digits)); // + 0: no minus before a zero
}

/** Returns the text of a number with a true minus in place of a hyphen, as “1e−7”. */
export function trueMinus(text: string): string {
  return text.replaceAll("-", "−");
}

/** Returns a time in milliseconds in words: “870 ms”, from ten seconds on “12.3 s”. */
export function timeText(milliseconds: number): string {
  return milliseconds < 10_000 ? `${Math.round(milliseconds)} ms` : `${(milliseconds / 1000).toFixed(1)} s`;
}
