import {readFile} from "node:fs/promises";
import {quantileSorted} from "d3-array";
import {
  type EvolutionNote,
  evolutionDefault,
  type Measure,
  measures,
  type Quartiles,
  type SettlingLayer,
  settlingLayers
} from "../../components/evolution/evolution.js";
import {centredGram} from "../../evaluation/centredGram.js";
import {correlation} from "../../evaluation/correlation.js";
import {linearCka} from "../../evaluation/linearCka.js";
import {layerRows} from "../../features/layerRows.js";
import type {Raster} from "../../images/raster.js";
import {runToEnd} from "../../network/steps.js";
import {checkpointModel} from "./checkpointModel.js";

/** How many values come in to a unit of each layer, and how many units it has, in the order of the weights' file. */
const sizes: readonly (readonly [inputs: number, units: number])[] = [
  [25, 12],
  [300, 24],
  [384, 64],
  [64, 10]
];

/** What was measured of a layer at one moment. */
interface LayerState {
  /** The weights and the bias of each unit. */
  readonly weights: readonly Float64Array[];
  /** Its answers to the digits, [digits · places, units], flat. */
  readonly rows: Float32Array;
  readonly gram: Float64Array;
}

/**
 * Returns how far each layer of mnist is from its end at each of the moments
 * whose weights the *files* hold, over the *images*: by its weights, by the
 * answers of its units, and by the whole layer's representation. Units that
 * answer to none of the images at the end have no end, and are left out; how many
 * are silent at each moment is told.
 */
export async function settling(
  files: readonly string[],
  images: readonly Raster[] = []
): Promise<Pick<EvolutionNote, "settling" | "silent">> {
  const [start, end] = [await stateOf(files[0], images), await stateOf(files.at(-1)!, images)];
  const found = Object.fromEntries(
    measures.map((measure) => [measure, Object.fromEntries(settlingLayers.map((layer) => [layer, [] as Quartiles[]]))])
  ) as Record<Measure, Record<SettlingLayer, Quartiles[]>>;
  const silent = Object.fromEntries(settlingLayers.map((layer) => [layer, [] as number[]])) as Record<
    SettlingLayer,
    number[]
  >;
  for (const file of files) {
    const now = await stateOf(file, images);
    for (const [k, layer] of settlingLayers.entries()) {
      const [a, b, first] = [now[k], end[k], start[k]];
      const living = Array.from(b.weights.keys()).filter((u) => !isSilent(b, u));
      const left = living.map((u) => distance(a.weights[u], b.weights[u]));
      const full = living.map((u) => distance(first.weights[u], b.weights[u]));
      found.way[layer].push(quartiles(left.map((d, i) => d / full[i])));
      found.length[layer].push(quartiles(left.map((d, i) => d / Math.hypot(...b.weights[living[i]]))));
      const alike = living.map((u) => correlation(column(a, u), column(b, u)));
      found.answers[layer].push(quartiles(alike.map((r) => (Number.isNaN(r) ? 1 : 1 - r))));
      silent[layer].push(Array.from(a.weights.keys()).filter((u) => isSilent(a, u)).length);
      const apart = round(1 - linearCka(a.gram, b.gram));
      found.representation[layer].push([apart, apart, apart]);
    }
    console.error(`mnist: how far ${file} is from the end`);
  }
  return {settling: found, silent};
}

async function stateOf(file: string, images: readonly Raster[]): Promise<LayerState[]> {
  const {buffer, byteOffset, byteLength} = await readFile(`models/mnist/checkpoints/${file}`);
  const all = new Float32Array(buffer.slice(byteOffset, byteOffset + byteLength));
  const model = await checkpointModel(file);
  const states: LayerState[] = [];
  let offset = 0;
  for (const [k, [inputs, units]] of sizes.entries()) {
    const bias = offset + inputs * units;
    const weights = Array.from({length: units}, (_, u) =>
      Float64Array.from({length: inputs + 1}, (_, i) => (i < inputs ? all[offset + i * units + u] : all[bias + u]))
    );
    offset = bias + units;
    const {rows, features} = await runToEnd(layerRows(model, images, settlingLayers[k]));
    states.push({weights, rows, gram: centredGram(rows, features)});
  }
  model.dispose();
  return states;
}

function distance(a: Float64Array, b: Float64Array): number {
  return Math.hypot(...a.map((value, i) => value - b[i]));
}

/** Returns the answers of a unit. */
function column({rows, weights: {length}}: LayerState, unit: number): Float32Array {
  return Float32Array.from({length: rows.length / length}, (_, i) => rows[i * length + unit]);
}

/** Returns whether a unit answers the same to everything. */
function isSilent(state: LayerState, unit: number): boolean {
  const answers = column(state, unit);
  return answers.every((d) => d === answers[0]);
}

function quartiles(values: readonly number[]): Quartiles {
  const sorted = values.toSorted((a, b) => a - b);
  return [0.25, 0.5, 0.75].map((p) => round(quantileSorted(sorted, p)!)) as unknown as Quartiles;
}

/** A layer that is at its end is at 0, up to the last bits of a product. */
function round(value: number): number {
  return Math.max(0, Math.round(1e5 * value) / 1e5);
}

/** Returns the digits that answers are compared over, of the *count* in the file. */
export function comparedDigits(digit: (index: number) => Raster): Raster[] {
  return Array.from({length: evolutionDefault.compared}, (_, i) => digit(i));
}
