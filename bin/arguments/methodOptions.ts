import {type Fill, fills} from "../../src/attribution/baseline.js";
import type {MethodOptions} from "../../src/attribution/explain.js";
import type {Method} from "../../src/methods.js";
import {numberIn, oneOf, wholeNumber} from "./numbers.js";

type Key = keyof MethodOptions;

/** How the text of each option is read. */
const readers: {readonly [K in Key]-?: (text: string, flag: string) => NonNullable<MethodOptions[K]>} = {
  to: (text) => text,
  seed: (text, flag) => oneOf(text, flag, ["one", "activation"]),
  steps: (text, flag) => wholeNumber(text, flag, 2),
  baseline: fillOf,
  samples: (text, flag) => wholeNumber(text, flag, 1),
  sigma: positive,
  randomSeed: (text, flag) => wholeNumber(text, flag),
  window: pair,
  stride: pair,
  fill: fillOf,
  aggregate: (text, flag) => oneOf(text, flag, ["mean", "sum"]),
  camLayer: (text) => text,
  relu: (text, flag) => oneOf(text, flag, ["positive", "all"])
};

const keys = Object.keys(readers) as Key[];

/** The flags of all methods' options, without dashes in front. */
export const optionFlags: readonly string[] = keys.map(kebab);

/** Options that a method has but that no reader of a page is asked for. */
const further: Readonly<Record<string, readonly Key[]>> = {
  occlusion: ["randomSeed"],
  "grad-cam": ["camLayer"],
  "guided-grad-cam": ["camLayer"]
};

/** Returns the flags of the given *method*, with dashes, but for --to, which all have. */
export function optionsOf(method: Method): string[] {
  return [...method.knobs.map(({key}) => key), ...(further[method.id] ?? [])].map((key) => `--${kebab(key)}`);
}

/**
 * Returns the options that the *given* flags set for the *method*. Throws
 * `--window is not an option of gradient`, `invalid --steps: 1 (a whole number from 2)`.
 */
export function methodOptions(method: Method, given: Readonly<Partial<Record<string, string>>>): MethodOptions {
  const allowed = ["--to", ...optionsOf(method)];
  const options = keys.flatMap((key) => {
    const flag = kebab(key);
    const text = given[flag];
    if (text === undefined) return [];
    if (!allowed.includes(`--${flag}`)) throw new RangeError(`--${flag} is not an option of ${method.id}`);
    return [[key, readers[key](text, flag)]];
  });
  return Object.fromEntries(options);
}

function kebab(key: string): string {
  return key.replace(/[A-Z]/g, (d) => `-${d.toLowerCase()}`);
}

function fillOf(text: string, flag: string): Fill {
  const fill = numberIn(text) ?? fills.find((d) => d === text);
  if (fill === undefined) throw new RangeError(`invalid --${flag}: ${text} (a number, ${fills.join(", ")})`);
  return fill;
}

function positive(text: string, flag: string): number {
  const value = numberIn(text);
  if (!(value !== undefined && value >= 0)) throw new RangeError(`invalid --${flag}: ${text} (a number from 0)`);
  return value;
}

function pair(text: string, flag: string): readonly [number, number] {
  const [, height, width = height] = /^(\d+)(?:[x×,](\d+))?$/i.exec(text) ?? [];
  const [rows, columns] = [Number(height), Number(width)];
  if (!(rows >= 1 && columns >= 1)) throw new RangeError(`invalid --${flag}: ${text} (as 2x3, or 3)`);
  return [rows, columns];
}
