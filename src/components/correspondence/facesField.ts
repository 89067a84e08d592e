import type {KeyedField} from "../frame/field.js";
import {readPhoto} from "../frame/linkReaders.js";
import {OwnFileError, ownFileWord} from "../inputs/ownFiles.js";
import {
  allFaces,
  boxesText,
  type ChosenFace,
  firstBoxes,
  isAnnotated,
  mostFaces,
  photoKey,
  readBoxes,
  sameBoxes
} from "./chosenFaces.js";

const all = "all";

/**
 * Returns a field for the faces that are compared: “all” that are annotated,
 * or photos by their ids, each with its boxes where they are not those drawn by
 * hand: `cat-van_panda.90.110.40.40.…`. It is set on the picture.
 */
export function facesField(): KeyedField<readonly ChosenFace[]> {
  return {
    keys: ["faces"],
    initial: allFaces,
    read: ({faces}) => readFaces(faces),
    write(faces) {
      const text = facesText(faces);
      const own = faces.find(({photo}) => photo instanceof File)?.photo;
      if (own instanceof File) throw new OwnFileError(own, {faces: text});
      return {faces: text};
    }
  };
}

/** Reads faces from a link. Throws `too few faces: …`, `too many faces: …`, `twice the same face: …` and what readPhoto and readBoxes throw. */
export function readFaces(text: string): readonly ChosenFace[] {
  if (text === all) return allFaces;
  const parts = text.split("_").filter(Boolean);
  if (parts.length < 2) throw new RangeError(`too few faces: ${parts.length} (at least 2)`);
  if (parts.length > mostFaces) throw new RangeError(`too many faces: ${parts.length} (at most ${mostFaces})`);
  const faces = parts.map((part) => {
    const [id, ...boxes] = part.split(".");
    const photo = readPhoto(id);
    return {photo, boxes: boxes.length ? readBoxes(boxes.join(".")) : firstBoxes(photo)};
  });
  const keys = faces.map(({photo}) => photoKey(photo));
  const twice = keys.find((key, i) => keys.indexOf(key) !== i);
  if (twice !== undefined) throw new RangeError(`twice the same face: ${twice}`);
  return faces;
}

/** Returns faces as a link has them. */
export function facesText(faces: readonly ChosenFace[]): string {
  const texts = faces.map(({photo, boxes}) => {
    const word = photo instanceof File ? ownFileWord(photo) : photo;
    return isAnnotated(photo) && sameBoxes(boxes, firstBoxes(photo)) ? word : `${word}.${boxesText(boxes)}`;
  });
  return texts.join() === allFaces.map(({photo}) => photo).join() ? all : texts.join("_");
}
