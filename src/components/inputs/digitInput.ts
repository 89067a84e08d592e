import {html} from "htl";
import {readDigits} from "../../corpus/digits.js";
import {asDigit} from "../../images/asDigit.js";
import type {Raster} from "../../images/raster.js";
import {toPicture} from "../../images/toPicture.js";
import type {PhotoPixels} from "../../worker/protocol.js";
import {digits as heldOutFile} from "../drawer/drawer.js";
import {drawPicture} from "../marks/drawPicture.js";
import {ChoiceError} from "./choiceError.js";
import {decodeFile} from "./decodeFile.js";
import {fileNote} from "./fileNote.js";
import {keepOwnFile} from "./ownFiles.js";
import {unreadable} from "./unreadable.js";

/** A held-out digit by its number, or a file of the reader's own. */
export type PickedDigit = number | File;

/** How many digits were held out. */
export const heldOutDigits = 2000;

/**
 * Returns a form to choose a held-out digit by its number, any other, or a
 * photo of the reader's own handwriting. Its value is the number or the File;
 * the picture is drawn by *show*.
 */
export function digitInput({
  value = 0,
  random = Math.random
}: {
  readonly value?: number;
  readonly random?: () => number;
} = {}) {
  let picked: PickedDigit = value;
  const canvas =
    html`<canvas class="digit-input-picture" width="28" height="28" role="img" aria-label="The digit"></canvas>` as HTMLCanvasElement;
  const number = html`<input type="number" min="0" max=${heldOutDigits - 1} step="1" value=${value} required
    onchange=${() => number.reportValidity() && pick(number.valueAsNumber)}
    oninput=${(event: Event) => event.stopPropagation()} />` as HTMLInputElement;
  const file =
    html`<input type="file" class="visually-hidden" accept="image/*" aria-label="A photo of your own handwriting"
    onchange=${() => file.files?.[0] && pick(file.files[0])} oninput=${(event: Event) => event.stopPropagation()} />` as HTMLInputElement;
  const note = fileNote();
  const form = html`<div class="digit-input">
    ${canvas}<label>Digit ${number}</label>
    <button type="button" onclick=${() => pick(Math.floor(random() * heldOutDigits))}>Another</button>
    <label class="figure-button">${file}Your own …</label>${note}
  </div>`;

  function pick(digit: PickedDigit): void {
    picked = digit;
    note.tell(digit);
    if (typeof digit === "number") number.value = String(digit);
    else void keepOwnFile(digit);
    form.dispatchEvent(new Event("input", {bubbles: true}));
  }

  const show = (pixels: Raster) => drawPicture(canvas, toPicture(pixels));
  return Object.defineProperties(form as HTMLElement & {value: PickedDigit; show: (pixels: Raster) => void}, {
    value: {
      get: () => picked,
      set(digit: PickedDigit) {
        picked = digit;
        note.tell(digit);
        if (typeof digit === "number") number.value = String(digit);
      }
    },
    show: {value: show}
  });
}

/**
 * Returns the digit picked, as the network mnist gets it: a held-out one, or
 * what is written in a photo. Throws a ChoiceError for a file that is no image
 * or holds no digit.
 */
export async function loadDigit(
  picked: PickedDigit,
  digits: () => Promise<ArrayBuffer> = heldOutFile
): Promise<PhotoPixels> {
  if (typeof picked === "number") return {key: `digit:${picked}`, pixels: readDigits(await digits()).pixels(picked)};
  const photo = await decodeFile(picked).catch((error: Error) => {
    throw unreadable(error);
  });
  const {pixels, found} = asDigit(photo);
  if (!found)
    throw new ChoiceError(
      `no digit found: ${picked.name}. Write one with a dark pen on white paper, alone and in the middle.`
    );
  return {key: `own digit:${picked.name}:${picked.size}:${picked.lastModified}`, pixels};
}
