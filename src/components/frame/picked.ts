import {photos} from "../../photos.js";
import type {PickedDigit} from "../inputs/digitInput.js";
import {ownPhotoText} from "../inputs/ownPhotoText.js";
import type {PickedPhoto} from "../inputs/photoPicker.js";
import {photoCredit} from "./photoCredit.js";

/** Returns what a photo shows, in words. */
export function subjectOf(picked: PickedPhoto): string {
  return photos.find(({id}) => id === picked)?.subject ?? "your own photo";
}

/** Returns whom to thank for a photo; for the reader’s own, that it stays on the reader’s machine. */
export function creditOf(picked: PickedPhoto): Node {
  const photo = photos.find(({id}) => id === picked);
  return photo ? photoCredit(photo) : document.createTextNode(ownPhotoText.credit);
}

/** Returns what a photo or a digit is called in the names of files and in their content: “own” for the reader’s own. */
export function fileWord(picked: PickedPhoto | PickedDigit): string {
  return picked instanceof File ? "own" : `${picked}`;
}
