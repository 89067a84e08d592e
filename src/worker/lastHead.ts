import type {Model} from "../network/model.js";
import {modelWithHead, type NewHead} from "../network/newHead.js";
import {clearCache, type RunCache} from "./cachedRun.js";

/**
 * Returns a function that gives a model with another last layer. The last one
 * given is kept for the next question; the one before is freed, and what the
 * *cache* has of it.
 */
export function lastHead(cache: RunCache): (base: Model, head: NewHead) => Model {
  let kept: {readonly base: Model; readonly head: NewHead; readonly model: Model} | undefined;
  return (base, head) => {
    if (kept?.base === base && isSame(kept.head, head)) return kept.model;
    const model = modelWithHead(base, head);
    if (cache.last?.model === kept?.model) clearCache(cache);
    kept?.model.dispose();
    kept = {base, head, model};
    return model;
  };
}

function isSame(a: NewHead, b: NewHead): boolean {
  const equal = (a: ArrayLike<unknown>, b: ArrayLike<unknown>) => {
    if (a.length !== b.length) return false;
    for (let i = 0; i < a.length; ++i) if (a[i] !== b[i]) return false;
    return true;
  };
  return equal(a.labels, b.labels) && equal(a.bias, b.bias) && equal(a.kernel, b.kernel);
}
