import {photoAddress} from "../../corpus/photoAddress.js";
import type {PickedPhoto} from "../inputs/photoPicker.js";

const own = new WeakMap<File, string>();

/** Returns the address of a photo of the corpus, or of the reader’s own file. */
export function pictureAddress(photo: PickedPhoto): string {
  if (typeof photo === "string") return photoAddress(photo);
  const address = own.get(photo) ?? URL.createObjectURL(photo);
  own.set(photo, address);
  return address;
}
