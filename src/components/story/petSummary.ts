import {type PetGroup, petGroup, wholePhotosOf} from "../../corpus/petGroups.js";
import {photos} from "../../photos.js";
import {pairsWon, type WordResponses} from "./wordStrips.js";

/** Returns how many photos of a group there are that are no crop of another. */
export function wholePhotos(group: PetGroup): number {
  return wholePhotosOf(group).length;
}

/** Returns each word with the share of all pairs of a cat and a dog, 0…1, in which the cat excites the word's unit more. */
export function catShares(words: readonly WordResponses[]): {readonly word: string; readonly share: number}[] {
  return words.map(({word, values}) => {
    const {won, of} = pairsWon(values, "cat", "dog");
    return {word, share: won / of};
  });
}

/** Returns how many of the *count* photos that excite a unit most are of a group, given its *values* in the registry's order; crops of other photos do not count. */
export function amongBest(values: readonly number[], group: PetGroup, count = 9): number {
  return ranked(values)
    .slice(0, count)
    .filter((i) => petGroup(photos[i]) === group).length;
}

/**
 * Returns how many of the photos that excite a unit most, counted from the first, are of a group, and
 * what the first is that is not, given the unit's *values* in the registry's order; crops of other
 * photos do not count.
 */
export function leading(values: readonly number[], group: PetGroup): {readonly count: number; readonly next: string} {
  const order = ranked(values);
  const count = order.findIndex((i) => petGroup(photos[i]) !== group);
  return {count, next: photos[order[count]].subject};
}

/** Returns the photos that are no crops by their places in the registry, the largest value first. */
function ranked(values: readonly number[]): number[] {
  return Array.from(photos.keys())
    .filter((i) => !photos[i].cropOf)
    .sort((a, b) => values[b] - values[a] || a - b);
}
