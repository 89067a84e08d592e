import {networkEntry} from "../../networks.js";
import {photos} from "../../photos.js";
import type {Fact} from "../frame/figureFrame.js";
import {plainNumber} from "../marks/plainNumber.js";
import type {AveragedEdges, LayerEdges} from "./averagedEdges.js";
import {averageNetwork} from "./averageParents.js";
import {comparedEdges, edgeAgreement, strongestCount} from "./comparedEdges.js";

export interface AverageWords {
  readonly network: string;
  /** What the parent is called. */
  readonly parent: string;
  /** Whether the parent is a class, so that the photos are those taken for it. */
  readonly isClass: boolean;
}

/** Returns a correlation in two digits, with a true minus. */
export function agreementText(value: number): string {
  return Number.isFinite(value) ? value.toFixed(2).replace("-", "−") : "–";
}

/** Returns which photos the average is over, in words. */
export function averagedText({photos}: Pick<AveragedEdges, "photos">, {parent, isClass}: AverageWords): string {
  return isClass
    ? `the ${photos.length} other photos of the corpus that the network takes for “${parent}”`
    : `${photos.length} of the photos that excite ${parent} most`;
}

/** Returns how many of the photos, given by their ids, are parts of other photos, as words to stand behind their number; nothing where none is. */
export function cutText(ids: readonly string[]): string {
  const cut = ids.filter((id) => photos.find((photo) => photo.id === id)?.cropOf).length;
  return cut ? `; ${cut} of them ${cut === 1 ? "is" : "are"} cut from other photos of the corpus` : "";
}

/** Returns what the picture of a layer's edges says. */
export function averageCaption(edges: AveragedEdges, layer: LayerEdges, words: AverageWords): string {
  const {name, mean, own} = layer;
  if (own.every((d) => d === 0)) {
    return `${words.parent} is silent in this photo, so here it has no edges. On the left they are for ${averagedText(edges, words)}.`;
  }
  const {pearson} = edgeAgreement(mean, own);
  const shared = comparedEdges(mean, own, {count: strongestCount, marked: 0}).filter(
    ({group}) => group === "both"
  ).length;
  return `What units of ${name} add to ${words.parent}: on average over ${averagedText(edges, words)}, and in this photo. Over all ${mean.length} units the two agree with r = ${agreementText(pearson)}. The ${strongestCount} strongest of the one and of the other have ${shared || "none"} in common.`;
}

/** Returns the readout. */
export function averageFacts(edges: AveragedEdges, {name, mean, own}: LayerEdges, words: AverageWords): Fact[] {
  const {pearson, spearman} = edgeAgreement(mean, own);
  return [
    ["network", networkEntry(words.network).title],
    ["parent", `${words.parent}: ${plainNumber(edges.value, 3)} in this photo`],
    ["layer", `${name}, ${mean.length} units`],
    ["an edge", "activation × gradient, added up over all places"],
    ["average over", `${edges.photos.length} photos, without this one`],
    ["agreement, Pearson’s r", agreementText(pearson)],
    ["of the order, Spearman’s ρ", agreementText(spearman)]
  ];
}

/** Returns the edges of a layer as rows of a table, a row a unit. */
export function averageRows(
  {name, mean, own}: LayerEdges,
  called: (unit: number) => string | undefined
): Record<string, string | number>[] {
  return Array.from(mean, (value, unit) => ({
    layer: name,
    unit,
    name: called(unit) ?? "",
    average: value,
    photo: own[unit],
    difference: own[unit] - value
  }));
}

/** Returns the edges of every layer to be taken home. */
export function averageNumbers({layers, ...facts}: AveragedEdges): object {
  const lists = layers.map(({name, mean, own}) => ({
    layer: name,
    agreement: edgeAgreement(mean, own),
    average: Array.from(mean),
    photo: Array.from(own)
  }));
  return {network: averageNetwork, ...facts, layers: lists};
}
