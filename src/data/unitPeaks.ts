import * as tf from "@tensorflow/tfjs-core";
import {layerPeaks} from "../features/layerPeaks.js";
import {fit} from "../images/fit.js";
import {toInput} from "../images/toInput.js";
import {finish} from "../network/finish.js";
import type {Model} from "../network/model.js";
import {photos} from "../photos.js";
import {decodeImage} from "./decodeImage.js";

/** A unit's largest activation in a photo, and its first place: row · width + column. */
export interface UnitPeak {
  readonly position: number;
  readonly value: number;
}

/** Returns the peaks of the given *units* in every photo of the corpus, [units][photos]. Takes half a second a photo. */
export async function unitPeaks(
  model: Model,
  units: readonly {readonly layer: string; readonly unit: number}[]
): Promise<UnitPeak[][]> {
  const {shape, range} = model.network.input;
  const [height, width, channels] = shape as [number, number, number];
  const layers = [...new Set(units.map(({layer}) => layer))];
  const found: UnitPeak[][] = units.map(() => []);
  for (const {file} of photos) {
    const pixels = fit(await decodeImage(`src/photos/${file}`), {width, height, channels});
    const input = tf.tensor(toInput(pixels, range), [1, height, width, channels]);
    const peaks = await finish(layerPeaks(model, input, layers));
    input.dispose();
    units.forEach(({layer, unit}, i) => {
      const {positions, values} = peaks.get(layer)!;
      found[i].push({position: positions[unit], value: values[unit]});
    });
    if (found[0].length % 20 === 0) console.error(`the tree's units in ${found[0].length} of ${photos.length} photos`);
  }
  return found;
}
