import type {Raster} from "../images/raster.js";
import {startNodeBackend} from "../network/backendNode.js";
import {type ForwardPass, forward} from "../network/forward.js";
import {inputOf} from "../network/inputOf.js";
import {type Model, onBackend} from "../network/model.js";
import {logitsLayer} from "../network/network.js";
import {runToEnd} from "../network/steps.js";
import {corpusPhoto} from "./corpusPhoto.js";
import {loadNetwork} from "./loadNetwork.js";

export interface PhotoRun {
  readonly model: Model;
  /** Every activation up to the logits. */
  readonly run: ForwardPass;
  /** The photo as the network got it: cropped and resized, 0…255. */
  readonly pixels: Raster;
}

/** Returns a registered network's run on the photo of the corpus of the given id. */
export async function photoRun(network: string, photo: string): Promise<PhotoRun> {
  await startNodeBackend();
  const model = onBackend(await loadNetwork(network));
  const {pixels} = await corpusPhoto(model.network, photo);
  const input = inputOf(model.network, pixels);
  const run = await runToEnd(forward(model, input, {outputs: [logitsLayer(model.network)]}));
  input.dispose();
  return {model, run, pixels};
}
