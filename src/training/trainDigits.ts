import {shuffler} from "d3-array";
import {randomLcg} from "d3-random";
import {type DigitArchitecture, firstWeights} from "./digitNetwork.js";
import {digitPass} from "./digitPass.js";

/** Digits with their labels: pixels 0 (paper) to 255 (ink), 784 a digit. */
export interface LabelledDigits {
  readonly pixels: Uint8Array;
  readonly labels: Uint8Array;
}

export interface TrainingSettings extends DigitArchitecture {
  /** How far a step goes. */
  readonly rate: number;
  /** How many digits make a step. */
  readonly batch: number;
  /** Of the first weights and of the order of the digits, a whole number from 1. */
  readonly seed: number;
}

/** All that goes on training needs: what was learned, and what Adam remembers. */
export interface TrainingState {
  readonly weights: Float32Array<ArrayBuffer>;
  readonly first: Float32Array<ArrayBuffer>;
  readonly second: Float32Array<ArrayBuffer>;
  /** How many steps were made. */
  readonly step: number;
}

/** Returns the state before the first step. */
export function untrained(settings: TrainingSettings): TrainingState {
  const weights = firstWeights(settings, seedOf(settings.seed, 0));
  return {weights, first: new Float32Array(weights.length), second: new Float32Array(weights.length), step: 0};
}

/** Returns a copy of a state, which training does not change. */
export function copied({weights, first, second, step}: TrainingState): TrainingState {
  return {weights: weights.slice(), first: first.slice(), second: second.slice(), step};
}

/**
 * Trains for one step after another, by Adam (https://arxiv.org/abs/1412.6980) at a constant rate, and yields the mean
 * cross-entropy of the step’s digits before it, in nats. *state* is changed in place. Which digits make a step follows from
 * the seed and from how many steps were made, so who stops and goes on comes to the same weights. NaN where the weights
 * have run away.
 */
export function* trainDigits(
  {pixels, labels}: LabelledDigits,
  settings: TrainingSettings,
  state: TrainingState
): Generator<{readonly loss: number; readonly state: TrainingState}, void> {
  const {batch, rate, seed} = settings;
  const perEpoch = Math.max(1, Math.floor(labels.length / batch));
  const pass = digitPass(settings);
  const gradient = new Float32Array(state.weights.length);
  const digit = new Float32Array(784);
  let order = new Uint32Array(0);
  let ordered = -1;
  for (let {step} = state; ; ) {
    const epoch = Math.floor(step / perEpoch);
    if (epoch !== ordered) {
      order = Uint32Array.from(labels, (_, i) => i);
      shuffler(randomLcg(seedOf(seed, epoch + 1)))(order);
      ordered = epoch;
    }
    gradient.fill(0);
    let loss = 0;
    const start = (step % perEpoch) * batch;
    const count = Math.min(batch, labels.length - start);
    for (let k = start; k < start + count; ++k) {
      const index = order[k];
      for (let i = 0; i < 784; ++i) digit[i] = pixels[index * 784 + i] / 255;
      const {loss: own, signal} = lossOf(pass.forward(state.weights, digit), labels[index], count);
      loss += own / count;
      pass.backward(state.weights, signal, gradient);
    }
    ++step;
    descend(state, gradient, rate, step);
    state = {...state, step};
    yield {loss, state};
  }
}

/** Returns the cross-entropy of a digit, and its derivatives by the logits, a part of *count*. */
export function lossOf(
  logits: Float32Array,
  label: number,
  count: number
): {readonly loss: number; readonly signal: Float32Array} {
  const top = Math.max(...logits);
  const powers = Float64Array.from(logits, (value) => Math.exp(value - top));
  const sum = powers.reduce((a, b) => a + b, 0);
  const signal = Float32Array.from(powers, (power, i) => (power / sum - (i === label ? 1 : 0)) / count);
  return {loss: Math.log(sum) - (logits[label] - top), signal};
}

function descend({weights, first, second}: TrainingState, gradient: Float32Array, rate: number, step: number): void {
  const [decay1, decay2] = [0.9, 0.999];
  const [left1, left2] = [1 - decay1 ** step, 1 - decay2 ** step];
  for (let i = 0; i < weights.length; ++i) {
    first[i] = decay1 * first[i] + (1 - decay1) * gradient[i];
    second[i] = decay2 * second[i] + (1 - decay2) * gradient[i] ** 2;
    weights[i] -= (rate * (first[i] / left1)) / (Math.sqrt(second[i] / left2) + 1e-7);
  }
}

/** What the network says of digits: how many it names rightly, and its mean loss. */
export function judged(
  settings: DigitArchitecture,
  weights: Float32Array,
  {pixels, labels}: LabelledDigits
): {readonly right: number; readonly loss: number} {
  const pass = digitPass(settings);
  const digit = new Float32Array(784);
  let right = 0;
  let loss = 0;
  for (let k = 0; k < labels.length; ++k) {
    for (let i = 0; i < 784; ++i) digit[i] = pixels[k * 784 + i] / 255;
    const logits = pass.forward(weights, digit);
    if (logits.indexOf(Math.max(...logits)) === labels[k]) ++right;
    loss += lossOf(logits, labels[k], 1).loss / labels.length;
  }
  return {right, loss};
}

/** Returns a seed between 0 and 1. */
function seedOf(seed: number, part: number): number {
  return (((seed * 0.6180339887498949 + part * 0.7548776662466927) % 1) + 1) % 1;
}
