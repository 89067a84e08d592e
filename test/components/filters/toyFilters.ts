import type {LoadedFilters} from "../../../src/components/filters/loadFilters.js";
import type {PatchFile} from "../../../src/corpus/patches.js";

const weights = (length: number, shift = 0) => Float32Array.from({length}, (_, i) => Math.sin(i * i + shift));

/** Returns filters of the shape of a network’s, whose corpus excites every unit but the second layer’s first; a patch each. */
export function toyFilters(network: string): LoadedFilters {
  const [channels, count, units] = network === "mnist" ? [1, 12, 24] : [3, 32, 32];
  const [first, second] = network === "mnist" ? ["conv1", "conv2"] : ["Conv2d_1a", "Conv2d_2a"];
  const checkpoint = (step: number) => ({
    step,
    accuracy: step / 1000,
    weights: weights(channels * count, step),
    bias: new Float32Array(count)
  });
  const patches = {
    patchesOf: (layer: string, unit: number) =>
      layer === second && unit === 0 ? [] : [{example: 0, position: 0, value: 2}]
  } as unknown as PatchFile;
  return {
    filters: {
      network,
      first: {
        layer: first,
        shape: [1, 1, channels, count],
        weights: weights(channels * count),
        bias: new Float32Array(count).fill(-0.5),
        stride: 1
      },
      second: {
        layer: second,
        shape: [1, 2, count, units],
        weights: weights(2 * count * units),
        bias: new Float32Array(units),
        stride: 1
      },
      pool: 1,
      range: [0, 1],
      linear: Float32Array.from({length: units}, (_, i) => (i - 1) / 100),
      patches: new Uint8Array(channels * count),
      patchCount: 1,
      likeStart: network === "mnist" ? new Float32Array(count).fill(0.25) : new Float32Array(),
      checkpoints: network === "mnist" ? [checkpoint(0), checkpoint(75), checkpoint(900)] : []
    },
    patches,
    sheets: {first: "first.webp", second: "second.webp"}
  };
}
