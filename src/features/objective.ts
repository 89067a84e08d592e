import * as tf from "@tensorflow/tfjs-core";
import type {Signal} from "../network/backward.js";
import type {ForwardPass} from "../network/forward.js";
import type {Model} from "../network/model.js";
import {logitsLayer} from "../network/network.js";
import {sourceOf} from "../network/sourceOf.js";

/** To make one unit strong. */
export interface UnitObjective {
  /** Defaults to the logits: then *unit* is a class. */
  readonly layer?: string;
  readonly unit: number;
  /** Which place of the unit's map: its middle (the default), its strongest, or the mean over all. A vector has no places. */
  readonly at?: "centre" | "max" | "mean";
}

/** To make a whole layer strong, whatever its units are. */
export interface LayerObjective {
  readonly layer: string;
  /** The mean over all activations, or over their squares, which favours the strong. */
  readonly whole: "square" | "mean";
}

/** What is to be made as large as possible. */
export type Objective = UnitObjective | LayerObjective;

/** An objective's value for a run, and the signal that starts its gradient. */
export interface Aim {
  readonly value: number;
  /** Its tensor is the caller's to dispose. */
  readonly signal: Signal;
}

/** Returns the name of the layer that must be computed for the given *objective*. Throws `unknown layer: …`. */
export function objectiveLayer({network, layers}: Model, objective: Objective): string {
  const {layer = logitsLayer(network)} = objective;
  if (!layers.has(layer)) throw new RangeError(`unknown layer: ${layer}`);
  return layer;
}

/**
 * Returns the value of the *objective* in the first example of the given
 * *run*, and the gradient of that value with respect to the activations of a
 * layer, as the signal to send back. A unit behind a ReLU is taken before it:
 * the same where it is active, and where it is silent (0, and flat all around)
 * there is still a slope to climb. Throws `unknown unit: 96 (conv1 has 64)`.
 */
export async function aimAt(model: Model, run: ForwardPass, objective: Objective): Promise<Aim> {
  const layer = objectiveLayer(model, objective);
  return "whole" in objective
    ? wholeLayer(run, layer, objective.whole)
    : oneUnit(model, run, layer, objective.unit, objective.at ?? "centre");
}

async function wholeLayer(run: ForwardPass, layer: string, whole: "square" | "mean"): Promise<Aim> {
  const activations = run.values.get(layer)!;
  const mean = tf.tidy(() => tf.mean(whole === "square" ? tf.square(activations) : activations));
  const [value] = await mean.data<"float32">();
  mean.dispose();
  const values = tf.tidy(() =>
    whole === "square"
      ? tf.mul(activations, 2 / activations.size)
      : tf.fill(activations.shape, 1 / activations.size, "float32")
  );
  return {value, signal: {layer, values}};
}

async function oneUnit(
  model: Model,
  run: ForwardPass,
  layer: string,
  unit: number,
  at: "centre" | "max" | "mean"
): Promise<Aim> {
  const channels = run.values.get(layer)!.shape.at(-1)!;
  if (!(Number.isInteger(unit) && unit >= 0 && unit < channels))
    throw new RangeError(`unknown unit: ${unit} (${layer} has ${channels})`);
  const source = beforeRelu(model, run, sourceOf(model, run, {layer, unit}));
  const activations = run.values.get(source.layer)!;
  const begin = activations.shape.map((_, i) => (i === activations.rank - 1 ? source.unit : 0));
  const map = tf.slice(
    activations,
    begin,
    activations.shape.map((_, i) => (i === activations.rank - 1 ? 1 : -1))
  );
  const values = await map.data<"float32">();
  map.dispose();
  const seeds = new Float32Array(values.length);
  seeds.fill(at === "mean" ? 1 / values.length : 0);
  if (at === "max") seeds[values.indexOf(values.reduce((a, b) => Math.max(a, b)))] = 1;
  else if (at === "centre") seeds[centre(activations.shape)] = 1;
  const value = values.reduce((sum, d, i) => sum + (seeds[i] === 0 ? 0 : d * seeds[i]), 0);
  const signal = new Float32Array(activations.size);
  const width = activations.shape.at(-1)!;
  seeds.forEach((seed, i) => {
    signal[i * width + source.unit] = seed;
  });
  return {value, signal: {layer: source.layer, values: tf.tensor(signal, activations.shape)}};
}

/** Returns the same channel in the layer that a ReLU takes, or the channel itself where it is no ReLU's. */
function beforeRelu(
  model: Model,
  run: ForwardPass,
  channel: {layer: string; unit: number}
): {layer: string; unit: number} {
  const {kind, inputs} = model.layers.get(channel.layer)!;
  return kind === "relu" && run.values.has(inputs[0]) ? {layer: inputs[0], unit: channel.unit} : channel;
}

/** Returns the index of the middle place of a map, [1, height, width, channels]; of a vector there is only one. */
function centre(shape: readonly number[]): number {
  if (shape.length < 4) return 0;
  const [, height, width] = shape;
  return Math.floor(height / 2) * width + Math.floor(width / 2);
}
