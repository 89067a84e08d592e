import * as tf from "@tensorflow/tfjs-core";
import {startNodeBackend} from "../src/network/backendNode.js";
import {onBackend} from "../src/network/model.js";
import {runToEnd, within} from "../src/network/steps.js";
import {answer} from "../src/worker/answer.js";
import {clearCache, keep, type RunCache} from "../src/worker/cachedRun.js";
import type {Answer, KindName, OwnQuestion} from "../src/worker/protocol.js";
import type {Opened} from "./arguments/open.js";
import {progress} from "./output/progress.js";

/** The kinds of question that are about one photo. */
type PhotoKind = {[K in KindName]: OwnQuestion<K> extends {readonly photo: unknown} ? K : never}[KindName];

/**
 * Returns what a page's worker would answer to the *question* about what was
 * *opened*, by its own code; how far it is shows on stderr.
 */
export async function ask<K extends PhotoKind>(
  {network, input}: Opened,
  question: Omit<OwnQuestion<K>, "photo"> & {readonly kind: K}
): Promise<Answer<K>> {
  const backend = await startNodeBackend();
  const model = onBackend(network);
  const cache: RunCache = {};
  try {
    const x = tf.tensor(input.values, [1, ...input.shape]);
    await runToEnd(within(keep(cache, model, photo.key, x), 0, 0.4), progress);
    const steps = answer({model, cache}, {...question, photo} as OwnQuestion, backend);
    return (await runToEnd(within(steps, 0.4, 1), progress)) as unknown as Answer<K>;
  } finally {
    progress(1);
    clearCache(cache);
    model.dispose();
  }
}

/** What was opened need not be a photo; its forward pass is there already, so nobody looks at the pixels. */
const photo = {key: "opened", pixels: {values: new Float32Array(0), width: 0, height: 0, channels: 0}};
