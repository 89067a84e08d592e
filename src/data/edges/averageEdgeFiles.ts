import type {AveragedEdges} from "../../components/edges/averagedEdges.js";
import {writeAverageEdges} from "../../components/edges/averageEdgesFile.js";
import {averageLayers, averageParents, fewestPhotos, layersBelow} from "../../components/edges/averageParents.js";
import {comparedEdges, meanOf, meanWithout} from "../../components/edges/comparedEdges.js";
import {edgePatchSheet} from "../../components/edges/edgePatchSheet.js";
import {treeStory} from "../../components/tree/treeStory.js";
import {type ClassEdges, readClassEdges} from "../../corpus/classEdges.js";
import {type PatchFile, readPatches} from "../../corpus/patches.js";
import {logitsLayer} from "../../network/network.js";
import {photos} from "../../photos.js";
import {classScan} from "../classScan.js";
import {cutPatches} from "../cutPatches.js";
import {patchFile} from "../patchFile.js";
import type {PhotoCorpus} from "../photoCorpus.js";
import {workerAnswer} from "../workerAnswer.js";
import {writeSheet} from "../writeSheet.js";

type Parent = AveragedEdges["parent"];

/**
 * Returns the files of the figure of average edges: default.bin, what it shows
 * first and the classes to choose from; classes.bin, the average edges of each
 * of these; patches.webp, the patches of the units shown first.
 */
export async function averageEdgeFiles(corpus: PhotoCorpus): Promise<Record<string, Uint8Array>> {
  const {model, photoAt, peaks} = corpus;
  const {network} = model;
  const classFile = classScan(corpus).edges;
  const edges = readClassEdges(classFile.buffer);
  const patches = readPatches(patchFile(network, peaks).buffer);
  const built: AveragedEdges[] = [];
  for (const parent of averageParents) built.push(await averagedEdges(corpus, parent, {edges, patches}));
  const shown = built.flatMap(({layers}, i) => {
    const {name: layer, mean, own} = layers.find(({name}) => name === averageLayers[i])!;
    return comparedEdges(mean, own).map(({unit}) => ({layer, unit}));
  });
  const {columns: count} = edgePatchSheet;
  const cut = shown.map(({layer, unit}) => ({layer, unit, patches: patches.patchesOf(layer, unit, {count})}));
  const {examples, pictures} = await cutPatches(network, cut, photoAt);
  const rows = pictures.flatMap((row) => Array.from({length: count}, (_, i) => row[i]));
  const classes = edges.classes
    .filter((d) => d.photos.length >= fewestPhotos)
    .map((d) => ({...d, label: network.labels[d.index]}))
    .sort((a, b) => b.photos.length - a.photos.length || a.label.localeCompare(b.label, "en"));
  const onSheet = shown.map((unit, i) => ({...unit, examples: examples[i]}));
  return {
    "default.bin": writeAverageEdges({classes, built, patches: onSheet}),
    "classes.bin": classFile,
    "patches.webp": await writeSheet(rows, edgePatchSheet)
  };
}

/** Returns the edges of a parent, on average and in the story's photo, as the figure would ask for them. */
async function averagedEdges(
  {model, photoAt}: PhotoCorpus,
  parent: Parent,
  {edges, patches}: {readonly edges: ClassEdges; readonly patches: PatchFile}
): Promise<AveragedEdges> {
  const {photo} = treeStory;
  const layers = layersBelow(parent.layer);
  const own = await edgesOf(photo);
  const facts = {parent, photo, value: own.target.value};
  if (parent.layer === logitsLayer(model.network)) {
    const all = edges.classes.find(({index}) => index === parent.unit)!.photos;
    const mean = (layer: string, k: number) => {
      const whole = edges.meanOf(parent.unit, layer);
      return all.includes(photo) ? meanWithout(whole, own.totals[k], all.length) : whole;
    };
    const found = layers.map((name, k) => ({name, mean: mean(name, k), own: own.totals[k]}));
    return {...facts, photos: all.filter((id) => id !== photo), layers: found};
  }
  const examples = patches.patchesOf(parent.layer, parent.unit).map(({example}) => photos[example].id);
  const others = examples.filter((id) => id !== photo);
  const totals: (readonly Float32Array[])[] = [];
  for (const id of others) totals.push((await edgesOf(id)).totals);
  const found = layers.map((name, k) => ({name, mean: meanOf(totals.map((d) => d[k])), own: own.totals[k]}));
  return {...facts, photos: others, layers: found};

  async function edgesOf(id: string) {
    const pixels = await photoAt(photos.findIndex((d) => d.id === id));
    return workerAnswer(model, {kind: "contributions", photo: {key: id, pixels}, target: parent, layers});
  }
}
