import type {Weights} from "../../network.js";
import type {Part} from "../part.js";
import {numberAttribute} from "./attributes.js";
import type {GraphNode} from "./graphNode.js";
import type {Constant} from "./value.js";

/** Returns γ · (x − μ) ÷ √(σ² + ε) + β folded into scale · x + offset. Throws `shape mismatch: …`. */
export function normalization(node: GraphNode, [gamma, beta, mean, variance]: readonly Constant[]): Part {
  const epsilon = numberAttribute(node, "epsilon"); // TensorFlow and TF.js differ in what it is where it is left out
  const length = mean.values.length;
  for (const {shape, values} of [gamma, beta, mean, variance])
    if (shape.length !== 1 || values.length !== length || !length)
      throw new RangeError(`shape mismatch: ${node.name} takes ${length} weights, gets ${shape.join("×")}`);
  const factor = (i: number) => gamma.values[i] / Math.sqrt(variance.values[i] + epsilon);
  const weights = (value: (i: number) => number): Weights => ({
    shape: [length],
    values: Float32Array.from({length}, (_, i) => value(i))
  });
  const offset = (i: number) => beta.values[i] - mean.values[i] * factor(i);
  return {kind: "batchNorm", scale: weights(factor), offset: weights(offset)};
}
