import * as tf from "@tensorflow/tfjs-core";
import {randomLcg} from "d3-random";
import {kindOf} from "../../../src/network/layers/kinds.js";
import {onBackend} from "../../../src/network/model.js";
import type {Padding, Weights} from "../../../src/network/network.js";
import {randomWeights, tensorOf} from "../random.js";
import {byHand, type WindowedLayer} from "./byHand.js";

/** A layer with a window, and what it is given. */
export interface WindowCase {
  /** All that is set, for whoever reads that it went wrong. */
  readonly what: string;
  readonly layer: WindowedLayer;
  /** [batch, height, width, channels] */
  readonly x: Weights;
  /** How many signals go back: the batch, or more where that is 1. */
  readonly signals: number;
}

const kinds = ["conv2d", "depthwiseConv2d", "maxPool", "averagePool"] as const;
const lengths = [1, 2, 3, 5];
const steps = [1, 2, 3];
const sizes = [4, 5, 7];
const pairs = <T>(values: readonly T[]) => values.flatMap((a) => values.map((b) => [a, b] as const));

/** What windows are padded with; the last is wider than some windows, and different on every side. */
const paddings: readonly Padding[] = [
  "same",
  "same-lower",
  "valid",
  {top: 0, bottom: 1, left: 1, right: 0},
  {top: 3, bottom: 2, left: 0, right: 4}
];

/**
 * Returns layers of windows for every kernel {1, 2, 3, 5}² with every stride
 * {1, 2, 3}² over maps of {4, 5, 7}², each with some of the paddings,
 * dilations, groups, multipliers and ways of pools: the same ones every time.
 * Every kernel that is smaller than its stride in a direction is there with
 * both kinds of "same".
 */
export function gridOfWindows(): readonly WindowCase[] {
  const random = randomLcg(0.42);
  const pick = <T>(values: readonly T[]) => values[Math.floor(random() * values.length)];
  const cases: WindowCase[] = [];
  for (const kind of kinds)
    for (const size of pairs(lengths))
      for (const strides of pairs(steps)) {
        const smaller = size[0] < strides[0] || size[1] < strides[1];
        const found: Padding[] = smaller ? ["same", "same-lower"] : [];
        if (!smaller || cases.length % 3 === 0) found.push(pick(paddings));
        for (const padding of found) {
          let made = windowCase(kind, size, strides, padding, pick);
          while (!made) made = windowCase(kind, size, strides, padding, pick);
          cases.push(made);
        }
      }
  return cases;
}

type Pick = <T>(values: readonly T[]) => T;

/** Returns one case, or undefined where a window finds no place. */
function windowCase(
  kind: (typeof kinds)[number],
  size: readonly [number, number],
  strides: readonly [number, number],
  asked: Padding,
  pick: Pick
): WindowCase | undefined {
  const isPool = kind === "maxPool" || kind === "averagePool";
  const padding = isPool ? narrower(asked, size) : asked;
  const map = pick(pairs(sizes));
  const dilations = isPool ? ([1, 1] as const) : pick(pairs([1, 2]));
  if (typeof padding !== "string" || padding === "valid") {
    const {top, bottom, left, right} = padding === "valid" ? {top: 0, bottom: 0, left: 0, right: 0} : padding;
    const room = [map[0] + top + bottom, map[1] + left + right];
    if (size.some((d, i) => 1 + (d - 1) * dilations[i] > room[i])) return undefined;
  }
  const seed = pick([0.1, 0.3, 0.7]);
  const channels = kind === "conv2d" ? 4 : 3;
  const layer: WindowedLayer = isPool
    ? {...base, kind, size, strides, padding, ...poolWays(kind, pick)}
    : {...base, kind, strides, padding, dilations, ...filters(kind, size, channels, seed, pick)};
  const {inputs: _, name: __, ...said} = layer;
  const [batch, signals] = pick([[1, 2], [2, 2]]); // biome-ignore format: one line
  const what = JSON.stringify({...said, map, batch}, (_, value) => (value?.values ? value.shape : value));
  return {what, layer, x: randomWeights([batch, ...map, channels], seed + 0.2), signals};
}

const base = {name: "windows", inputs: ["input"]};

/** Returns the padding with no side as wide as a pool’s window, which would see padding alone. */
function narrower(padding: Padding, [height, width]: readonly [number, number]): Padding {
  if (typeof padding === "string") return padding;
  const {top, bottom, left, right} = padding;
  const [vertical, horizontal] = [height - 1, width - 1];
  return {
    top: Math.min(top, vertical),
    bottom: Math.min(bottom, vertical),
    left: Math.min(left, horizontal),
    right: Math.min(right, horizontal)
  };
}

function poolWays(kind: "maxPool" | "averagePool", pick: Pick) {
  return {ceil: pick([true, false]), countPadding: kind === "averagePool" && pick([true, false])};
}

function filters(
  kind: "conv2d" | "depthwiseConv2d",
  size: readonly [number, number],
  channels: number,
  seed: number,
  pick: Pick
) {
  const groups = kind === "conv2d" ? pick([1, 2]) : undefined;
  const depth = groups === undefined ? [channels, pick([1, 2])] : [channels / groups, pick([2, 6])];
  const outputs = groups === undefined ? depth[0] * depth[1] : depth[1];
  return {groups, kernel: randomWeights([...size, ...depth], seed), bias: randomWeights([outputs], seed + 0.1)};
}

/** Returns a line for each of the *cases* that the current backend does not compute as plain loops do. */
export async function wrongCases(cases: readonly WindowCase[], tolerance = 1e-4): Promise<string[]> {
  const wrong: string[] = [];
  for (const {what, layer, x, signals} of cases) {
    const signal = (shape: readonly number[]) => randomWeights([signals, ...shape.slice(1)], 0.9);
    const {shape, output, back} = byHand(layer, x, signal);
    const model = onBackend({name: "", input: {shape: [], range: [0, 1]}, layers: [], labels: []});
    const [forward, sent] = tf.tidy(() => {
      const kind = kindOf(layer);
      const input = tensorOf(x);
      const forward = kind.forward(layer, [input], model);
      const context = {inputs: [input], output: forward, model, rule: "gradient"} as const;
      if (String(forward.shape) !== String(shape)) return [forward, input];
      return [forward, kind.backward(layer, tensorOf(signal(shape)), context)[0]];
    });
    if (String(forward.shape) !== String(shape)) wrong.push(`${what}: shape ${forward.shape}, not ${shape}`);
    else {
      const ahead = farthest(await forward.data(), output);
      const behind = farthest(await sent.data(), back);
      if (!(ahead <= tolerance)) wrong.push(`${what}: forward is ${ahead} off`);
      if (!(behind <= tolerance)) wrong.push(`${what}: backward is ${behind} off`);
    }
    tf.dispose([forward, sent]);
    model.dispose();
  }
  return wrong;
}

/** Returns the largest difference, as a part of the larger of 1 and the expected value; Infinity for other lengths. */
function farthest(actual: ArrayLike<number>, expected: ArrayLike<number>): number {
  if (actual.length !== expected.length) return Number.POSITIVE_INFINITY;
  let most = 0;
  for (let i = 0; i < expected.length; ++i) {
    const off = Math.abs(actual[i] - expected[i]) / Math.max(1, Math.abs(expected[i]));
    if (!(off <= most)) most = Number.isNaN(off) ? Number.POSITIVE_INFINITY : off;
  }
  return most;
}
