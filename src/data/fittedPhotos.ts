import {fit} from "../images/fit.js";
import type {Raster} from "../images/raster.js";
import type {Network} from "../network/network.js";
import {photos} from "../photos.js";
import {decodeImage} from "./decodeImage.js";

/** Returns a photo of the corpus, by its place in the registry, as a network gets it: cropped and resized, 0…255. */
export type FittedPhotos = (example: number) => Promise<Raster>;

/** Returns the photos of the corpus as the given network gets them. Each is decoded when it is first asked for, and kept. */
export function fittedPhotos({input}: Network): FittedPhotos {
  const [height, width, channels] = input.shape as [number, number, number];
  const known = new Map<number, Promise<Raster>>();
  return (example) => {
    const photo =
      known.get(example) ??
      decodeImage(`src/photos/${photos[example].file}`).then((pixels) => fit(pixels, {width, height, channels}));
    known.set(example, photo);
    return photo;
  };
}
