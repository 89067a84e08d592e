import {writeClassEdges} from "../corpus/classEdges.js";
import {photos} from "../photos.js";
import {relevantFile} from "./patchFile.js";
import type {PhotoCorpus} from "./photoCorpus.js";

/** What the photos of the corpus say of the classes that they are taken for, as files. */
export interface ClassScan {
  /** What units add to each class on average, to be read by readClassEdges. */
  readonly edges: Uint8Array<ArrayBuffer>;
  /** The photos to whose own class each unit adds most, each with the place where it adds most, to be read by readPatches. */
  readonly mattered: Uint8Array<ArrayBuffer>;
}

/** Returns the class scan of the corpus, from its scan. */
export function classScan({model: {network}, peaks}: Pick<PhotoCorpus, "model" | "peaks">): ClassScan {
  const classes = peaks.classes().map(({index, photos: own, layers}) => {
    return {index, photos: own.map((i) => photos[i].id), means: layers};
  });
  return {edges: writeClassEdges(network.name, classes), mattered: relevantFile(network, peaks)};
}
