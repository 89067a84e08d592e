import type {Model} from "../network/model.js";
import {runToEnd} from "../network/steps.js";
import {answer} from "../worker/answer.js";
import {clearCache, type RunCache} from "../worker/cachedRun.js";
import type {Answer, OwnQuestion} from "../worker/protocol.js";

/**
 * Returns what the worker would answer to the *question* about the *model*, by
 * its own code, for Node. Where several questions are about one photo, a
 * *cache* that they share saves its forward pass; the caller clears it.
 */
export async function workerAnswer<Q extends OwnQuestion>(
  model: Model,
  question: Q,
  cache?: RunCache
): Promise<Answer<Q["kind"]>> {
  const own: RunCache = {};
  try {
    return await runToEnd(answer({model, cache: cache ?? own}, question, "wasm"));
  } finally {
    clearCache(own);
  }
}
