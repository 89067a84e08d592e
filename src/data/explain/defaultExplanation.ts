import {startNodeBackend} from "../../network/backendNode.js";
import {onBackend} from "../../network/model.js";
import type {ExplainAnswer} from "../../worker/protocol.js";
import {decodeImage} from "../decodeImage.js";
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
): Promise<ExplainAnswer> {
  await startNodeBackend("wasm");
  const model = onBackend(await loadNetwork(network));
  const pixels = await decodeImage(`src/photos/${photo}.jpg`);
  return workerAnswer(model, {kind: "explain", photo: {key: photo, pixels}, target: {unit}, method, options: {}});
}
