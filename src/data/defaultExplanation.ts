import {startNodeBackend} from "../network/backendNode.js";
import {finish} from "../network/finish.js";
import {onBackend} from "../network/model.js";
import {answer} from "../worker/answer.js";
import type {ExplainAnswer} from "../worker/messages.js";
import {decodeImage} from "./decodeImage.js";
import {loadNetwork} from "./loadNetwork.js";

/**
 * Returns what a live figure would compute for the given choice, by the same
 * code as the worker: the photo of the corpus, a class of the network, a
 * registered method with its initial options.
 */
export async function explainPhoto(
  network: string,
  photo: string,
  unit: number,
  method: string
): Promise<ExplainAnswer> {
  const backend = await startNodeBackend("wasm");
  const model = onBackend(await loadNetwork(network));
  const pixels = await decodeImage(`src/photos/${photo}.jpg`);
  const files = {name: network, graph: "", weights: ""};
  const question = {
    kind: "explain",
    network: files,
    photo: {key: photo, pixels},
    target: {unit},
    method,
    options: {}
  } as const;
  const found = await finish(answer(model, question, {}, backend));
  if (found.kind !== "explain") throw new Error(`unexpected answer: ${found.kind}`);
  return found;
}
