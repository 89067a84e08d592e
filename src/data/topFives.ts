import {startNodeBackend} from "../network/backendNode.js";
import {onBackend} from "../network/model.js";
import {photos} from "../photos.js";
import type {ClassScore} from "../worker/messages.js";
import {decodeImage} from "./decodeImage.js";
import {loadNetwork} from "./loadNetwork.js";
import {topFive} from "./topFive.js";

/**
 * Returns what the network of the given *name* sees in every photo of the
 * corpus, by the photo's id: five classes, best first. Takes about half a
 * second a photo; tells on stderr how far it is.
 */
export async function topFives(name: string): Promise<Record<string, ClassScore[]>> {
  await startNodeBackend();
  const model = onBackend(await loadNetwork(name));
  const result: Record<string, ClassScore[]> = {};
  for (const [i, {id, file}] of photos.entries()) {
    result[id] = topFive(model, await decodeImage(`src/photos/${file}`));
    if ((i + 1) % 20 === 0 || i + 1 === photos.length) console.error(`${name}: ${i + 1} of ${photos.length} photos`);
  }
  model.dispose();
  return result;
}
