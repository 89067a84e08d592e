import type {Raster} from "../images/raster.js";
import {startNodeBackend} from "../network/backendNode.js";
import {onBackend} from "../network/model.js";
import type {ImageScores} from "../worker/protocol.js";
import {rounded} from "./classScores.js";
import {corpusPhoto} from "./corpusPhoto.js";
import {loadNetwork} from "./loadNetwork.js";
import {workerAnswer} from "./workerAnswer.js";

export interface PhotoAsker {
  /** The photo as the network gets it: cropped and resized, 0…255. */
  readonly pixels: Raster;
  /** Returns what the network says to an image, by the worker's own code; logits to four decimals, probabilities to six. */
  ask(image: Raster, classes: readonly number[]): Promise<ImageScores>;
}

/** Returns a photo of the corpus, and what asks a registered network about it and about what is made of it. */
export async function photoAsker(network: string, photo: string): Promise<PhotoAsker> {
  await startNodeBackend("wasm");
  const model = onBackend(await loadNetwork(network));
  const {pixels} = await corpusPhoto(model.network, photo);
  return {
    pixels,
    async ask(image, classes) {
      const {scores} = await workerAnswer(model, {kind: "scores", images: [image], classes});
      const [{top, asked, ranks}] = scores;
      return {top: top.map(rounded), asked: asked.map(rounded), ranks};
    }
  };
}
