import {edgeSheets} from "../../components/tree/edgeSheets.js";
import {nodesOf} from "../../components/tree/treeNodes.js";
import {treeStory} from "../../components/tree/treeStory.js";
import {allOrdered, orderedPatches} from "../../corpus/orderedPatches.js";
import {type Patch, readPatches} from "../../corpus/patches.js";
import {signalBox} from "../../images/signalBox.js";
import {photos} from "../../photos.js";
import {jsonFile} from "../jsonFile.js";
import {patchFile} from "../patchFile.js";
import type {PhotoCorpus} from "../photoCorpus.js";
import {photoRun} from "../photoRun.js";
import {storyTree} from "../tree/storyTree.js";
import {unitPatches} from "../unitPatches.js";
import {writeSheet} from "../writeSheet.js";
import {redundancyOf} from "./redundancyOf.js";

/**
 * Returns the files of the units of part 2's tree: redundancy.json, how alike
 * they are; patches.webp, a sheet of their patches and of what excites them in
 * each; ranks.json, how many photos excite each more than the tree’s, and one; examples.json, the ids of the photos that these are cut from; and
 * spots.json, where in the photo each node's picture holds its signal.
 */
export async function treeUnitFiles({model, photoAt, peaks: corpus}: PhotoCorpus): Promise<Record<string, Uint8Array>> {
  const photo = await photoRun(treeStory.network, treeStory.photo);
  const {tree, signals} = await storyTree(photo);
  photo.run.dispose();
  const units = nodesOf(tree.root).map(({node: {layer, unit}}) => ({layer, unit}));
  const byLayer = tree.layers.flatMap((layer) => [...units.keys()].filter((i) => units[i].layer === layer));
  const pick = <T>(list: readonly T[]) => byLayer.map((i) => list[i]);
  const file = readPatches(patchFile(model.network, corpus).buffer);
  const {columns, shown} = edgeSheets.patches;
  const chosen = units.map(({layer, unit}) => orderedPatches(file, layer, unit, shown));
  const wanted = units.map((unit, i) => ({...unit, patches: allOrdered(chosen[i], ({example}) => example)}));
  const pictures = await unitPatches(photo.model, wanted, photoAt, columns / 2);
  const ids = (patches: readonly Patch[]) => patches.map(({example}) => photos[example].id);
  const examples = chosen.map(({varied, strongest}) => ({varied: ids(varied), strongest: ids(strongest)}));
  const activations = units.map(({layer, unit}) => Array.from(corpus.responsesOf(layer).valuesOf(unit)));
  const own = photos.findIndex(({id}) => id === treeStory.photo);
  const ranks = units.map(({layer, unit}) => [`${layer} ${unit}`, corpus.responsesOf(layer).ranksOf(unit)[own]]);
  return {
    "ranks.json": jsonFile(Object.fromEntries(ranks)),
    "redundancy.json": jsonFile(redundancyOf(pick(units), pick(signals.map(({values}) => values)), pick(activations))),
    "spots.json": jsonFile(signals.map(signalBox)),
    "examples.json": jsonFile(examples),
    "patches.webp": await writeSheet(pictures, edgeSheets.patches)
  };
}
