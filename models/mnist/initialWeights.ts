import {randomLcg, randomNormal} from "d3-random";
import {type Architecture, delivered, parameterCountOf, sizeOf, weightSpecsOf} from "./variants/architecture.js";

/**
 * Returns the weights of the given *architecture* before the first step,
 * [parameterCountOf(architecture)], in the order of weightSpecsOf: kernels normal with variance 2 ÷ inputs of a unit
 * (https://arxiv.org/abs/1502.01852), biases 0. The *seed* is between 0 and 1.
 */
export function initialWeights(seed: number, architecture: Architecture = delivered): Float32Array {
  const normal = randomNormal.source(randomLcg(seed))();
  const weights = new Float32Array(parameterCountOf(architecture));
  let i = 0;
  for (const {shape} of weightSpecsOf(architecture)) {
    const size = sizeOf(shape);
    if (shape.length > 1) {
      const deviation = Math.sqrt(2 / sizeOf(shape.slice(0, -1)));
      for (let k = i; k < i + size; ++k) weights[k] = normal() * deviation;
    }
    i += size;
  }
  return weights;
}
