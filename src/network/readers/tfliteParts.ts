import {tfliteArithmetic} from "./tfliteArithmetic.js";
import {tfliteConvolution} from "./tfliteConvolution.js";
import {tfliteFunction} from "./tfliteFunction.js";
import type {TfliteContext, TflitePart} from "./tflitePart.js";
import {tflitePool} from "./tflitePool.js";
import {tfliteShape} from "./tfliteShape.js";
import {tfliteSlices} from "./tfliteSlices.js";

/**
 * Returns what an operation does, for each of its outputs. Throws
 * `unsupported operator: LSTM (…)`.
 */
export function tfliteParts(context: TfliteContext): readonly TflitePart[] {
  const merged = tfliteArithmetic(context);
  if (merged) return [merged];
  if (context.computed.length !== 1) throw context.fail(`of ${context.computed.length} computed inputs`);
  const slices = tfliteSlices(context);
  if (slices) return slices;
  const part = tfliteConvolution(context) ?? tflitePool(context) ?? tfliteFunction(context) ?? tfliteShape(context);
  if (!part) throw context.fail();
  return [part];
}
