import * as tf from "@tensorflow/tfjs-core";
import {fit} from "../images/fit.js";
import type {Pixels} from "../images/pixels.js";
import {toInput} from "../images/toInput.js";
import {startNodeBackend} from "../network/backendNode.js";
import {type ForwardPass, forward} from "../network/forward.js";
import {type Model, onBackend} from "../network/model.js";
import {logitsLayer} from "../network/network.js";
import {runToEnd} from "../network/steps.js";
import {decodeImage} from "./decodeImage.js";
import {loadNetwork} from "./loadNetwork.js";

export interface PhotoRun {
  readonly model: Model;
  /** Every activation up to the logits. */
  readonly run: ForwardPass;
  /** The photo as the network got it: cropped and resized, 0…255. */
  readonly pixels: Pixels;
}

/** Returns a registered network's run on the photo of the corpus of the given id. */
export async function photoRun(network: string, photo: string): Promise<PhotoRun> {
  await startNodeBackend();
  const model = onBackend(await loadNetwork(network));
  const {shape, range} = model.network.input;
  const [height, width, channels] = shape as [number, number, number];
  const pixels = fit(await decodeImage(`src/photos/${photo}.jpg`), {width, height, channels});
  const input = tf.tensor(toInput(pixels, range), [1, height, width, channels]);
  const run = await runToEnd(forward(model, input, {outputs: [logitsLayer(model.network)]}));
  input.dispose();
  return {model, run, pixels};
}
