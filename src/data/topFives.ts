import type {Model} from "../network/model.js";
import {logitsLayer} from "../network/network.js";
import {photos} from "../photos.js";
import type {ClassScore} from "../worker/protocol.js";
import {scoresOf} from "./classScores.js";
import type {CorpusPeaks} from "./corpusPeaks.js";

/**
 * Returns what the *model* sees in every photo of the corpus, by the photo's
 * id: five classes, best first, from its peaks in the corpus. The peak of a
 * logit, which has but one place, is the logit.
 */
export function topFives(model: Model, corpus: CorpusPeaks): Record<string, ClassScore[]> {
  const logits = corpus.get(logitsLayer(model.network))!;
  return Object.fromEntries(photos.map(({id}, i) => [id, scoresOf(model, logits[i].values).slice(0, 5)]));
}
