import type {Weights} from "../network.js";
import type {KerasLayer} from "./kerasLayer.js";
import {oneLine} from "./oneLine.js";
import type {Part} from "./part.js";

/** A shape without its batch as Keras has it; null where the size of the image is free. */
export type KerasShape = readonly (number | null)[];

/** One use of a layer. */
export interface KerasCall {
  readonly layer: KerasLayer;
  /** Of its inputs, one or more. */
  readonly shapes: readonly KerasShape[];
  /** Its trained arrays. Throws `weights missing: …`, `ambiguous weights: …`. */
  readonly weights: (key: string) => Weights;
  /** Whether Keras 3 wrote the model. */
  readonly keras3: boolean;
}

/**
 * What a use of a layer is for us. A list of vectors, which Keras keeps as
 * [rows, channels], is a map of one column here: [rows, 1, channels].
 */
export interface KerasOperation {
  /** What each input goes through before, where it is not taken as it is. */
  readonly before?: readonly (Part | undefined)[];
  /** The layers in a row. */
  readonly parts: readonly Part[];
  /** The rank that the output has in Keras; defaults to that of the input. */
  readonly rank?: number;
}

/** Throws `shape mismatch: …` where the input is no map. */
export function mustBeMap({layer, shapes}: KerasCall): void {
  if (shapes.length !== 1) throw new RangeError(`wrong number of inputs: ${oneLine(layer.name)} gets ${shapes.length}`);
  if (shapes[0].length !== 3)
    throw new RangeError(
      `shape mismatch: ${oneLine(layer.name)} takes height×width×channels, gets ${shapeText(shapes[0])}`
    );
}

/** Throws `shape mismatch: …` where the weights have another shape than what the layer *takes*, null being any. */
export function mustTake({layer}: KerasCall, {shape}: Weights, takes: KerasShape): void {
  if (shape.length === takes.length && takes.every((d, i) => d === null || d === shape[i])) return;
  throw new RangeError(
    `shape mismatch: ${oneLine(layer.name)} takes weights ${shapeText(takes)}, gets ${shapeText(shape)}`
  );
}

/** Returns the *shape* as text: 28×any×3. */
export function shapeText(shape: KerasShape): string {
  return shape.map((d) => d ?? "any").join("×");
}
