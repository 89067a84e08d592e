import {photoGroup} from "../../corpus/photoGroups.js";
import type {Distance} from "../../evaluation/nearest.js";
import {photos} from "../../photos.js";
import type {Fact} from "../frame/figureFrame.js";
import {fileWord, subjectOf} from "../frame/picked.js";
import type {PickedPhoto} from "../inputs/photoPicker.js";
import type {NearAnswer, NearAsked, NearRow} from "./nearAnswer.js";
import type {SpaceCheckText} from "./nearWords.js";
import {photoSpace} from "./photoSpaces.js";

/** The distances, with what they are called. */
export const distanceChoices = [
  ["l2", "length of the difference (L2)"],
  ["cosine", "angle (1 − cosine)"]
] as const;

/** How many of the nearest were looked for when what is kept of a space was checked. */
const drawnTruly = 9;

interface KeptOf {
  readonly space: string;
  readonly distance: Distance;
  readonly checks: readonly SpaceCheckText[];
}

/** Returns a distance as it is written. */
export function distanceText(value: number, distance: Distance): string {
  return distance === "cosine" ? value.toFixed(3) : Number(value.toPrecision(3)).toLocaleString("en");
}

/** Returns the photo's place in the registry; undefined for the reader's own. */
export function exampleOf(picked: PickedPhoto): number | undefined {
  const found = photos.findIndex(({id}) => id === picked);
  return found < 0 ? undefined : found;
}

/** Returns how many of the neighbours are of the same group as the photo; undefined where it is the reader's own. */
export function sameGroup({neighbours}: NearRow, picked: PickedPhoto): number | undefined {
  const example = exampleOf(picked);
  if (example === undefined) return undefined;
  const group = photoGroup(photos[example]);
  return neighbours.filter(({index}) => photoGroup(photos[index]) === group).length;
}

/** Returns what the picture shows, in words. */
export function nearCaption({rows}: NearAnswer, asked: NearAsked & {readonly photo: PickedPhoto}): string {
  const {photo, k, distance, crops} = asked;
  const found = rows[0].neighbours.length;
  const clamped = found < k ? ` You asked for ${k}; there are only ${found}.` : "";
  const far = distance === "l2" ? "the length of the difference" : "the angle between the two";
  const left = crops ? "Crops of the query are among them." : "Crops of the query are left out.";
  const group = exampleOf(photo);
  const framed = group === undefined ? "" : ` Framed: ${photoGroup(photos[group])}, as the query is.`;
  return `The ${found === 1 ? "photo" : `${found} photos`} nearest to ${subjectOf(photo)} in each space, the nearest first, by ${far}. ${left}${framed}${clamped}`;
}

/** Returns the readout. */
export function nearFacts({rows}: NearAnswer, {photo}: {readonly photo: PickedPhoto}): Fact[] {
  const shares = rows.flatMap((row): Fact[] => {
    const same = sameGroup(row, photo);
    return same === undefined ? [] : [[row.space, `${same} of ${row.neighbours.length}`]];
  });
  return [["photos", `${photos.length}`], ...shares];
}

/** Returns a row a neighbour. */
export function nearRows({rows}: NearAnswer, {photo, distance}: NearAsked & {readonly photo: PickedPhoto}) {
  return rows.flatMap(({space, neighbours}) =>
    neighbours.map((d, i) => ({
      query: fileWord(photo),
      space,
      measure: distance,
      rank: i + 1,
      photo: photos[d.index].id,
      group: photoGroup(photos[d.index]),
      distance: d.distance
    }))
  );
}

/** Returns how many of a space's nine truly nearest are found on average, in words; none where all are. */
export function keptNote({space, distance, checks}: KeptOf): string {
  const kept = checks.find((d) => d.space === space && d.distance === distance)?.kept ?? drawnTruly;
  return kept > drawnTruly - 0.05 ? "" : `about ${Math.round(kept)} of the ${drawnTruly} truly nearest are found`;
}

/** Returns what a space is made of, in a few words. */
export function spaceNote(name: string): string {
  const {space, features} = photoSpace(name);
  const many = features.toLocaleString("en").replaceAll(",", "\u202f");
  if (space.kind === "pixels") return `${space.side} × ${space.side}, in colour`;
  return `${many} numbers`;
}
