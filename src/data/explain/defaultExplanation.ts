import {startNodeBackend} from "../../network/backendNode.js";
import {onBackend} from "../../network/model.js";
import type {Answer} from "../../worker/protocol.js";
import {corpusPhoto} from "../corpusPhoto.js";
import {loadNetwork} from "../loadNetwork.js";
import {workerAnswer} from "../workerAnswer.js";

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
): Promise<Answer<"explain">> {
  await startNodeBackend("wasm");
  const model = onBackend(await loadNetwork(network));
  const asked = await corpusPhoto(model.network, photo);
  return workerAnswer(model, {kind: "explain", photo: asked, target: {unit}, method, options: {}});
}
