import {randomLcg, randomNormal} from "d3-random";
import {parameterCount, sizeOf, weightSpecs} from "./architecture.js";

/**
 * Returns the weights before the first step, [parameterCount], in the order of
 * weightSpecs: kernels normal with variance 2 ÷ inputs of a unit
 * (https://arxiv.org/abs/1502.01852), biases 0. The *seed* is between 0 and 1.
 */
export function initialWeights(seed: number): Float32Array {
  const normal = randomNormal.source(randomLcg(seed))();
  const weights = new Float32Array(parameterCount);
  let i = 0;
  for (const {shape} of weightSpecs) {
    const size = sizeOf(shape);
    if (shape.length > 1) {
      const deviation = Math.sqrt(2 / sizeOf(shape.slice(0, -1)));
      for (let k = i; k < i + size; ++k) weights[k] = normal() * deviation;
    }
    i += size;
  }
  return weights;
}
