import {filterAnswers as answersOf, type FilterAnswers, type FilterBank} from "../../features/filterAnswers.js";
import type {Kind} from "../kind.js";

/** The question “which of these filters answer to these images?”. Any network will do, since the filters are given. */
export interface FilterAnswersQuestion {
  readonly bank: FilterBank;
  /** [images, height, width], one channel, 0 to 1. */
  readonly pixels: Float32Array;
  readonly size: readonly [height: number, width: number];
}

/** Throws what the features’ `filterAnswers` throws. */
export const filterAnswers: Kind<FilterAnswersQuestion, FilterAnswers> = async function* (_, {bank, pixels, size}) {
  return yield* answersOf(pixels, size, bank);
};
