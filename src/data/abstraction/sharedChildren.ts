import * as tf from "@tensorflow/tfjs-core";
import type {LayerMeasure} from "../../components/abstraction/abstractionFile.js";
import type {PatchFile} from "../../corpus/patches.js";
import {pairMean} from "../../evaluation/pairMean.js";
import {childrenOf} from "../../features/children.js";
import {shuffledOrder} from "../../images/shuffledOrder.js";
import {forward} from "../../network/forward.js";
import {inputOf} from "../../network/inputOf.js";
import type {Model} from "../../network/model.js";
import {runToEnd} from "../../network/steps.js";
import type {FittedPhotos} from "../fittedPhotos.js";

/** How many children a unit has at the most. */
export const childCount = 5;

/** A unit, and which of the layer below it is made of in the photo that excites it most. */
export interface MadeOf {
  readonly unit: number;
  readonly example: number;
  /** The five with the largest scores of the tree. */
  readonly children: readonly number[];
  /** The five that are most active in that photo, in the mean over all places. */
  readonly active: readonly number[];
}

export interface MadeOfOptions {
  /** How many units. */
  readonly count: number;
  readonly seed: number;
  readonly photoAt: FittedPhotos;
}

/** Returns *count* units of a layer, drawn by the seed among those that answer at all, with the units of the layer *below* that each is made of. */
export async function unitsMadeOf(
  model: Model,
  file: PatchFile,
  {layer, below, units}: {readonly layer: string; readonly below: string; readonly units: number},
  {count, seed, photoAt}: MadeOfOptions
): Promise<readonly MadeOf[]> {
  const found: MadeOf[] = [];
  for (const unit of shuffledOrder(units, seed)) {
    if (found.length === count) break;
    const [best] = file.patchesOf(layer, unit, {order: "strongest"});
    if (!best) continue;
    const {example, position} = best;
    const input = inputOf(model.network, await photoAt(example));
    const run = await runToEnd(forward(model, input, {outputs: [layer]}));
    const target = {layer, unit, ...(position && {position})};
    const {scores, signal} = await runToEnd(childrenOf(model, input, target, below, {run, count: 0}));
    const mean = tf.tidy(() => tf.mean(run.values.get(below)!, [0, 1, 2]));
    const active = await mean.data<"float32">();
    tf.dispose([signal, mean, input]);
    run.dispose();
    found.push({unit, example, children: bestOf(scores), active: bestOf(active)});
  }
  return found.sort((a, b) => a.unit - b.unit);
}

/**
 * Returns how many of its children each unit shares with another one, as a
 * share of five, in the mean over the others whose best photo is not the same; with what
 * it would be if the children were drawn at random from *among* so many, and
 * if they were the most active ones.
 */
export function sharedChildren(layer: string, list: readonly MadeOf[], among: number): LayerMeasure {
  const shareOf = (a: readonly number[], b: readonly number[]) => a.filter((d) => b.includes(d)).length / childCount;
  const others = (own: MadeOf) => list.filter(({unit, example}) => unit !== own.unit && example !== own.example);
  const values = list.map((own) => {
    const shares = others(own).map(({children}) => shareOf(own.children, children));
    return shares.reduce((sum, d) => sum + d, 0) / shares.length;
  });
  return {
    layer,
    units: Uint16Array.from(list, ({unit}) => unit),
    values: Float32Array.from(values),
    chance: childCount / among,
    active: pairMean(list, (a, b) => (a.example === b.example ? Number.NaN : shareOf(a.active, b.active)))
  };
}

function bestOf(scores: Float32Array): number[] {
  return Array.from(scores.keys())
    .filter((unit) => scores[unit] > 0)
    .sort((a, b) => scores[b] - scores[a] || a - b)
    .slice(0, childCount);
}
