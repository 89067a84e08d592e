/** Returns the whole number that *text* writes. Throws `invalid --top: 2.5 (a whole number from 1)`. */
export function wholeNumber(text: string, flag: string, min = 0): number {
  const value = /^\+?\d+$/.test(text) ? Number(text) : NaN;
  if (!(value >= min && Number.isSafeInteger(value))) {
    throw new RangeError(`invalid --${flag}: ${text} (a whole number from ${min})`);
  }
  return value;
}

/** Returns the number that *text* writes, or undefined. */
export function numberIn(text: string): number | undefined {
  const isNumber = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(text) && Number.isFinite(Math.fround(Number(text)));
  return isNumber ? Number(text) : undefined;
}

/** Returns *text* where it is one of the *choices*. Throws `invalid --seed: two (one or activation)`. */
export function oneOf<T extends string>(text: string, flag: string, choices: readonly T[]): T {
  const choice = choices.find((d) => d === text);
  if (!choice) throw new RangeError(`invalid --${flag}: ${text} (${choices.join(" or ")})`);
  return choice;
}
