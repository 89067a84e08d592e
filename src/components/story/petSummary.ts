import {type PetGroup, petGroup, wholePhotosOf} from "../../corpus/petGroups.js";
import {photos} from "../../photos.js";
import type {ClassScore} from "../../worker/protocol.js";
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

/** Returns how many of the *count* photos that excite a unit most are of a group, given its *values* in the registry's order. */
export function amongBest(values: readonly number[], group: PetGroup, count = 9): number {
  const best = [...values.keys()].sort((a, b) => values[b] - values[a]).slice(0, count);
  return best.filter((i) => petGroup(photos[i]) === group).length;
}

/**
 * Returns how many photos with the largest logit of a class, counted from the largest, are of a
 * group, and what the first is that is not, given the five best classes of each photo.
 */
export function leading(
  topFive: Readonly<Record<string, readonly ClassScore[]>>,
  index: number,
  group: PetGroup
): {readonly count: number; readonly next: string} {
  const logitOf = (id: string) => topFive[id].find((d) => d.index === index)?.logit ?? Number.NEGATIVE_INFINITY;
  const ranked = photos.toSorted((a, b) => logitOf(b.id) - logitOf(a.id));
  const count = ranked.findIndex((photo) => petGroup(photo) !== group);
  return {count, next: ranked[count].subject};
}
