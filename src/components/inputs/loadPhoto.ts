import {photoAddress} from "../../corpus/photoAddress.js";
import {fit, type Shape} from "../../images/fit.js";
import {notFetched} from "../../worker/notFetched.js";
import type {PhotoPixels} from "../../worker/protocol.js";
import {decodeFile} from "./decodeFile.js";
import type {PickedPhoto} from "./photoPicker.js";
import {unreadable} from "./unreadable.js";

/**
 * Returns a photo of the corpus, or of the reader's own file, cropped and
 * resized to the given *shape*: what a network of that input gets to see.
 * Throws `no such photo: …`, `the photo could not be fetched: …`, and a
 * ChoiceError for a file that is no image.
 */
export async function loadPhoto(photo: PickedPhoto, shape: Shape): Promise<PhotoPixels> {
  if (photo instanceof File) {
    const key = `own:${photo.name}:${photo.size}:${photo.lastModified}`;
    const pixels = await decodeFile(photo).catch((error: Error) => {
      throw unreadable(error);
    });
    return {key, pixels: fit(pixels, shape)};
  }
  const response = await fetch(photoAddress(photo)).catch(() => {
    throw new Error(notFetched("the photo"));
  });
  if (!response.ok) throw new Error(`no such photo: ${photo}`);
  return {key: photo, pixels: fit(await decodeFile(await response.blob(), {name: photo}), shape)};
}
