import * as tf from "@tensorflow/tfjs-core";
import {randomLcg, randomUniform} from "d3-random";
import {startNodeBackend} from "../../network/backendNode.js";
import {forward} from "../../network/forward.js";
import {onBackend} from "../../network/model.js";
import type {Network, Shape} from "../../network/network.js";
import type {NetworkFile} from "../../network/networkFile/recognised.js";
import {runToEnd} from "../../network/steps.js";
import {tfjsPrediction} from "./tfjsPrediction.js";

/** What one run of a network on noise says of how it was read. */
export interface SelfCheck {
  /** Of the noise. */
  readonly shape: Shape;
  /** The first layer that gives what is not a finite number; null where none does. */
  readonly notFinite: string | null;
  /** How the output compares to what TensorFlow.js itself says of a TF.js model. */
  readonly tfjs:
    | {
        readonly output: string;
        /** The largest absolute difference of two values, and the largest absolute value. */
        readonly difference: number;
        readonly largest: number;
        readonly agrees: boolean;
      }
    | {readonly why: string};
}

/** How far two float32 computations of one network may be apart, as a part of the largest value. */
const TOLERANCE = 1e-3;

/**
 * Returns what a run of the *network* on noise in its range (always the same) says: whether every layer’s values are
 * finite, and how far they are from TensorFlow.js’s own, where it was read from a *file* of a TF.js model. Where the
 * size of the input is free it is 224×224.
 */
export async function selfCheck(network: Network, file?: NetworkFile, output?: string): Promise<SelfCheck> {
  const shape = checkedShape(network);
  const [black, white] = network.input.range;
  const random = randomUniform.source(randomLcg(0.5))(Math.min(black, white), Math.max(black, white));
  const values = Float32Array.from({length: shape.reduce((product, d) => product * d, 1)}, random);
  const {notFinite, result} = await ownRun(network, values, shape);
  const theirs = file ? await tfjsPrediction(file, {values, shape}, output) : {why: "it comes with this site"};
  if ("why" in theirs) return {shape, notFinite, tfjs: theirs};
  if (theirs.values.length !== result.length)
    return {shape, notFinite, tfjs: {why: `its output ${theirs.output} has ${theirs.values.length} values`}};
  const largest = theirs.values.reduce((max, d) => Math.max(max, Math.abs(d)), 0);
  const difference = result.reduce((max, d, i) => Math.max(max, Math.abs(d - theirs.values[i])), 0);
  const agrees = difference <= TOLERANCE * largest + Number.EPSILON;
  return {shape, notFinite, tfjs: {output: theirs.output, difference, largest, agrees}};
}

/** Returns the shape of what a network is checked on. */
export function checkedShape({input: {shape}}: Network): Shape {
  return shape.map((d, i) => d ?? (i === 2 ? 3 : 224));
}

async function ownRun(network: Network, values: Float32Array, shape: Shape) {
  await startNodeBackend();
  const model = onBackend(network);
  const x = tf.tensor(values, [1, ...shape]);
  const last = network.layers[network.layers.length - 1].name;
  try {
    const run = await runToEnd(forward(model, x, {outputs: [last]}));
    try {
      let notFinite: string | null = null;
      for (const {name} of network.layers) {
        const layer = await run.values.get(name)?.data<"float32">();
        if (notFinite === null && layer?.some((d) => !Number.isFinite(d))) notFinite = name;
      }
      return {notFinite, result: Float32Array.from(await run.values.get(last)!.data<"float32">())};
    } finally {
      run.dispose();
    }
  } finally {
    x.dispose();
    model.dispose();
  }
}
