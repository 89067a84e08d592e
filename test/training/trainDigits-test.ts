import * as tf from "@tensorflow/tfjs-core";
import {randomLcg, randomNormal} from "d3-random";
import {expect, it} from "vitest";
import {startNodeBackend} from "../../src/network/backendNode.js";
import {forward} from "../../src/network/forward.js";
import {onBackend} from "../../src/network/model.js";
import {runToEnd} from "../../src/network/steps.js";
import {digitNetwork, firstWeights, weightParts} from "../../src/training/digitNetwork.js";
import {digitPass} from "../../src/training/digitPass.js";
import {copied, judged, lossOf, type TrainingSettings, trainDigits, untrained} from "../../src/training/trainDigits.js";

const settings: TrainingSettings = {width: 3, rate: 0.004, batch: 4, seed: 1};
const random = randomLcg(0.3);
const digit = () => Uint8Array.from({length: 784}, () => (random() < 0.3 ? Math.floor(256 * random()) : 0));
/** Noise with a bright bar whose place says the label: it can be learned in a few steps. */
const digits = (count: number) => {
  const pixels = new Uint8Array(count * 784);
  const labels = Uint8Array.from({length: count}, (_, i) => i % 4);
  for (let k = 0; k < count; ++k) {
    pixels.set(digit(), k * 784);
    for (let i = 0; i < 28 * 5; ++i) pixels[k * 784 + labels[k] * 28 * 6 + i] = 255;
  }
  return {pixels, labels};
};

it("the pass of the trained network is that of the site’s engine", async () => {
  await startNodeBackend("cpu");
  const weights = firstWeights(settings, 0.4);
  const pixels = Float32Array.from(digit(), (value) => value / 255);
  const logits = digitPass(settings).forward(weights, pixels).slice();
  const model = onBackend(digitNetwork(settings, weights, "toy"));
  const x = tf.tensor(pixels, [1, 28, 28, 1]);
  const run = await runToEnd(forward(model, x, {outputs: ["logits"]}));
  const engine = await run.values.get("logits")!.data();
  for (const [i, value] of logits.entries()) expect(value).toBeCloseTo(engine[i], 4);
  run.dispose();
  x.dispose();
  model.dispose();
});

it("the gradient is the slope of the loss, in every trained array", () => {
  const weights = firstWeights(settings, 0.4);
  const normal = randomNormal.source(randomLcg(0.7))(0, 0.05);
  for (let i = 0; i < weights.length; ++i) weights[i] += normal(); // biases as well
  const pixels = Float32Array.from(digit(), (value) => value / 255);
  const pass = digitPass(settings);
  const gradient = new Float32Array(weights.length);
  pass.backward(weights, lossOf(pass.forward(weights, pixels), 7, 1).signal, gradient);
  const lossAt = (direction: Float64Array, far: number) =>
    lossOf(
      pass.forward(
        weights.map((value, i) => value + far * direction[i]),
        pixels
      ),
      7,
      1
    ).loss;
  for (const {name, start, size} of weightParts(settings)) {
    const direction = new Float64Array(weights.length);
    for (let i = start; i < start + size; ++i) direction[i] = gradient[i];
    const length = Math.hypot(...direction);
    expect(length, name).toBeGreaterThan(0);
    const unit = direction.map((value) => value / length);
    const slope = (lossAt(unit, 1e-3) - lossAt(unit, -1e-3)) / 2e-3;
    expect(slope / length, name).toBeCloseTo(1, 1);
  }
});

it("equal settings come to equal weights, and another seed to others", () => {
  const run = (seed: number) => {
    const steps = trainDigits(digits0, {...settings, seed}, untrained({...settings, seed}));
    let state = untrained(settings);
    for (let i = 0; i < 3; ++i) state = steps.next().value!.state;
    return state.weights;
  };
  const digits0 = digits(12);
  expect(run(1)).toEqual(run(1));
  expect(run(2)).not.toEqual(run(1));
});

it("who stops and goes on comes to the same weights as who does not, over the end of an epoch", () => {
  const shown = digits(12); // three steps an epoch
  const whole = trainDigits(shown, settings, untrained(settings));
  let state = untrained(settings);
  for (let i = 0; i < 5; ++i) state = whole.next().value!.state;
  const before = trainDigits(shown, settings, untrained(settings));
  let half = untrained(settings);
  for (let i = 0; i < 2; ++i) half = before.next().value!.state;
  const after = trainDigits(shown, settings, copied(half));
  for (let i = 0; i < 3; ++i) half = after.next().value!.state;
  expect(half.step).toBe(5);
  expect(half.weights).toEqual(state.weights);
});

it("what can be learned is learned: the loss falls, and digits that were not shown are named", () => {
  const steps = trainDigits(digits(64), settings, untrained(settings));
  const losses: number[] = [];
  let state = untrained(settings);
  for (let i = 0; i < 80; ++i) {
    const {loss, state: next} = steps.next().value!;
    losses.push(loss);
    state = next;
  }
  expect(losses.at(-1)!).toBeLessThan(losses[0] / 4);
  expect(judged(settings, state.weights, digits(40)).right).toBeGreaterThan(35);
});
