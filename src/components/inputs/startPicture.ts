import {html} from "htl";
import {readDigits} from "../../corpus/digits.js";
import {thumbnailStyle} from "../../corpus/thumbnailSheet.js";
import {noise} from "../../images/noise.js";
import {signedPicture} from "../../images/signedPicture.js";
import {toPicture} from "../../images/toPicture.js";
import {photos} from "../../photos.js";
import {digits, thumbnails} from "../drawer/drawer.js";
import {drawPicture} from "../marks/drawPicture.js";
import {whenNear} from "../marks/whenNear.js";
import type {PickedPhoto} from "./photoPicker.js";

/** What a small picture of a start shows: noise of a seed, a flat grey or paper, a held-out digit, or a photo. */
export type StartLook =
  | {readonly kind: "noise"; readonly seed: number}
  | {readonly kind: "grey" | "paper"}
  | {readonly kind: "digit"; readonly digit: number}
  | {readonly kind: "photo"; readonly photo: PickedPhoto};

const side = 28;
const shown = 44;

/** Returns a small picture of a start, for the eye alone: its name stands beside it. */
export function startPicture(look: StartLook): HTMLElement {
  if (look.kind === "photo") return photoPicture(look.photo);
  const canvas =
    html`<canvas class="start-picture" width=${side} height=${side} aria-hidden="true"></canvas>` as HTMLCanvasElement;
  const flat = (value: number) => ({
    values: new Float32Array(side * side).fill(value),
    width: side,
    height: side,
    channels: 1
  });
  if (typeof IntersectionObserver !== "undefined") whenNear(canvas, draw); // else nobody looks
  return canvas;

  function draw(): void {
    if (look.kind === "noise") {
      drawPicture(canvas, signedPicture(noise({width: side, height: side, channels: 1}, {seed: look.seed})));
    } else if (look.kind === "digit") {
      digits().then(
        (file) => drawPicture(canvas, toPicture(readDigits(file).pixels(look.digit))),
        () => {} // without the file the place stays grey, and the number says which digit it is
      );
    } else drawPicture(canvas, toPicture(flat(look.kind === "grey" ? 128 : 0)));
  }
}

function photoPicture(photo: PickedPhoto): HTMLElement {
  const index = photos.findIndex(({id}) => id === photo);
  if (index < 0) return html`<span class="start-picture start-picture-own" aria-hidden="true">own</span>`;
  return html`<span class="start-picture" aria-hidden="true"
    style=${thumbnailStyle(index, {sheet: thumbnails(), size: shown})}></span>`;
}
