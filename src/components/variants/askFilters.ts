import type {DigitFile} from "../../corpus/digits.js";
import type {FilterAnswers, FilterBank} from "../../features/filterAnswers.js";
import type {FirstLayer} from "./variants.js";

/**
 * Resolves to what the filters of a first layer make of *all* held-out digits,
 * or of one. The pixels of the digits are 0…255, and go to *ask* as the
 * networks get them, 0 to 1. Page and loader ask alike.
 */
export function askFilters<A extends FilterAnswers>(
  {size, stride, kernel, bias}: Pick<FirstLayer, "kernel" | "bias"> & Pick<FilterBank, "size" | "stride">,
  digits: Pick<DigitFile, "count" | "pixels">,
  which: "all" | number,
  ask: (bank: FilterBank, pixels: Float32Array) => Promise<A>
): Promise<A> {
  const indices = which === "all" ? Array.from({length: digits.count}, (_, i) => i) : [which];
  const one = digits.pixels(indices[0]).values.length;
  const pixels = new Float32Array(indices.length * one);
  indices.forEach((index, i) => {
    pixels.set(
      digits.pixels(index).values.map((d) => d / 255),
      i * one
    );
  });
  return ask({size, stride, kernel: Float32Array.from(kernel), bias: Float32Array.from(bias)}, pixels);
}
