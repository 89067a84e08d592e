import type {Digits, MnistDigits} from "../../../src/data/mnistDigits.js";
import {evaluate} from "../evaluate.js";
import {training} from "../training.js";
import {type Architecture, sizeOf, weightSpecsOf} from "./architecture.js";
import {type FilterUse, filterUses} from "./filterUses.js";
import {shiftedDigits} from "./shiftedDigits.js";
import {type Variant, variantEpochs} from "./variants.js";

/** A row of results.json: one variant, trained once. */
export interface VariantRun {
  /** The variant’s id. */
  readonly id: string;
  readonly seed: number;
  readonly epochs: number;
  /** How many of the 2,000 held-out digits it gets wrong. */
  readonly wrong: number;
  /** The mean cross-entropy over the held-out digits, in nats. */
  readonly loss: number;
  /** The share of the held-out digits whose answer changes when they are moved by one pixel, a mean over the four sides. */
  readonly unsteady: number;
  /** What its first layer’s filters are good for, for variants that are compared for their first layer. */
  readonly filters?: readonly FilterUse[];
  /** Kernels and biases of that layer, float32, little-endian, in base64: [size, size, 1, filters] and [filters]. */
  readonly firstLayer?: string;
}

/** Returns the row of a *variant* that is trained from the given *seed*; some tf backend must be set. */
export function variantRun(
  {id, architecture, rate, groups}: Variant,
  seed: number,
  digits: MnistDigits,
  epochs = variantEpochs
): VariantRun {
  let weights = new Float32Array();
  for (const moment of training(digits.training, {architecture, seed, epochs, rate}))
    weights = moment.weights as Float32Array<ArrayBuffer>;
  return {id, seed, epochs, ...measured(weights, architecture, digits, groups.includes("first"))};
}

/** Returns how well a network of the given *weights* does, and what its first filters are good for if that is asked. */
export function measured(
  weights: Float32Array,
  architecture: Architecture,
  {test}: MnistDigits,
  withFilters: boolean
): Omit<VariantRun, "id" | "seed" | "epochs"> {
  const {accuracy, loss, predictions} = evaluate(weights, test, {architecture});
  const row = {
    wrong: Math.round(test.count * (1 - accuracy)),
    loss: rounded(loss),
    unsteady: rounded(unsteadiness(weights, architecture, test, predictions))
  };
  if (!withFilters) return row;
  const [kernel, bias] = weightSpecsOf(architecture);
  const first = weights.slice(0, sizeOf(kernel.shape) + sizeOf(bias.shape));
  return {
    ...row,
    filters: filterUses(weights, architecture, test, {predictions, loss}),
    firstLayer: Buffer.from(first.buffer).toString("base64")
  };
}

/** Returns the share of answers that are others when the *digits* are moved by one pixel. */
function unsteadiness(weights: Float32Array, architecture: Architecture, digits: Digits, before: Uint8Array): number {
  const sides = [
    [1, 0],
    [-1, 0],
    [0, 1],
    [0, -1]
  ] as const;
  const changed = sides.map(([dx, dy]) => {
    const {predictions} = evaluate(weights, shiftedDigits(digits, dx, dy), {architecture});
    return predictions.reduce((sum, answer, i) => sum + Number(answer !== before[i]), 0);
  });
  return changed.reduce((sum, d) => sum + d, 0) / (sides.length * digits.count);
}

const rounded = (value: number) => Number(value.toFixed(5));
