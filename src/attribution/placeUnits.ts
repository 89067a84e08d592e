import * as tf from "@tensorflow/tfjs-core";
import {type PlaceGrid, placeGrid} from "../images/nearestPlace.js";
import {backward} from "../network/backward.js";
import type {ForwardPass} from "../network/forward.js";
import type {Model} from "../network/model.js";
import {logitsLayer} from "../network/network.js";
import {within} from "../network/steps.js";
import {resolveTarget, seedSignal} from "../network/target.js";

/** A layer whose units are wanted. */
export interface AskedPlaces {
  readonly name: string;
  /** Of how many rows and columns one is kept; defaults to 1. */
  readonly step?: number;
  /** What a unit’s activation is divided by before units are sorted, such as its best in a corpus, [units]; a unit of 0 is left out. */
  readonly scales?: Float32Array;
}

/** Which units of a layer fire at each of its places, and what they add to some classes. */
export interface PlaceLayer {
  readonly name: string;
  readonly grid: PlaceGrid;
  /** How many units a place has at the most. */
  readonly count: number;
  /** [places · count], the strongest first. */
  readonly units: Uint16Array<ArrayBuffer>;
  /** [places · count], their activations; 0 where no further unit fires. */
  readonly values: Float32Array<ArrayBuffer>;
  /** [classes · places · count], what each adds to the class’s logit there. */
  readonly adds: Float32Array<ArrayBuffer>;
  /** [classes · places], what all units of the layer add there together. */
  readonly totals: Float32Array<ArrayBuffer>;
  /** [classes], what all units add at all places of the layer, those too that the grid leaves out. */
  readonly sums: readonly number[];
}

export interface PlaceUnitsOptions {
  /** The classes that they are asked about. */
  readonly classes: readonly number[];
  /** How many units a place has at the most; defaults to 5. */
  readonly count?: number;
}

/**
 * Returns which units of the given *layers* of maps fire at each place of a
 * photo’s *run*, which kept every activation, and what they add to classes:
 * activation × gradient of the class’s logit. After the last ReLU of a network
 * that ends in a mean and a matrix that is a(place) · weight ÷ places, exactly,
 * and all of it and the bias make the logit; in the layers below it is a
 * first-order estimate. Yields the fraction done. Throws `unknown layer: …`,
 * `no places: …`, and what resolveTarget and backward throw.
 * After https://distill.pub/2018/building-blocks/.
 */
export async function* placeUnits(
  model: Model,
  run: ForwardPass,
  layers: readonly AskedPlaces[],
  {classes, count = 5}: PlaceUnitsOptions
): AsyncGenerator<number, readonly PlaceLayer[]> {
  const found: PlaceLayer[] = [];
  for (const layer of layers) found.push(await firing(run, layer, count, classes.length));
  for (const [i, unit] of classes.entries()) {
    const target = await resolveTarget(model, run, {unit});
    const seed = {layer: logitsLayer(model.network), values: seedSignal(run, target)};
    try {
      const steps = backward(model, run, seed, {to: layers.map(({name}) => name)});
      const signals = yield* within(steps, i / classes.length, (i + 1) / classes.length);
      try {
        for (const [k, layer] of found.entries())
          found[k] = await withClass(run, layer, signals.get(layer.name)!, i, classes.length);
      } finally {
        tf.dispose([...signals.values()]);
      }
    } finally {
      seed.values.dispose();
    }
  }
  return found;
}

/** Returns the units that fire, before it is known what they add. */
async function firing(
  run: ForwardPass,
  {name, step = 1, scales}: AskedPlaces,
  count: number,
  classes: number
): Promise<PlaceLayer> {
  const activations = run.values.get(name);
  if (!activations) throw new RangeError(`unknown layer: ${name}`);
  if (activations.rank !== 4) throw new RangeError(`no places: ${name}`);
  const [, height, width, channels] = activations.shape as [number, number, number, number];
  const all = await activations.data<"float32">();
  const grid = placeGrid([height, width], step);
  const places = grid.rows * grid.columns;
  const units = new Uint16Array(places * count);
  const values = new Float32Array(places * count);
  for (let place = 0; place < places; ++place) {
    const at = offset(grid, place, width) * channels;
    const best = strongest(all.subarray(at, at + channels), scales, count);
    best.forEach((unit, rank) => {
      units[place * count + rank] = unit;
      values[place * count + rank] = all[at + unit];
    });
  }
  const adds = new Float32Array(classes * places * count);
  return {name, grid, count, units, values, adds, totals: new Float32Array(classes * places), sums: []};
}

/** Returns the layer with what its units add to the class of the given *index*, given the gradient that arrives there. */
async function withClass(
  run: ForwardPass,
  layer: PlaceLayer,
  gradient: tf.Tensor,
  index: number,
  classes: number
): Promise<PlaceLayer> {
  const {name, grid, count, units, values, adds, totals, sums} = layer;
  const product = tf.mul(run.values.get(name)!, gradient);
  const [, , width, channels] = product.shape as readonly number[];
  const added = await product.data<"float32">();
  product.dispose();
  const places = grid.rows * grid.columns;
  for (let place = 0; place < places; ++place) {
    const at = offset(grid, place, width) * channels;
    let total = 0;
    for (let unit = 0; unit < channels; ++unit) total += added[at + unit];
    totals[index * places + place] = total;
    for (let i = place * count; i < (place + 1) * count; ++i)
      if (values[i] > 0) adds[index * places * count + i] = added[at + units[i]];
  }
  const sum = added.reduce((total, value) => total + value, 0);
  return {...layer, sums: Array.from({length: classes}, (_, i) => (i === index ? sum : (sums[i] ?? 0)))};
}

/** Returns the *count* units that fire most, the strongest first; of equal ones the first. */
function strongest(values: Float32Array, scales: Float32Array | undefined, count: number): number[] {
  const best: number[] = [];
  const shares: number[] = [];
  for (let unit = 0; unit < values.length; ++unit) {
    const scale = scales ? scales[unit] : 1;
    if (!(values[unit] > 0 && scale > 0)) continue;
    const share = values[unit] / scale;
    let rank = best.length;
    while (rank > 0 && shares[rank - 1] < share) --rank;
    if (rank >= count) continue;
    best.splice(rank, 0, unit);
    shares.splice(rank, 0, share);
    best.length = shares.length = Math.min(best.length, count);
  }
  return best;
}

/** Returns the number in the whole map, which is so *width*, of a place of the *grid*. */
function offset({columns, step, first}: PlaceGrid, place: number, width: number): number {
  return (first + Math.floor(place / columns) * step) * width + first + (place % columns) * step;
}
