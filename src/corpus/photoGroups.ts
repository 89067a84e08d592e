import {type Photo, photoKinds, photos} from "../photos.js";
import {petGroup} from "./petGroups.js";

/** What a reader looks for a photo among: cats and dogs, other animals, then the kinds of all else. */
export const photoGroups = ["cats", "dogs", "other animals", ...photoKinds.slice(1).map(plural)] as const;

export type PhotoGroup = (typeof photoGroups)[number];

/** Returns the group of a photo. */
export function photoGroup(photo: Pick<Photo, "id" | "kind">): PhotoGroup {
  const pet = petGroup(photo);
  if (pet === "no animal") return plural(photo.kind);
  return pet === "another animal" ? "other animals" : `${pet}s`;
}

/** Returns the photos, of those given, whose id, subject or kind has every word of a search; all where it has none. */
export function foundPhotos(search: string, among: readonly Photo[] = photos): Photo[] {
  const words = search.toLowerCase().split(/\s+/).filter(Boolean);
  return among.filter(({id, subject, kind}) => {
    const text = `${id} ${subject} ${kind}`.toLowerCase();
    return words.every((word) => text.includes(word));
  });
}

function plural(kind: Photo["kind"]): string {
  return kind === "food" ? kind : `${kind}s`;
}
