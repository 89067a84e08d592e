import {readFile} from "node:fs/promises";
import {fit} from "../images/fit.js";
import type {Pixels} from "../images/pixels.js";
import {startNodeBackend} from "../network/backendNode.js";
import {finish} from "../network/finish.js";
import {onBackend} from "../network/model.js";
import {answer} from "../worker/answer.js";
import type {ExplainAnswer} from "../worker/messages.js";
import {decodeImage} from "./decodeImage.js";
import {loadNetwork} from "./loadNetwork.js";

export interface Explanation {
  readonly answer: ExplainAnswer;
  /** The photo as the network got it: cropped and resized, 0…255. */
  readonly photo: Pixels;
}

/**
 * Returns what a live figure would compute for the given choice, by the same
 * code as the worker: the photo of the corpus, a class of the network, a
 * registered method with its initial options.
 */
export async function explainPhoto(network: string, photo: string, unit: number, method: string): Promise<Explanation> {
  const backend = await startNodeBackend("wasm");
  const model = onBackend(await loadNetwork(network));
  const pixels = await decodeImage(await readFile(`src/photos/${photo}.jpg`), {name: `${photo}.jpg`});
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
  const [height, width, channels] = model.network.input.shape as [number, number, number];
  return {answer: found, photo: fit(pixels, {width, height, channels})};
}
