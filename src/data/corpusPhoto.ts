import {fit} from "../images/fit.js";
import type {Network} from "../network/network.js";
import type {PhotoPixels} from "../worker/protocol.js";
import {decodeImage} from "./decodeImage.js";

/** Returns the photo of the corpus of the given *id* as the *network* gets it: cropped and resized, 0…255. */
export async function corpusPhoto({input}: Network, id: string): Promise<PhotoPixels> {
  const [height, width, channels] = input.shape as [number, number, number];
  return {key: id, pixels: fit(await decodeImage(`src/photos/${id}.jpg`), {width, height, channels})};
}
