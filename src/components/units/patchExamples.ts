import {photos} from "../../photos.js";
import type {PhotoPixels} from "../../worker/protocol.js";
import {photoCredit} from "../frame/photoCredit.js";
import {loadPhoto} from "../inputs/loadPhoto.js";

/** Where the examples of a corpus come from. */
export interface PatchExamples {
  /** Returns the example as the network gets it. */
  load(example: number): Promise<PhotoPixels>;
  /** Returns what it shows; of a photo its id, and whom to thank for it. */
  describe(example: number): {readonly name: string; readonly photo?: string; readonly credit?: Node};
}

/** Returns the photos of the corpus, by their index in the registry, in the given *shape*. */
export function photoExamples([height, width, channels]: readonly [number, number, number]): PatchExamples {
  return {
    load: (example) => loadPhoto(photos[example].id, {height, width, channels}),
    describe(example) {
      const photo = photos[example];
      return {name: photo.subject, photo: photo.id, credit: photoCredit(photo)};
    }
  };
}
