import {inputOf} from "../network/inputOf.js";
import {within} from "../network/steps.js";
import {type CachedRun, keep} from "./cachedRun.js";
import type {Bench, Kind, PhotoPixels} from "./kind.js";

/** How much of an answer a forward pass is, where it must be made. */
const share = 0.4;

/**
 * Returns the kind of question that *answer* answers from the photo's forward
 * pass, which is made only where it is not the last that was.
 */
export function aboutPhoto<Q extends {readonly photo: PhotoPixels}, A>(
  answer: (cached: CachedRun, question: Q, bench: Bench) => AsyncGenerator<number, A> | Promise<A>
): Kind<Q, A> {
  return async function* (bench, question) {
    const {model, cache} = bench;
    const {key, pixels} = question.photo;
    const kept = cache.last?.model === model && cache.last.key === key ? cache.last : undefined;
    const cached = kept ?? (yield* within(keep(cache, model, key, inputOf(model.network, pixels)), 0, share));
    const rest = answer(cached, question, bench);
    return Symbol.asyncIterator in rest ? yield* within(rest, kept ? 0 : share, 1) : await rest;
  };
}
