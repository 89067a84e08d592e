import {photos} from "../photos.js";
import {photoSubject} from "./photoSubject.js";

/** What an example of a corpus shows. */
export interface Sight {
  /** By which it is known; a crop of a photo is the same sight as the photo. */
  readonly sight: string | number;
  /** What is to be seen; defaults to the sight. */
  readonly subject?: string | number;
}

const byId = new Map(photos.map((photo) => [photo.id, photo]));
const sights = photos.map((photo): Sight => {
  const whole = (photo.cropOf && byId.get(photo.cropOf)) || photo;
  return {sight: photo.cropOf ?? photo.id, subject: photoSubject(whole)};
});

/** Returns what a photo shows, by its index in the registry. */
export function photoSight(example: number): Sight {
  return sights[example] ?? {sight: example};
}
