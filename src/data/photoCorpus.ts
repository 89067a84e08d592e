import {startNodeBackend} from "../network/backendNode.js";
import {type Model, onBackend} from "../network/model.js";
import type {CorpusPeaks} from "./corpusPeaks.js";
import {type FittedPhotos, fittedPhotos} from "./fittedPhotos.js";
import {keptPeaks} from "./keptPeaks.js";
import {loadNetwork} from "./loadNetwork.js";

export interface PhotoCorpus {
  readonly model: Model;
  /** The photos, as the network gets them. */
  readonly photoAt: FittedPhotos;
  /** Where each unit of the tree's layers is most active in each of them. */
  readonly peaks: CorpusPeaks;
}

/** Returns inception-v3 on the backend of loaders, the photos of the corpus, and its peaks in them. */
export async function photoCorpus(): Promise<PhotoCorpus> {
  await startNodeBackend();
  const model = onBackend(await loadNetwork("inception-v3"));
  const photoAt = fittedPhotos(model.network);
  return {model, photoAt, peaks: await keptPeaks(model, photoAt)};
}
