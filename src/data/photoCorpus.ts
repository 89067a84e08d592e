import {startNodeBackend} from "../network/backendNode.js";
import {type Model, onBackend} from "../network/model.js";
import type {CorpusPeaks} from "./corpusPeaks.js";
import {corpusScan} from "./corpusScan.js";
import {type FittedPhotos, fittedPhotos} from "./fittedPhotos.js";
import {loadNetwork} from "./loadNetwork.js";

export interface PhotoCorpus {
  readonly model: Model;
  /** The photos, as the network gets them. */
  readonly photoAt: FittedPhotos;
  /** What the network makes of each of them. */
  readonly peaks: CorpusPeaks;
}

/** Returns inception-v3 on the backend of loaders, the photos of the corpus, and what its scan found in them. */
export async function photoCorpus(): Promise<PhotoCorpus> {
  await startNodeBackend();
  const model = onBackend(await loadNetwork("inception-v3"));
  return {model, photoAt: fittedPhotos(model.network), peaks: await corpusScan(model.network)};
}
