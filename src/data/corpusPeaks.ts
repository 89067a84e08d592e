import * as tf from "@tensorflow/tfjs-core";
import {layerPeaks} from "../features/layerPeaks.js";
import type {Peaks} from "../features/peaks.js";
import {finish} from "../network/finish.js";
import {inputOf} from "../network/inputOf.js";
import type {Model} from "../network/model.js";
import {networkEntry} from "../networks.js";
import {photos} from "../photos.js";
import {type FittedPhotos, fittedPhotos} from "./fittedPhotos.js";
import {digitSize, mnistDigits} from "./mnistDigits.js";

/** The peaks of every unit of a layer, in every example of a corpus, in its order. */
export type CorpusPeaks = ReadonlyMap<string, readonly Peaks[]>;

/**
 * Returns the peaks of every unit of the *model*'s tree layers in the photos of
 * the corpus (inception-v3) or in the held-out digits (mnist). Takes half a
 * second a photo; tells on stderr how far it is.
 */
export async function corpusPeaks(model: Model, photo = fittedPhotos(model.network)): Promise<CorpusPeaks> {
  const {name} = model.network;
  const {treeLayers} = networkEntry(name);
  const found = new Map(treeLayers.map((layer): [string, Peaks[]] => [layer, []]));
  let count = 0;
  for await (const input of name === "mnist" ? digitInputs() : photoInputs(model, photo)) {
    const peaks = await finish(layerPeaks(model, input, treeLayers));
    input.dispose();
    for (const [layer, list] of found) list.push(peaks.get(layer)!);
    if (++count % 20 === 0 && name !== "mnist")
      console.error(`${name}: the peaks of ${count} of ${photos.length} photos`);
  }
  return found;
}

async function* photoInputs({network}: Model, photo: FittedPhotos): AsyncGenerator<tf.Tensor> {
  for (const example of photos.keys()) yield inputOf(network, await photo(example));
}

async function* digitInputs(): AsyncGenerator<tf.Tensor> {
  const {pixels, count} = mnistDigits().test;
  const size = digitSize ** 2;
  for (let i = 0; i < count; ++i) yield tf.tensor(pixels.slice(i * size, (i + 1) * size), [1, digitSize, digitSize, 1]);
}
