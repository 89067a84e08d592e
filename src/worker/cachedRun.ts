import type * as tf from "@tensorflow/tfjs-core";
import type {OccludedAnswers} from "../attribution/occludedAnswers.js";
import {type SignalCache, signalCache} from "../features/signalCache.js";
import {type ForwardPass, forward} from "../network/forward.js";
import type {Model} from "../network/model.js";

/** The forward pass of a photo, every activation kept. */
export interface CachedRun {
  readonly model: Model;
  /** The photo's. */
  readonly key: string;
  readonly input: tf.Tensor;
  readonly run: ForwardPass;
  /** Signals on their way down a cat tree, which no question need send again. */
  readonly signals: SignalCache;
}

/** What is kept from one question for the next: of the last photo only. */
export interface RunCache {
  last?: CachedRun;
  occluded?: {readonly model: Model; readonly key: string; readonly answers: OccludedAnswers};
}

/**
 * Returns the forward pass of the *input*, [1, …shape of the network's input],
 * having put it into the *cache* in place of the last: questions about a photo
 * of the *key* are then answered from it. Yields the fraction done. The input
 * is the cache's from now on.
 */
export function* keep(cache: RunCache, model: Model, key: string, input: tf.Tensor): Generator<number, CachedRun> {
  clearCache(cache);
  let run: ForwardPass | undefined;
  try {
    run = yield* forward(model, input);
    cache.last = {model, key, input, run, signals: signalCache()};
    return cache.last;
  } finally {
    if (!run) input.dispose();
  }
}

/** Empties the *cache* and frees its tensors. */
export function clearCache(cache: RunCache): void {
  cache.last?.signals.clear();
  cache.last?.run.dispose();
  cache.last?.input.dispose();
  cache.last = undefined;
  cache.occluded = undefined;
}
