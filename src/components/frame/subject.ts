import {networkEntry} from "../../networks.js";
import type {PhotoPixels} from "../../worker/protocol.js";
import {loadDigit, type PickedDigit} from "../inputs/digitInput.js";
import {loadPhoto} from "../inputs/loadPhoto.js";
import type {PickedPhoto} from "../inputs/photoPicker.js";
import {creditOf, subjectOf} from "./picked.js";

/** A network and what it is shown: the photo, or the digit where it knows digits alone. */
export interface Subject {
  readonly network: string;
  readonly photo: PickedPhoto;
  readonly digit: PickedDigit;
}

/** Returns whether a network knows digits alone: its images have one channel. */
export function takesDigits(network: string): boolean {
  return networkEntry(network).inputShape[2] === 1;
}

/** Resolves to what the network gets to see. Throws what loadPhoto and loadDigit throw. */
export function loadSubject({network, photo, digit}: Subject): Promise<PhotoPixels> {
  const [height, width, channels] = networkEntry(network).inputShape;
  return takesDigits(network) ? loadDigit(digit) : loadPhoto(photo, {height, width, channels});
}

/** Returns what the network is shown, in words. */
export function subjectText({network, photo, digit}: Subject): string {
  if (!takesDigits(network)) return subjectOf(photo);
  return digit instanceof File ? "your own digit" : `held-out digit ${digit}`;
}

/** Returns whom to thank for what the network is shown, or where it comes from. */
export function subjectCredit({network, photo, digit}: Subject): Node {
  if (!takesDigits(network)) return creditOf(photo);
  const words =
    digit instanceof File ? "Your own picture never leaves your machine." : `Digit ${digit} of those held out.`;
  return document.createTextNode(words);
}
