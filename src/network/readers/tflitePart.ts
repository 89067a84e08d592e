import type {Padding} from "../network.js";
import type {Part} from "./part.js";
import {byteField, intField, type Table} from "./table.js";
import type {TfliteTensor} from "./tfliteTensor.js";

/** What an operation of TFLite does for one of its outputs. */
export interface TflitePart {
  /** The layers in a row; none where it only passes on what enters. */
  readonly parts: readonly Part[];
  /** What the linear part is called behind the name of its activation: `conv1/conv`. */
  readonly suffix?: string;
  /** The fused activation, by its number in the schema. */
  readonly fused?: number;
  /** Whether a vector comes out, where TFLite may still see a map of one position; defaults to whether one enters. */
  readonly vector?: boolean;
  /** What must enter, where it matters: a map, or a vector. */
  readonly takes?: "map" | "vector";
}

/** An operation with what is known of it. */
export interface TfliteContext {
  readonly operator: string;
  readonly options: Table | undefined;
  /** The tensors that enter the operation; for constants, where their values are. */
  readonly inputs: readonly (TfliteTensor | undefined)[];
  readonly outputs: readonly TfliteTensor[];
  /** Which of the inputs are computed. */
  readonly computed: readonly number[];
  /** The first computed input. */
  readonly from: TfliteTensor;
  /** Whether all that enters are vectors of ours. */
  readonly vector: boolean;
  /** Returns the error `unsupported operator: MEAN (y) over axes 1,3`. */
  fail(why?: string): RangeError;
}

/** Returns the shape of one example of a *tensor*: [height, width, channels], or [units]. */
export function exampleShape({shape}: TfliteTensor): readonly number[] {
  return shape.length > 1 ? shape.slice(1) : shape;
}

/** Returns the number of channels (or units) of a *tensor*. */
export function channelsOf({shape}: TfliteTensor): number {
  return shape[shape.length - 1];
}

/** Returns the strides and the padding in the *options* of whatever slides a window. */
export function slidingOf(options: Table): {strides: readonly [number, number]; padding: Padding} {
  return {
    strides: [intField(options, 2), intField(options, 1)],
    padding: byteField(options, 0) === 0 ? "same" : "valid"
  };
}

/** Returns the number of values in a *shape*. */
export function product(shape: readonly number[]): number {
  return shape.reduce((size, d) => size * d, 1);
}
