import type {ClassScore} from "../../worker/protocol.js";
import type {BuiltTeaching} from "./builtTeaching.js";
import {type Judgement, judgedExamples, tally} from "./judged.js";
import {coatClasses, featureWidth, type NewClass, writeClasses} from "./newClasses.js";
import {type TransferTask, transferMean} from "./transfers.js";

export interface TransferWordsOptions {
  /** The classes shown first. */
  readonly taught: BuiltTeaching;
  /** The classes that cannot be learnt. */
  readonly coats: BuiltTeaching;
  /** What was measured on photos, by task. */
  readonly photos: readonly TransferTask[];
  /** What was measured on digits. */
  readonly digits: TransferTask;
  /** What is asked first of the network that was taught. */
  readonly why: {readonly target: {readonly value: number}; readonly bias: number; readonly asked: ClassScore | null};
}

const coats = writeClasses(coatClasses, String);

/** The state in which the coats are taught. */
export const coatsState = `teach.classes=${encodeURIComponent(coats)}`;

/** The state in which the network that was taught the coats is asked about a leopard. */
export const leopardState = `teachwhy.photo=leopard-face-close&teachwhy.class=0&teachwhy.method=class-activation-map&${coatsState}`;

/** Returns what the page says in numbers, “91 % (± 4)”: the mean over the splits with its standard deviation. */
export function transferWords({taught, coats, photos, digits, why}: TransferWordsOptions) {
  const [kinds, water] = ["kinds", "water"].map((id) => photos.find((task) => task.id === id)!);
  const pixels = kinds.series.find(({id}) => id === "pixels")!;
  return {
    pixels: pixels.width.toLocaleString("en-US"),
    weights: ((featureWidth + 1) * taught.classes.length).toLocaleString("en-US"),
    splits: kinds.splits,
    kinds: {
      one: meanText(kinds, "features", 1),
      five: meanText(kinds, "features", 5),
      twenty: meanText(kinds, "features", 20),
      pixels: meanText(kinds, "pixels", 20),
      mixed: meanText(kinds, "mixed", 20)
    },
    water: {
      one: meanText(water, "features", 1),
      pixelsOne: meanText(water, "pixels", 1),
      ten: meanText(water, "features", 10),
      pixels: meanText(water, "pixels", 10)
    },
    digits: {
      one: meanText(digits, "low", 1),
      twenty: meanText(digits, "low", 20),
      pixelsOne: meanText(digits, "pixels", 1),
      pixelsTwenty: meanText(digits, "pixels", 20),
      randomOne: meanText(digits, "random", 1),
      randomTwenty: meanText(digits, "random", 20)
    },
    taught: tallies(taught.classes, taught),
    coats: tallies(coats.classes, coats),
    why: {
      class: why.asked!.label,
      share: `${Math.round(100 * why.asked!.probability)}\u00a0%`,
      logit: why.target.value.toFixed(2),
      bias: why.bias.toFixed(2),
      map: (why.target.value - why.bias).toFixed(2)
    }
  };
}

/** Returns the mean accuracy of a series in per cent, with the standard deviation over the splits. */
export function meanText(task: TransferTask, series: string, n: number): string {
  const {mean, deviation} = transferMean(task, series, n);
  return `${Math.round(100 * mean)}\u00a0% (± ${Math.round(100 * deviation)})`;
}

function tallies(classes: readonly NewClass[], judgement: Judgement) {
  const text = (table: Judgement["leftOut"]) => {
    const {right, count} = tally(judgedExamples(classes, table));
    return right === count ? `all ${count}` : `${right} of ${count}`;
  };
  return {trained: text(judgement.trained), leftOut: text(judgement.leftOut)};
}
