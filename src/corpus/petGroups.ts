import {type Photo, photos} from "../photos.js";

/** What a photo of the corpus is of, as far as cats and dogs go. A texture of fur is no animal. */
export const petGroups = ["cat", "dog", "another animal", "no animal"] as const;

export type PetGroup = (typeof petGroups)[number];

/** Returns the group of a photo. */
export function petGroup({id, kind}: Pick<Photo, "id" | "kind">): PetGroup {
  if (kind !== "animal") return "no animal";
  if (id.startsWith("cat-")) return "cat";
  return /^dogs?-/.test(id) ? "dog" : "another animal";
}

/** Returns the photos of a group, by their places in the registry. */
export function photosOf(group: PetGroup): number[] {
  return Array.from(photos.keys()).filter((i) => petGroup(photos[i]) === group);
}

/** Returns the photos of a group that are no crops of others, so that no cat counts twice, by their places in the registry. */
export function wholePhotosOf(group: PetGroup): number[] {
  return photosOf(group).filter((i) => !photos[i].cropOf);
}
