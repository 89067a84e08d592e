import {randomLcg} from "d3-random";
import type {CropBox} from "../../images/crop.js";
import {type FaceBoxes, faceParts, type PartBox} from "./faces.js";

/** A face whose parts are hidden. */
export interface BoxedFace {
  /** What the random places are drawn from: the photo’s id, or the name of a file. */
  readonly key: string;
  readonly boxes: FaceBoxes;
  /** The boxes that were drawn by hand: while the parts lie in their room, random places stay where they are. */
  readonly first?: FaceBoxes;
}

/** Random places of a face are on it, off its parts; or at the same place of every photo, wherever that falls. */
export type RowKind = (typeof faceParts)[number] | "own" | "same";

/** The same thing hidden in every face. */
export interface HiddenRow {
  readonly kind: RowKind;
  /** Of random places: which draw, from 0. */
  readonly draw: number;
  /** One for each face. */
  readonly boxes: readonly CropBox[];
}

export interface HiddenRowsOptions {
  /** How many random places of each sort. */
  readonly draws: number;
  readonly seed: number;
}

/** The side of a photo as the network gets it. */
export const photoSide = 299;

/**
 * Returns what is hidden, a row each: left eye, right eye, nose; then as many
 * random places on each face as there are *draws*, then as many places that are
 * the same in every photo. A random box has the mean size of the face’s three
 * parts. Throws `no room beside the parts: …`.
 */
export function hiddenRows(faces: readonly BoxedFace[], {draws, seed}: HiddenRowsOptions): HiddenRow[] {
  const numbers = Array.from({length: draws}, (_, draw) => draw);
  const own = faces.map((face) => ownPlaces(face, {draws, seed}));
  return [
    ...faceParts.map((part) => ({kind: part, draw: 0, boxes: faces.map(({boxes}) => cropOf(boxes[part]))})),
    ...numbers.map((draw) => ({kind: "own" as const, draw, boxes: own.map((places) => places[draw])})),
    ...numbers.map((draw) => {
      const random = randomOf(`same ${seed} ${draw}`);
      const at = [random(), random()] as const;
      return {kind: "same" as const, draw, boxes: faces.map(({boxes}) => placed(at, meanSize(boxes), whole))};
    })
  ];
}

/** Returns the rectangle in which the random places of a face lie: around its parts, and half again as far to each side. */
export function faceRoom(boxes: FaceBoxes): PartBox {
  const all = faceParts.map((part) => cropOf(boxes[part]));
  const left = Math.min(...all.map((d) => d.left));
  const top = Math.min(...all.map((d) => d.top));
  const right = Math.max(...all.map((d) => d.right));
  const bottom = Math.max(...all.map((d) => d.bottom));
  const more = Math.round(Math.max(right - left, bottom - top) / 2);
  const [x, y] = [Math.max(0, left - more), Math.max(0, top - more)];
  return {
    x,
    y,
    width: Math.min(photoSide, right + more) - x,
    height: Math.min(photoSide, bottom + more) - y
  };
}

/** Returns a box as its edges. */
export function cropOf({x, y, width, height}: PartBox): CropBox {
  return {left: x, top: y, right: x + width, bottom: y + height};
}

const whole: PartBox = {x: 0, y: 0, width: photoSide, height: photoSide};
const tries = 500;

/** Returns random boxes on a face that touch none of its parts. */
function ownPlaces({key, boxes, first = boxes}: BoxedFace, {draws, seed}: HiddenRowsOptions): CropBox[] {
  const kept = faceRoom(first);
  const room = faceParts.every((part) => isWithin(cropOf(boxes[part]), cropOf(kept))) ? kept : faceRoom(boxes);
  const size = meanSize(boxes);
  const parts = faceParts.map((part) => cropOf(boxes[part]));
  return Array.from({length: draws}, (_, draw) => {
    const random = randomOf(`${key} ${seed} ${draw}`);
    for (let i = 0; i < tries; ++i) {
      const box = placed([random(), random()], size, room);
      if (!parts.some((part) => overlap(part, box))) return box;
    }
    throw new RangeError(`no room beside the parts: ${key}`);
  });
}

function meanSize(boxes: FaceBoxes): Pick<PartBox, "width" | "height"> {
  const mean = (side: "width" | "height") =>
    Math.round(faceParts.reduce((sum, part) => sum + boxes[part][side], 0) / faceParts.length);
  return {width: mean("width"), height: mean("height")};
}

/** Returns a box of the given size whose place in the *room* is the given share of what is free. */
function placed(
  [across, down]: readonly [number, number],
  {width, height}: Pick<PartBox, "width" | "height">,
  room: PartBox
): CropBox {
  const left = room.x + Math.round(across * Math.max(0, room.width - width));
  const top = room.y + Math.round(down * Math.max(0, room.height - height));
  return {left, top, right: left + width, bottom: top + height};
}

function isWithin(a: CropBox, b: CropBox): boolean {
  return a.left >= b.left && a.right <= b.right && a.top >= b.top && a.bottom <= b.bottom;
}

function overlap(a: CropBox, b: CropBox): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

/** Returns random numbers that follow from a text: its hash (FNV-1a) is the seed, and the first few are left out. */
function randomOf(text: string): () => number {
  let hash = 0x811c9dc5;
  for (const letter of text) hash = Math.imul(hash ^ letter.codePointAt(0)!, 0x01000193);
  const random = randomLcg(hash >>> 0);
  for (let i = 0; i < 4; ++i) random();
  return random;
}
