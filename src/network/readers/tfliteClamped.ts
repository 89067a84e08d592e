import type {Part} from "./part.js";
import {rangeOf, type TfliteTensor} from "./tfliteTensor.js";

/** What is known of the values that enter. */
interface Source {
  readonly positive: boolean;
}

const LINEAR: ReadonlySet<Part["kind"]> = new Set<Part["kind"]>(
  ["conv2d", "depthwiseConv2d", "conv2dTranspose", "dense", "add"] // biome-ignore format: one list
);
const POSITIVE_FUNCTIONS = new Set(["sigmoid", "exponential", "sqrt", "abs", "hardSigmoid"]);
const PASSING: ReadonlySet<Part["kind"]> = new Set<Part["kind"]>([
  ...(["maxPool", "averagePool", "globalMaxPool", "globalAveragePool", "concat", "flatten", "reshape"] as const),
  ...(["permute", "crop", "upsample", "selectChannels", "multiply", "maximum", "average"] as const)
]);

/**
 * Returns the ReLU that the quantization of an *output* amounts to, where its
 * smallest number is 0 and the *parts* could give a smaller one: converters
 * leave out an activation that the range says already, [0, 6] for ReLU6.
 */
export function impliedActivation(
  parts: readonly Part[],
  output: TfliteTensor,
  sources: readonly Source[]
): Part | null {
  const last = parts[parts.length - 1];
  const needless = last ? !LINEAR.has(last.kind) && isPositive(last, sources) : sources.every((d) => d.positive);
  if (!isClamped(output) || needless) return null;
  const [, max] = rangeOf(output)!;
  return {kind: "relu", ...(Math.abs(max - 6) < 6e-3 ? {max: 6} : {})};
}

/** Returns whether a quantized tensor can hold no negative number. */
export function isClamped(tensor: TfliteTensor): boolean {
  return rangeOf(tensor)?.[0] === 0;
}

/** Returns whether a *part* gives no negative number. */
export function isPositive(part: Part, sources: readonly Source[]): boolean {
  if (part.kind === "activation") return POSITIVE_FUNCTIONS.has(part.function);
  if (part.kind === "pad") return (part.value ?? 0) >= 0 && sources.every((d) => d.positive);
  return (
    part.kind === "relu" || part.kind === "softmax" || (PASSING.has(part.kind) && sources.every((d) => d.positive))
  );
}
