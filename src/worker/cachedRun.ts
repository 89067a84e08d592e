import type * as tf from "@tensorflow/tfjs-core";
import type {OccludedAnswers} from "../attribution/occludedAnswers.js";
import {type SignalCache, signalCache} from "../features/signalCache.js";
import {type ForwardPass, forward} from "../network/forward.js";
import {inputOf} from "../network/inputOf.js";
import type {Model} from "../network/model.js";
import {within} from "../network/steps.js";
import type {Kind, PhotoPixels} from "./kind.js";

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

/** How much of an answer a forward pass is, where it must be made. */
const share = 0.4;

/**
 * Returns the kind of question that *answer* answers from the photo's forward
 * pass, which is made only where it is not the last that was.
 */
export function aboutPhoto<Q extends {readonly photo: PhotoPixels}, A>(
  answer: (cached: CachedRun, question: Q) => AsyncGenerator<number, A> | Promise<A>
): Kind<Q, A> {
  return async function* ({model, cache}, question) {
    const {key, pixels} = question.photo;
    const isKept = cache.last?.model === model && cache.last.key === key;
    const cached = isKept
      ? cache.last!
      : yield* within(keep(cache, model, key, inputOf(model.network, pixels)), 0, share);
    const rest = answer(cached, question);
    return Symbol.asyncIterator in rest ? yield* within(rest, isKept ? 0 : share, 1) : await rest;
  };
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
