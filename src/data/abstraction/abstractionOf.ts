import {type AbstractionFile, type LayerMeasure, measureKeys} from "../../components/abstraction/abstractionFile.js";
import {readPatches} from "../../corpus/patches.js";
import {layerTable} from "../../network/layerTable.js";
import {logitsLayer} from "../../network/network.js";
import {networkEntry} from "../../networks.js";
import {photos} from "../../photos.js";
import {patchFile} from "../patchFile.js";
import type {PhotoCorpus} from "../photoCorpus.js";
import {patchMeasures} from "./patchMeasures.js";
import {sharedChildren, unitsMadeOf} from "./sharedChildren.js";

export interface AbstractionOptions {
  /** The layers, from the pixels up; defaults to those of the tree below the logits. */
  readonly names?: readonly string[];
  /** How many units of a layer are asked what they are made of; defaults to 40. */
  readonly sampled?: number;
  /** Defaults to 1. */
  readonly seed?: number;
}

/** Returns what the patches of every unit have in common, and what the units of a sample are made of. */
export async function abstractionOf(
  {model, photoAt, peaks}: PhotoCorpus,
  {names, sampled = 40, seed = 1}: AbstractionOptions = {}
): Promise<AbstractionFile> {
  const {network} = model;
  const tree = networkEntry(network.name).treeLayers.filter((name) => name !== logitsLayer(network));
  const rows = layerTable(network).layers;
  const file = readPatches(patchFile(network, peaks).buffer);
  const measures = Object.fromEntries(measureKeys.map((key) => [key, [] as LayerMeasure[]])) as Record<
    (typeof measureKeys)[number],
    LayerMeasure[]
  >;
  for (const name of names ?? tree.toReversed()) {
    const row = rows.find((d) => d.name === name)!;
    const found = await patchMeasures(row, file, {network, peaks, photoAt, seed});
    for (const [key, measure] of Object.entries(found)) measures[key as keyof typeof found].push(measure);
    console.error(`patches of ${name} compared`);
    const below = tree[tree.indexOf(name) + 1];
    if (!below) continue;
    const unitsOf = (layer: string) => rows.find((d) => d.name === layer)!.shape.at(-1)!;
    const options = {count: sampled, seed, photoAt};
    const list = await unitsMadeOf(model, file, {layer: name, below, units: unitsOf(name)}, options);
    measures.shared.push(sharedChildren(name, list, unitsOf(below)));
    console.error(`children of ${name} compared`);
  }
  return {network: network.name, photos: photos.length, sampled, seed, measures};
}
