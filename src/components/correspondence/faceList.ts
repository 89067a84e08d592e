import {html} from "htl";
import type {CropBox} from "../../images/crop.js";
import {subjectOf} from "../frame/picked.js";
import type {PickedPhoto} from "../inputs/photoPicker.js";
import {type ChosenFace, photoKey} from "./chosenFaces.js";
import {type FaceBoxes, faceParts} from "./faces.js";
import {cropOf, photoSide} from "./hiddenRows.js";
import {pictureAddress} from "./pictureAddress.js";

/** A face of the list. */
export interface ListedFace extends ChosenFace {
  /** Whether it is among those compared. */
  readonly isIn: boolean;
  /** What of it is hidden; null shows the outlines of its parts. */
  readonly hidden: CropBox | null;
}

export interface FaceListOptions {
  /** The reader wants to see a face larger. */
  readonly onPick: (photo: PickedPhoto) => void;
  /** The reader takes a face in, or leaves it out. */
  readonly onTake: (photo: PickedPhoto, isIn: boolean) => void;
}

/** Returns the list of faces: each a small photo with its boxes, that picks it, and a box to tick, that takes it in. */
export function faceList({onPick, onTake}: FaceListOptions) {
  const element = html`<ul class="correspondence-faces" aria-label="Faces"></ul>` as HTMLElement;
  let items = new Map<string, ReturnType<typeof item>>();
  return {element, draw};

  function draw(faces: readonly ListedFace[], picked: PickedPhoto): void {
    const keys = faces.map(({photo}) => photoKey(photo));
    if (keys.join() !== [...items.keys()].join()) {
      items = new Map(faces.map((face, i) => [keys[i], items.get(keys[i]) ?? item(face)]));
      element.replaceChildren(...[...items.values()].map((d) => d.element));
    }
    faces.forEach((face, i) => void items.get(keys[i])!.draw(face, keys[i] === photoKey(picked)));
  }

  function item({photo}: ChosenFace) {
    const subject = subjectOf(photo);
    const tick = html`<input type="checkbox" aria-label=${`Compare: ${subject}`}
      onchange=${() => onTake(photo, tick.checked)} oninput=${(event: Event) => event.stopPropagation()}>` as HTMLInputElement;
    const marks = html`<span class="correspondence-marks"></span>`;
    const button =
      html`<button type="button" title=${subject} aria-label=${`Show ${subject}`} onclick=${() => onPick(photo)}>
      <img src=${pictureAddress(photo)} alt="" width="64" height="64" loading="lazy">${marks}</button>` as HTMLButtonElement;
    return {
      element: html`<li>${button}${tick}</li>` as HTMLElement,
      draw({boxes, isIn, hidden}: ListedFace, isPicked: boolean): void {
        tick.checked = isIn;
        button.setAttribute("aria-pressed", `${isPicked}`);
        button.classList.toggle("correspondence-out", !isIn);
        marks.replaceChildren(...(hidden ? [mark(hidden, "correspondence-hidden")] : outlines(boxes)));
      }
    };
  }
}

function outlines(boxes: FaceBoxes): HTMLElement[] {
  return faceParts.map((part) => mark(cropOf(boxes[part]), "correspondence-outline"));
}

function mark({left, top, right, bottom}: CropBox, name: string): HTMLElement {
  const share = (length: number) => `${((100 * length) / photoSide).toFixed(2)}%`;
  return html`<i class=${name} style=${`left: ${share(left)}; top: ${share(top)}; width: ${share(right - left)}; height: ${share(bottom - top)}`}></i>` as HTMLElement;
}
