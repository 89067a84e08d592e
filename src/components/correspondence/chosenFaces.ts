import type {PickedPhoto} from "../inputs/photoPicker.js";
import {annotatedFaces, type FaceBoxes, faceParts, type PartBox} from "./faces.js";
import {type BoxedFace, photoSide} from "./hiddenRows.js";

/** A face that is compared: a photo, and where its parts are. */
export interface ChosenFace {
  readonly photo: PickedPhoto;
  readonly boxes: FaceBoxes;
}

/** The side of the smallest box, in pixels. */
export const leastSide = 4;

/** Faces that can be compared at once. */
export const mostFaces = 24;

/** The faces that are compared before the reader chooses. */
export const allFaces: readonly ChosenFace[] = annotatedFaces.map(({photo, boxes}) => ({photo, boxes}));

/** Where the parts of a photo may be that nobody has annotated: the reader moves the boxes. */
const guessedBoxes: FaceBoxes = {
  left: {x: 90, y: 110, width: 40, height: 40},
  right: {x: 170, y: 110, width: 40, height: 40},
  nose: {x: 130, y: 170, width: 40, height: 40}
};

/** Returns the boxes that a photo begins with: those drawn by hand, or a guess. */
export function firstBoxes(photo: PickedPhoto): FaceBoxes {
  return annotatedFaces.find((face) => face.photo === photo)?.boxes ?? guessedBoxes;
}

/** Returns whether a photo’s parts were annotated. */
export function isAnnotated(photo: PickedPhoto): boolean {
  return annotatedFaces.some((face) => face.photo === photo);
}

/** Returns what tells one photo from another: its id, or of a file what loadPhoto calls it. */
export function photoKey(photo: PickedPhoto): string {
  return typeof photo === "string" ? photo : `own:${photo.name}:${photo.size}:${photo.lastModified}`;
}

/** Returns a face as hiddenRows wants it. */
export function boxedFace({photo, boxes}: ChosenFace): BoxedFace {
  return {key: photoKey(photo), boxes, first: isAnnotated(photo) ? firstBoxes(photo) : undefined};
}

/** Returns faces as hiddenRows wants them. */
export function boxedFaces(faces: readonly ChosenFace[]): BoxedFace[] {
  return faces.map(boxedFace);
}

/** Returns whether two sets of boxes are the same. */
export function sameBoxes(a: FaceBoxes, b: FaceBoxes): boolean {
  return boxesText(a) === boxesText(b);
}

/** Returns boxes as a link has them: “94.142.44.44.…”, x, y, width and height of the left eye, the right eye and the nose. */
export function boxesText(boxes: FaceBoxes): string {
  return faceParts
    .map((part) => {
      const {x, y, width, height} = boxes[part];
      return [x, y, width, height].join(".");
    })
    .join(".");
}

/** Reads boxes from a link. Throws `invalid boxes: …`, `box of no pixels: …`, `box outside the photo: …`. */
export function readBoxes(text: string): FaceBoxes {
  if (!/^(\d{1,4}\.){11}\d{1,4}$/.test(text)) throw new RangeError(`invalid boxes: ${text.slice(0, 60)}`);
  const numbers = text.split(".").map(Number);
  return {left: readBox(numbers, 0), right: readBox(numbers, 4), nose: readBox(numbers, 8)};
}

function readBox(numbers: readonly number[], first: number): PartBox {
  const [x, y, width, height] = numbers.slice(first, first + 4);
  const text = [x, y, width, height].join(".");
  if (!(width && height)) throw new RangeError(`box of no pixels: ${text}`);
  if (width < leastSide || height < leastSide) throw new RangeError(`box below ${leastSide} pixels: ${text}`);
  if (x + width > photoSide || y + height > photoSide) throw new RangeError(`box outside the photo: ${text}`);
  return {x, y, width, height};
}

/** Returns the box with whole pixels, cut or pushed so that it is within the photo and not too small. */
export function withinPhoto({x, y, width, height}: PartBox): PartBox {
  const side = (value: number) => Math.max(leastSide, Math.min(photoSide, Math.round(value)));
  const size = {width: side(width), height: side(height)};
  const place = (at: number, length: number) => Math.max(0, Math.min(photoSide - length, Math.round(at)));
  return {x: place(x, size.width), y: place(y, size.height), ...size};
}
