import {shuffler} from "d3-array";
import {randomLcg} from "d3-random";
import {type DigitTemplates, templateLogits} from "../../components/filters/digitTemplates.js";
import type {Digits, MnistDigits} from "../mnistDigits.js";

const pixelCount = 784;
const classes = 10;

/** How the templates are learned: plain stochastic gradient descent on the cross entropy, with a pull of the weights to 0. */
const training = {epochs: 12, batch: 20, rate: 0.1, decay: 0.001, seed: 0.5} as const;

/**
 * Returns the single dense layer that tells digits apart, learned from the
 * training digits; the same on every call. Yields nothing and takes some
 * seconds. For Node only.
 */
export function trainTemplates({training: digits, test}: MnistDigits): DigitTemplates {
  const weights = Array.from({length: classes}, () => new Array<number>(pixelCount).fill(0));
  const biases = new Array<number>(classes).fill(0);
  const shuffle = shuffler(randomLcg(training.seed));
  for (let epoch = 0; epoch < training.epochs; ++epoch) {
    const order = shuffle(Array.from({length: digits.count}, (_, i) => i));
    for (let at = 0; at < order.length; at += training.batch)
      step({weights, biases}, digits, order.slice(at, at + training.batch));
  }
  const right = Array.from(
    {length: test.count},
    (_, i) => best({weights, biases}, pixelsOf(test, i)) === test.labels[i]
  );
  const rounded = weights.map((template) => template.map((d) => Number(d.toFixed(4))));
  return {
    weights: rounded,
    biases: biases.map((d) => Number(d.toFixed(4))),
    accuracy: right.filter(Boolean).length / test.count,
    trained: digits.count,
    tested: test.count
  };
}

interface Layer {
  readonly weights: number[][];
  readonly biases: number[];
}

/** Moves the weights a step against the gradient of the mean loss of some digits. */
function step(layer: Layer, digits: Digits, examples: readonly number[]): void {
  const rate = training.rate / examples.length;
  const errors = examples.map((example) => {
    const probabilities = softmax(templateLogits(layer, pixelsOf(digits, example)));
    return probabilities.map((p, c) => p - (digits.labels[example] === c ? 1 : 0));
  });
  for (let c = 0; c < classes; ++c) {
    const template = layer.weights[c];
    for (let i = 0; i < pixelCount; ++i) template[i] *= 1 - training.rate * training.decay;
    for (const [k, example] of examples.entries()) {
      const pixels = pixelsOf(digits, example);
      const by = rate * errors[k][c];
      for (let i = 0; i < pixelCount; ++i) template[i] -= by * pixels[i];
      layer.biases[c] -= by;
    }
  }
}

function softmax(logits: readonly number[]): number[] {
  const most = Math.max(...logits);
  const parts = logits.map((d) => Math.exp(d - most));
  const sum = parts.reduce((a, b) => a + b, 0);
  return parts.map((d) => d / sum);
}

function best(layer: Layer, pixels: ArrayLike<number>): number {
  const logits = templateLogits(layer, pixels);
  return logits.indexOf(Math.max(...logits));
}

function pixelsOf({pixels}: Digits, example: number): Float32Array {
  return pixels.subarray(pixelCount * example, pixelCount * (example + 1));
}
