import type {OnPartial} from "../attribution/partial.js";
import type {StyleLosses} from "../features/styleTransfer.js";
import type {Raster} from "../images/raster.js";
import type {Model} from "../network/model.js";
import type {RunCache} from "./cachedRun.js";

/** Where a question is answered. */
export interface Bench {
  readonly model: Model;
  /** What is kept from one question for the next. */
  readonly cache: RunCache;
  /** Is called with every image on the way to an answer that is one, but for the last, which is the answer’s. */
  readonly onImage?: (image: StepImage) => void;
  /** Is offered answers of the question’s kind on the way, coarser or noisier than the last. */
  readonly onPartial?: OnPartial<object>;
}

/** One kind of question: yields the fraction done, and returns the answer. Throws a RangeError where the question is wrong. */
export type Kind<Q, A> = (bench: Bench, question: Q) => AsyncGenerator<number, A>;

/** The question of a kind, and its answer. */
export type QuestionOf<K> = K extends Kind<infer Q, unknown> ? Q : never;
export type AnswerOf<K> = K extends Kind<never, infer A> ? A : never;

/** A photo as its network gets it: 0…255, fitted to the input’s height, width and channels. */
export interface PhotoPixels {
  /** Two photos of one size with the same key are the same. */
  readonly key: string;
  readonly pixels: Raster;
}

/** An image on its way to an answer, 0…255. */
export interface StepImage extends Raster {
  /** 0 is the start. */
  readonly step: number;
  /** What is being made large, or small, at that step. */
  readonly value: number;
  /** What that value is made of, where it is a style's. */
  readonly losses?: StyleLosses;
}
