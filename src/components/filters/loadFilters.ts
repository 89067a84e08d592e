import {type PatchFile, readPatches} from "../../corpus/patches.js";
import {filterSources} from "./filterSources.js";
import {type NetworkFilters, readFilters} from "./filters.js";

/** The filters of a network’s first two layers with what of the corpus matches them. */
export interface LoadedFilters {
  readonly filters: NetworkFilters;
  readonly patches: PatchFile;
  /** The addresses of the sheets of patches of both layers. */
  readonly sheets: {readonly first: string; readonly second: string};
}

const known = new Map<string, Promise<LoadedFilters>>();

/** Resolves to the filters of a *network*, loaded once; a load that failed is tried again. */
export function loadFilters(network: string): Promise<LoadedFilters> {
  const loaded = known.get(network) ?? load(network);
  known.set(network, loaded);
  loaded.catch(() => known.delete(network));
  return loaded;
}

async function load(network: string): Promise<LoadedFilters> {
  const {filters, patches, first, second} = filterSources()[network];
  const [a, b] = await Promise.all([filters(), patches()]);
  const options = network === "mnist" ? {sightOf: (example: number) => ({sight: example})} : {};
  return {filters: readFilters(a), patches: readPatches(b, options), sheets: {first, second}};
}
