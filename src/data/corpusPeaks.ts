import * as tf from "@tensorflow/tfjs-core";
import {layerPeaks} from "../features/layerPeaks.js";
import type {Peaks} from "../features/peaks.js";
import {fit} from "../images/fit.js";
import {toInput} from "../images/toInput.js";
import {finish} from "../network/finish.js";
import type {Model} from "../network/model.js";
import {networkEntry} from "../networks.js";
import {photos} from "../photos.js";
import {decodeImage} from "./decodeImage.js";
import {digitSize, mnistDigits} from "./mnistDigits.js";

/** The peaks of every unit of a layer, in every example of a corpus, in its order. */
export type CorpusPeaks = ReadonlyMap<string, readonly Peaks[]>;

/**
 * Returns the peaks of every unit of the *model*'s tree layers in the photos of
 * the corpus (inception-v3) or in the held-out digits (mnist). Takes half a
 * second a photo; tells on stderr how far it is.
 */
export async function corpusPeaks(model: Model): Promise<CorpusPeaks> {
  const {name} = model.network;
  const {treeLayers} = networkEntry(name);
  const found = new Map(treeLayers.map((layer): [string, Peaks[]] => [layer, []]));
  let count = 0;
  for await (const input of name === "mnist" ? digitInputs() : photoInputs(model)) {
    const peaks = await finish(layerPeaks(model, input, treeLayers));
    input.dispose();
    for (const [layer, list] of found) list.push(peaks.get(layer)!);
    if (++count % 20 === 0 && name !== "mnist")
      console.error(`${name}: the peaks of ${count} of ${photos.length} photos`);
  }
  return found;
}

async function* photoInputs({network: {input}}: Model): AsyncGenerator<tf.Tensor> {
  const [height, width, channels] = input.shape as [number, number, number];
  for (const {file} of photos) {
    const photo = fit(await decodeImage(`src/photos/${file}`), {width, height, channels});
    yield tf.tensor(toInput(photo, input.range), [1, height, width, channels]);
  }
}

async function* digitInputs(): AsyncGenerator<tf.Tensor> {
  const {pixels, count} = mnistDigits().test;
  const size = digitSize ** 2;
  for (let i = 0; i < count; ++i) yield tf.tensor(pixels.slice(i * size, (i + 1) * size), [1, digitSize, digitSize, 1]);
}
