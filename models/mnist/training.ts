import {shuffler} from "d3-array";
import {randomLcg} from "d3-random";
import type {Digits} from "../../src/data/mnistDigits.js";
import {adam} from "./adam.js";
import {distort} from "./distort.js";
import {initialWeights} from "./initialWeights.js";
import {lossAndGradient} from "./lossAndGradient.js";
import {type Architecture, delivered} from "./variants/architecture.js";

export interface TrainingOptions {
  /** Of the network; defaults to that of the delivered one. */
  readonly architecture?: Architecture;
  /** Of the weights, the order of the digits and their distortions, 0 to 1; defaults to 0.5. */
  readonly seed?: number;
  /** How often each digit is seen; defaults to 20. */
  readonly epochs?: number;
  /** How many digits make one step; defaults to 32. */
  readonly batchSize?: number;
  /** The learning rate of the first step; it falls to 0 along half a cosine. Defaults to 0.004. */
  readonly rate?: number;
}

/** The network after *step* steps. */
export interface Moment {
  readonly step: number;
  /** How often the digits were seen: a fraction within an epoch. */
  readonly epoch: number;
  /** How many distorted digits were shown so far. */
  readonly images: number;
  /** [parameterCountOf(architecture)]; the next step overwrites them. */
  readonly weights: Float32Array;
}

/**
 * Yields the network before its first step and after each step of training on
 * distorted copies of the given *digits*. Equal options yield equal weights.
 */
export function* training(
  {count, pixels, labels}: Digits,
  {architecture = delivered, seed = 0.5, epochs = 20, batchSize = 32, rate = 0.004}: TrainingOptions = {}
): Generator<Moment, void> {
  const random = randomLcg(seed);
  const shuffle = shuffler(random);
  const redraw = distort(random);
  const weights = initialWeights(seed, architecture);
  const descend = adam(weights);
  const order = Uint16Array.from(labels, (_, i) => i);
  const stepsPerEpoch = Math.floor(count / batchSize);
  const lastStep = epochs * stepsPerEpoch;
  yield {step: 0, epoch: 0, images: 0, weights};
  for (let step = 0; step < lastStep; ++step) {
    const start = (step % stepsPerEpoch) * batchSize;
    if (start === 0) shuffle(order);
    const batch = order.subarray(start, start + batchSize);
    const shown = new Float32Array(batchSize * 784);
    batch.forEach((k, i) => {
      shown.set(redraw(pixels.subarray(k * 784, (k + 1) * 784)), i * 784);
    });
    const {gradient} = lossAndGradient(
      weights,
      shown,
      Uint8Array.from(batch, (k) => labels[k]),
      architecture
    );
    descend(gradient, (rate * (1 + Math.cos((Math.PI * step) / lastStep))) / 2);
    yield {step: step + 1, epoch: (step + 1) / stepsPerEpoch, images: (step + 1) * batchSize, weights};
  }
}
