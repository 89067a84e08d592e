import {readFile} from "node:fs/promises";
import {type EvolutionLayer, evolutionDefault, evolutionLayers} from "../../components/evolution/evolution.js";
import {noDigit, type StoredEvolution, type StoredLayer} from "../../components/evolution/evolutionFile.js";
import type {DigitFile} from "../../corpus/digits.js";
import {nobody} from "../../features/topPlaces.js";
import type {Model} from "../../network/model.js";
import {checkpointModel} from "./checkpointModel.js";
import {deconvolved, topPlacesOf} from "./momentPatches.js";

const count = evolutionDefault.patches;

/** A layer on its way into a file. */
type Growing = {-readonly [K in keyof StoredLayer]: number[]};

/**
 * Returns what a file of the learning holds of each layer at the moments whose
 * weights the *files* hold: the places among the *digits* that every unit
 * answers to most, and the deconvnet's pictures of the built ones; the filters
 * of the first layer; and which digits the built pictures are of.
 */
export async function evolvedLayers(
  files: readonly string[],
  digits: DigitFile
): Promise<Pick<StoredEvolution, "filters" | "layers"> & {readonly shown: readonly number[]}> {
  const images = Array.from({length: digits.count}, (_, i) => digits.pixels(i));
  const growing = Object.fromEntries(
    evolutionLayers.map(({name}) => [name, {digits: [], positions: [], values: [], pictures: [], scales: []}])
  ) as unknown as Record<EvolutionLayer["name"], Growing>;
  const filters: number[] = [];
  const shown = new Set<number>();
  for (const file of files) {
    const model = await checkpointModel(file);
    filters.push(...(await filtersOf(file)));
    for (const layer of evolutionLayers) {
      const top = await topPlacesOf(model, images, layer);
      const stored = growing[layer.name];
      stored.digits.push(...top.examples.map((d) => (d === nobody ? noDigit : d)));
      stored.positions.push(...top.positions);
      stored.values.push(...top.values.map((d) => (Number.isFinite(d) ? d : 0)));
      for (const unit of layer.built) {
        for (let i = unit * count; i < (unit + 1) * count; ++i) {
          const digit = top.examples[i];
          if (digit !== nobody) shown.add(digit);
          const found = digit === nobody ? undefined : {digit, place: top.positions[i]};
          await addPicture(model, stored, layer, unit, digits, found);
        }
      }
    }
    model.dispose();
    console.error(`mnist: the units of ${file}`);
  }
  const layers = Object.fromEntries(
    Object.entries(growing).map(([name, d]) => [
      name,
      {
        digits: Uint16Array.from(d.digits),
        positions: Uint16Array.from(d.positions),
        values: Float32Array.from(d.values),
        pictures: Uint8Array.from(d.pictures),
        scales: Float32Array.from(d.scales)
      }
    ])
  ) as unknown as StoredEvolution["layers"];
  return {filters: Float32Array.from(filters), layers, shown: [...shown].sort((a, b) => a - b)};
}

async function addPicture(
  model: Model,
  {pictures, scales}: Growing,
  layer: EvolutionLayer,
  unit: number,
  digits: DigitFile,
  found: {readonly digit: number; readonly place: number} | undefined
): Promise<void> {
  const {side, places} = layer;
  if (!found) {
    pictures.push(...new Array<number>(side * side).fill(128));
    scales.push(0);
    return;
  }
  const {digit, place} = found;
  const position = places > 1 ? ([Math.floor(place / places), place % places] as const) : null;
  const {values} = await deconvolved(model, layer, unit, {position}, digits.pixels(digit));
  const scale = values.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
  pictures.push(...values.map((value) => (scale ? 128 + Math.round((127 * value) / scale) : 128)));
  scales.push(scale);
}

/** Returns the filters of conv1, one after another, of the network with the weights in a file. */
async function filtersOf(file: string): Promise<number[]> {
  const {buffer, byteOffset} = await readFile(`models/mnist/checkpoints/${file}`);
  const all = new Float32Array(buffer.slice(byteOffset, byteOffset + 4 * 300));
  return Array.from({length: 300}, (_, i) => all[(i % 25) * 12 + Math.floor(i / 25)]);
}
