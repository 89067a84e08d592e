import {type Photo, photos} from "../../photos.js";

/** How many of the photos that excite a unit most are counted. */
export const countedPhotos = 40;

/** Of what kind the photos are that excite a unit most. */
export interface KindCount {
  readonly kind: Photo["kind"];
  /** How many of the `countedPhotos` best are of the kind. */
  readonly among: number;
  /** The first photo that is not, and its place, counted from 1; none where all are. */
  readonly other?: {readonly photo: Photo["id"]; readonly place: number};
}

/** Whether there is a unit for letters. */
export interface LetterCount {
  /** How many units were looked at. */
  readonly units: number;
  /** How many of a unit's nine best photos show letters, at the most. */
  readonly most: number;
  /** Of how many units so many do. */
  readonly of: number;
}

/** What was counted over the corpus for the lecture's units, data/occlusion/lecture/counts.json. */
export interface LectureCounts {
  /** Of each of the lecture's units that should prefer a kind of photos; null of the others. */
  readonly kinds: readonly (KindCount | null)[];
  readonly letters: LetterCount;
}

/** Returns of what kind the best photos are, given each photo's response in the registry's order. */
export function kindCount(values: ArrayLike<number>, kind: Photo["kind"]): KindCount {
  const order = bestFirst(values);
  const isOther = (i: number) => photos[i].kind !== kind;
  const other = order.findIndex(isOther);
  return {
    kind,
    among: order.slice(0, countedPhotos).filter((i) => !isOther(i)).length,
    ...(other >= 0 && {other: {photo: photos[order[other]].id, place: other + 1}})
  };
}

/** Returns in how many photos a unit reaches more than half of its best. */
export function halfCount(values: ArrayLike<number>): number {
  const half = Math.max(...Array.from(values)) / 2;
  return Array.from(values).filter((value) => value > half).length;
}

/** Returns how many of the nine photos that excite a unit most are among the given ones. */
export function amongNine(values: ArrayLike<number>, ids: readonly Photo["id"][]): number {
  return bestFirst(values)
    .slice(0, 9)
    .filter((i) => values[i] > 0 && ids.includes(photos[i].id)).length;
}

/** Returns what was counted of a unit, in words. */
export function kindText({kind, among, other}: KindCount): string {
  const all = photos.filter((photo) => photo.kind === kind).length;
  const share = `Of the ${countedPhotos} photos that excite it most ${among} show an ${kind} (of all ${photos.length}: ${all}).`;
  const first = other && photos.find(({id}) => id === other.photo)!;
  return first ? `${share} The first that does not stands at place ${other.place}: ${first.subject}.` : share;
}

function bestFirst(values: ArrayLike<number>): number[] {
  return Array.from({length: values.length}, (_, i) => i).sort((a, b) => values[b] - values[a] || a - b);
}
