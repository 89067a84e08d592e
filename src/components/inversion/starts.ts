import type {Raster} from "../../images/raster.js";
import type {SettingValues} from "../../methods.js";
import type {Answer, ClassScore} from "../../worker/protocol.js";
import {quoted} from "../frame/linkState.js";
import {digitOf} from "./inversions.js";

/** Many starts for one class of the digits. A start is "zeros", "noise-3" with its seed, or "digit-4", a held-out digit. */
export interface StartsChoice {
  readonly unit: number;
  readonly from: readonly string[];
  readonly settings: SettingValues;
}

/** What is made when the site is built: zeros, three noises, and the first held-out 0, 1, 3 and 7. */
export const startsSpec: StartsChoice = {
  unit: 8,
  from: ["zeros", "noise-1", "noise-2", "noise-3", "digit-4", "digit-11", "digit-9", "digit-29"],
  settings: {}
};

/** What came of one start. */
interface StartOutcome {
  readonly start: string;
  readonly steps: number;
  readonly loss: number;
  /** The probability of the class, at the start and at the end. */
  readonly before: number;
  readonly after: number;
  readonly startTop: ClassScore;
  readonly top: ClassScore;
}

/** What came of many starts, data/inversion/inversions/starts.json; their pixels are 0…255. */
export interface BuiltStarts {
  readonly results: readonly (StartOutcome & {
    readonly startPixels: readonly number[];
    readonly pixels: readonly number[];
  })[];
}

/** What came of one start, with its images. */
export interface StartResult extends StartOutcome {
  readonly from: Raster;
  readonly to: Raster;
}

/** Returns what was built, with its images as an answer has them. */
export function builtResults({results}: BuiltStarts): StartResult[] {
  const image = (values: readonly number[]) => ({
    values: Float32Array.from(values),
    width: 28,
    height: 28,
    channels: 1
  });
  return results.map(({startPixels, pixels, ...outcome}) => ({
    ...outcome,
    from: image(startPixels),
    to: image(pixels)
  }));
}

/** Returns what came of the given *start*, from the worker’s answer. */
export function startResult(start: string, {images, startTop, top}: Answer<"invert">): StartResult {
  const [first, last] = [images[0], images[images.length - 1]];
  return {
    start,
    from: first.pixels,
    to: last.pixels,
    steps: last.step,
    loss: last.loss,
    before: first.probability,
    after: last.probability,
    startTop: startTop[0],
    top: top[0]
  };
}

/** Returns the seed of a start of noise, as "noise-3"; undefined where it is another. */
export function seedOf(start: string): number | undefined {
  const [, seed] = /^noise-([1-9]\d{0,3})$/.exec(start) ?? [];
  return seed === undefined ? undefined : Number(seed);
}

/** Returns what a start is called on the page. */
export function wordsOf(start: string): string {
  const [digit, seed] = [digitOf(start), seedOf(start)];
  return digit !== undefined ? `digit ${digit}` : seed === undefined ? "paper" : `noise ${seed}`;
}

/** Returns the starts that a text names, one to twelve. Throws `unknown start: …`, `invalid starts: …`. */
export function readStarts(text: string): string[] {
  const words = text.split(/[\s,]+/).filter(Boolean);
  if (words.length < 1 || words.length > 12) throw new RangeError(`invalid starts: ${words.length} (1 to 12)`);
  for (const word of words) {
    const isDigit = /^digit-\d{1,4}$/.test(word) && digitOf(word)! < 2000;
    if (!(word === "zeros" || isDigit || seedOf(word))) throw new RangeError(`unknown start: ${quoted(word)}`);
  }
  return words;
}
