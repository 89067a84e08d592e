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

/** The files of what every photo of the corpus makes of a layer’s units; each is fetched when it is first wanted. */
const responseFiles: Readonly<Record<string, () => Promise<ArrayBuffer>>> = {
  logits: kept(() => FileAttachment("../../data/patches/responses/logits.bin").arrayBuffer()),
  Mixed_7c: kept(() => FileAttachment("../../data/patches/responses/Mixed_7c.bin").arrayBuffer()),
  Mixed_7a: kept(() => FileAttachment("../../data/patches/responses/Mixed_7a.bin").arrayBuffer()),
  Mixed_6e: kept(() => FileAttachment("../../data/patches/responses/Mixed_6e.bin").arrayBuffer()),
  Mixed_6c: kept(() => FileAttachment("../../data/patches/responses/Mixed_6c.bin").arrayBuffer()),
  Mixed_6a: kept(() => FileAttachment("../../data/patches/responses/Mixed_6a.bin").arrayBuffer()),
  Mixed_5d: kept(() => FileAttachment("../../data/patches/responses/Mixed_5d.bin").arrayBuffer()),
  Mixed_5b: kept(() => FileAttachment("../../data/patches/responses/Mixed_5b.bin").arrayBuffer()),
  Conv2d_4a: kept(() => FileAttachment("../../data/patches/responses/Conv2d_4a.bin").arrayBuffer()),
  Conv2d_2b: kept(() => FileAttachment("../../data/patches/responses/Conv2d_2b.bin").arrayBuffer()),
  Conv2d_1a: kept(() => FileAttachment("../../data/patches/responses/Conv2d_1a.bin").arrayBuffer())
};

/** The layers of inception-v3 of which every photo’s responses are kept, top down. */
export const responseLayers: readonly string[] = Object.keys(responseFiles);

/**
 * Resolves to the largest activation of each unit of a layer on every photo of
 * the corpus, to be read by readResponses. Rejects with `unknown layer: …`.
 */
export async function responses(layer: string): Promise<ArrayBuffer> {
  const load = responseFiles[layer];
  if (!load) throw new RangeError(`unknown layer: ${layer}`);
  return load();
}

/** Resolves to the held-out digits with their labels, to be read by readDigits. */
export const digits = kept(() => FileAttachment("../../data/mnist-digits.bin").arrayBuffer());

/** Resolves to every layer of every network, by the network’s name. */
export const layerTables = kept(() =>
  FileAttachment("../../data/layerTables.json").json<Readonly<Record<string, LayerTable>>>()
);

/** Resolves to whom to thank for every photo of the corpus, by its id. */
export const credits = kept(async () => (await import("../../photoCredits.js")).photoCredits);
/** Resolves to the layers of inception-v3 whose responses are kept, each with the number of its units. */
export async function responseUnits(): Promise<readonly {readonly name: string; readonly units: number}[]> {
  const {layers} = (await layerTables())["inception-v3"];
  return responseLayers.map((name) => ({name, units: layers.find((row) => row.name === name)!.shape.at(-1)!}));
}
