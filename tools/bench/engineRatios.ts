import "../reference/gradients.js";
import * as tf from "@tensorflow/tfjs-core";
import {explain} from "../../src/attribution/explain.js";
import {loadNetwork} from "../../src/data/loadNetwork.js";
import {childPictures} from "../../src/features/childPictures.js";
import {childrenOf} from "../../src/features/children.js";
import {forward} from "../../src/network/forward.js";
import {onBackend} from "../../src/network/model.js";
import {logitsLayer} from "../../src/network/network.js";
import {runToEnd} from "../../src/network/steps.js";
import type {Target} from "../../src/network/target.js";
import {chelsea, EGYPTIAN_CAT, inceptionFile} from "../reference/chelsea.js";
import {guidedRelu} from "../reference/guidedRelu.js";
import {plainInception} from "../reference/plainInception.js";
import {collectGarbage} from "./collectGarbage.js";
import {median} from "./median.js";

export interface EngineRatios {
  /** The median time of one forward pass of inception-v3 that keeps nothing but the logits, in milliseconds. */
  readonly forward_ms: number;
  /** Guided backprop of class 286, its own forward pass included, until its numbers are read. */
  readonly guided_ms: number;
  /** The median over rounds of guided backprop ÷ the forward pass of the same round. */
  readonly guided_over_forward: number;
  /** Plain `tf.grad` of the same logit with a guided ReLU ÷ guided backprop of the same round. */
  readonly tfgrad_over_guided: number;
  /** The worse of the two nodes below ÷ the forward pass of the same round. */
  readonly children_over_forward: number;
  /** Five children of class 286 in Mixed_7c, with true drops and pictures; the parent's forward pass included. */
  readonly children_of_class_over_forward: number;
  /** The same of the strongest unit of Mixed_6e in Mixed_6c. */
  readonly children_of_unit_over_forward: number;
}

export interface EngineOptions {
  /** How many rounds of forward and guided backprop; defaults to 9. */
  readonly rounds?: number;
  /** How many rounds of `tf.grad` and of children; defaults to 5. */
  readonly slowRounds?: number;
}

/**
 * Returns how long the engine takes for inception-v3 on Chelsea's photo, on
 * the current backend. What is compared runs in turn, so that a machine that
 * is busy for a while slows both; each runs once before it counts.
 */
export async function engineRatios({rounds = 9, slowRounds = 5}: EngineOptions = {}): Promise<EngineRatios> {
  const network = await loadNetwork("inception-v3");
  const model = onBackend(network);
  const image = await chelsea();
  const logits = logitsLayer(network);
  const plain = plainInception(await inceptionFile());
  const seed = tf.tensor2d(
    Float32Array.from({length: 1001}, (_, i) => (i === EGYPTIAN_CAT ? 1 : 0)),
    [1, 1001]
  );

  const once = async () => {
    const run = await runToEnd(forward(model, image, {outputs: [logits], keep: false}));
    await run.values.get(logits)!.data();
    run.dispose();
  };
  const guided = async () => {
    const {map} = await runToEnd(explain(model, image, {unit: EGYPTIAN_CAT}, "guided-backprop"));
    await map.data();
    map.dispose();
  };
  const tfGrad = async () => {
    const map = tf.grad((x) => plain(x, guidedRelu))(image, seed);
    await map.data();
    map.dispose();
  };
  const children = async (parent: Target, below: string) => {
    const run = await runToEnd(forward(model, image, {outputs: [parent.layer ?? logits]}));
    const {children, signal} = await runToEnd(childrenOf(model, image, parent, below, {run}));
    const units = children.map((d) => d.unit);
    if (units.length !== 5) throw new Error(`not five children: ${units.length} in ${below}`);
    const pictures = await runToEnd(childPictures(model, run, {layer: below, signal, units}));
    await pictures.data();
    run.dispose();
    tf.dispose([signal, pictures]);
  };
  const unit = await strongestUnit();
  const ofClass = () => children({unit: EGYPTIAN_CAT}, "Mixed_7c");
  const ofUnit = () => children({layer: "Mixed_6e", unit}, "Mixed_6c");

  async function strongestUnit(): Promise<number> {
    const run = await runToEnd(forward(model, image, {outputs: ["Mixed_6e"], keep: false}));
    const best = tf.tidy(() => tf.argMax(tf.max(run.values.get("Mixed_6e")!, [0, 1, 2])));
    const [found] = await best.data();
    best.dispose();
    run.dispose();
    return found;
  }

  const quick = await inTurn([once, guided], rounds);
  const slow = await inTurn([guided, tfGrad], slowRounds);
  const tree = await inTurn([once, ofClass, ofUnit], slowRounds);
  const [class_, unit_] = [ratio(tree, 1, 0), ratio(tree, 2, 0)];
  model.dispose();
  return {
    forward_ms: median(quick[0]),
    guided_ms: median(quick[1]),
    guided_over_forward: ratio(quick, 1, 0),
    tfgrad_over_guided: ratio(slow, 1, 0),
    children_over_forward: Math.max(class_, unit_),
    children_of_class_over_forward: class_,
    children_of_unit_over_forward: unit_
  };
}

/**
 * Returns the milliseconds of each of the *tasks* in each of the rounds; a
 * first round does not count. Garbage is collected before each task, so that
 * none pays for what another left behind.
 */
async function inTurn(tasks: readonly (() => Promise<void>)[], rounds: number): Promise<number[][]> {
  const times = tasks.map(() => [] as number[]);
  for (let round = 0; round <= rounds; ++round) {
    for (const [i, task] of tasks.entries()) {
      collectGarbage();
      const start = performance.now();
      await task();
      if (round > 0) times[i].push(performance.now() - start);
    }
  }
  return times;
}

function ratio(times: readonly (readonly number[])[], a: number, b: number): number {
  return median(times[a].map((d, i) => d / times[b][i]));
}
