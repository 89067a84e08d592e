import type {Model} from "../network/model.js";
import {runToEnd} from "../network/steps.js";
import {answer} from "../worker/answer.js";
import type {RunCache} from "../worker/cachedRun.js";
import type {Answer, OwnQuestion} from "../worker/protocol.js";

/** Returns what the worker would answer to the *question* about the *model*, by its own code. For Node only. */
export function workerAnswer<Q extends OwnQuestion>(
  model: Model,
  question: Q,
  cache: RunCache = {}
): Promise<Answer<Q["kind"]>> {
  return runToEnd(answer({model, cache}, question, "wasm"));
}
