import {group} from "d3-array";
import {classIndices, type PhotoClasses} from "../../corpus/photoClasses.js";
import {wilson} from "../../evaluation/wilson.js";
import type {Photo} from "../../photos.js";
import type {ClassScore} from "../../worker/protocol.js";

/** What a network said of a photo whose classes are known. */
export interface JudgedPhoto {
  readonly photo: Photo;
  /** What would be right, in words. */
  readonly right: string;
  /** Its five best classes. */
  readonly said: readonly ClassScore[];
  /** The rank of the first that is right: 1 to 5; null where none of the five is. */
  readonly rank: number | null;
  /** Whether its subject is coarser than the classes. */
  readonly coarse: boolean;
}

/** How often a network was right of a group of photos. */
export interface GroupScore {
  readonly group: string;
  readonly count: number;
  /** How many of them had a right class first, and among the first five. */
  readonly first: number;
  readonly five: number;
  /** Where the shares lie, with 95 % confidence, [low, high]. */
  readonly firstRange: readonly [low: number, high: number];
  readonly fiveRange: readonly [low: number, high: number];
}

/** Returns what the network said of every photo whose classes are *known*, given the five best of all and the *labels*. */
export function judgedPhotos(
  photos: readonly Photo[],
  known: readonly PhotoClasses[],
  topFive: Readonly<Record<string, readonly ClassScore[]>>,
  labels: readonly string[]
): JudgedPhoto[] {
  return photos.flatMap((photo) => {
    const truth = known.find(({id}) => id === photo.id);
    if (!truth) return [];
    const right = classIndices(truth.classes, labels);
    const said = topFive[photo.id];
    const rank = 1 + said.findIndex(({index}) => right.includes(index)) || null;
    const words = truth.of ? `any ${truth.of}` : truth.classes.join(" or ");
    return [{photo, right: words, said, rank, coarse: truth.of !== undefined}];
  });
}

/** Returns how often the network was right: of every kind of photo, the largest first, then of those whose subject is a class, of those whose subject is coarser, and of all. */
export function groupScores(judged: readonly JudgedPhoto[]): GroupScore[] {
  const kinds = group(judged, ({photo}) => photo.kind as string);
  const groups = [
    ...[...kinds].sort(([, a], [, b]) => b.length - a.length),
    ["subject is a class", judged.filter(({coarse}) => !coarse)] as const,
    ["subject is coarser", judged.filter(({coarse}) => coarse)] as const,
    ["all", judged] as const
  ];
  return groups
    .filter(([, {length}]) => length)
    .map(([words, list]) => {
      const count = list.length;
      const first = list.filter(({rank}) => rank === 1).length;
      const five = list.filter(({rank}) => rank !== null).length;
      return {group: words, count, first, five, firstRange: wilson(first, count), fiveRange: wilson(five, count)};
    });
}
