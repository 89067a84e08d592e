import {fit} from "../images/fit.js";
import type {Pixels} from "../images/pixels.js";
import {startNodeBackend} from "../network/backendNode.js";
import {finish} from "../network/finish.js";
import {onBackend} from "../network/model.js";
import {answer} from "../worker/answer.js";
import type {ClassScore, ImageScores} from "../worker/messages.js";
import {decodeImage} from "./decodeImage.js";
import {loadNetwork} from "./loadNetwork.js";

export interface PhotoAsker {
  /** The photo as the network gets it: cropped and resized, 0…255. */
  readonly pixels: Pixels;
  /** Returns what the network says to an image, by the worker's own code; logits to four decimals, probabilities to six. */
  ask(image: Pixels, classes: readonly number[]): Promise<ImageScores>;
}

/** Returns a photo of the corpus, and what asks a registered network about it and about what is made of it. */
export async function photoAsker(network: string, photo: string): Promise<PhotoAsker> {
  const backend = await startNodeBackend("wasm");
  const model = onBackend(await loadNetwork(network));
  const [height, width, channels] = model.network.input.shape as [number, number, number];
  const pixels = fit(await decodeImage(`src/photos/${photo}.jpg`), {width, height, channels});
  const files = {name: network, graph: "", weights: ""};
  return {
    pixels,
    async ask(image, classes) {
      const question = {kind: "scores", network: files, images: [image], classes} as const;
      const found = await finish(answer(model, question, {}, backend));
      if (found.kind !== "scores") throw new Error(`unexpected answer: ${found.kind}`);
      const [{top, asked, ranks}] = found.scores;
      return {top: top.map(rounded), asked: asked.map(rounded), ranks};
    }
  };
}

function rounded({logit, probability, ...name}: ClassScore): ClassScore {
  return {...name, logit: Number(logit.toFixed(4)), probability: Number(probability.toFixed(6))};
}
