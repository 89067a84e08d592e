import {FileAttachment} from "observablehq:stdlib";
import type {LayerTable} from "../../network/layerTable.js";
import type {ClassScore} from "../../worker/protocol.js";

/** Returns a function that loads once; a load that failed is tried again at the next call. */
function kept<T>(load: () => Promise<T>): () => Promise<T> {
  let loading: Promise<T> | undefined;
  return () => {
    loading ??= load().catch((error) => {
      loading = undefined;
      throw error;
    });
    return loading;
  };
}

/** Returns the address of the thumbnails of all photos, laid out as in thumbnailSheet. */
export const thumbnails = (): string => FileAttachment("../../data/thumbnails.jpg").href;

/** Returns the address of the thumbnails of the cats: the beginning of the others. */
export const catThumbnails = (): string => FileAttachment("../../data/catThumbnails.jpg").href;

/** Resolves to the names of the classes of inception-v3, by index. */
export const labels = kept(() => FileAttachment("../../data/inception-v3-labels.json").json<readonly string[]>());

/** Resolves to the five best classes of every photo of the corpus, by its id. */
export const topFive = kept(() =>
  FileAttachment("../../data/patches/inception-v3-top5.json").json<Readonly<Record<string, readonly ClassScore[]>>>()
);

/** Resolves to the patches of the corpus that excite each unit most, to be read by readPatches. */
export const patches = kept(() => FileAttachment("../../data/patches/inception-v3.bin").arrayBuffer());

/** Resolves to the patches of the corpus on which each unit mattered most for the photo’s own class, to be read by readPatches. */
export const matteredPatches = kept(() => FileAttachment("../../data/mattered.bin").arrayBuffer());

/** Resolves to the largest activation of each unit on every photo of the corpus, to be read by readResponses. */
export const responses = kept(() => FileAttachment("../../data/patches/inception-v3-responses.bin").arrayBuffer());

/** Resolves to the held-out digits with their labels, to be read by readDigits. */
export const digits = kept(() => FileAttachment("../../data/mnist-digits.bin").arrayBuffer());

/** Resolves to every layer of every network, by the network’s name. */
export const layerTables = kept(() =>
  FileAttachment("../../data/layerTables.json").json<Readonly<Record<string, LayerTable>>>()
);

/** Resolves to whom to thank for every photo of the corpus, by its id. */
export const credits = kept(async () => (await import("../../photoCredits.js")).photoCredits);
