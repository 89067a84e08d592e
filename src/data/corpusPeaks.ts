import {layerPeaks} from "../features/layerPeaks.js";
import type {Peaks} from "../features/peaks.js";
import {inputOf} from "../network/inputOf.js";
import type {Model} from "../network/model.js";
import {runToEnd} from "../network/steps.js";
import {networkEntry} from "../networks.js";
import {photos} from "../photos.js";
import type {FittedPhotos} from "./fittedPhotos.js";

/** The peaks of every unit of a layer, in every photo of the corpus, in the registry's order. */
export type CorpusPeaks = ReadonlyMap<string, readonly Peaks[]>;

/**
 * Returns the peaks of every unit of the *model*'s tree layers in the photos of
 * the corpus. Takes half a second a photo; tells on stderr how far it is.
 */
export async function corpusPeaks(model: Model, photo: FittedPhotos): Promise<CorpusPeaks> {
  const {name} = model.network;
  const {treeLayers} = networkEntry(name);
  const found = new Map(treeLayers.map((layer): [string, Peaks[]] => [layer, []]));
  for (const example of photos.keys()) {
    const input = inputOf(model.network, await photo(example));
    const peaks = await runToEnd(layerPeaks(model, input, treeLayers));
    input.dispose();
    for (const [layer, list] of found) list.push(peaks.get(layer)!);
    const count = example + 1;
    if (count % 20 === 0) console.error(`${name}: the peaks of ${count} of ${photos.length} photos`);
  }
  return found;
}
