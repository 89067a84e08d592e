import {html} from "htl";
import {creditOf, subjectOf} from "../frame/picked.js";
import type {PickedPhoto} from "../inputs/photoPicker.js";
import {photoKey} from "./chosenFaces.js";
import {correspondenceSummary, type LayerDistances} from "./correspondenceSummary.js";
import type {Comparison} from "./correspondences.js";
import {distanceTable} from "./distanceTable.js";
import {faceEditor} from "./faceEditor.js";
import {type FaceListOptions, faceList, type ListedFace} from "./faceList.js";
import type {FaceBoxes} from "./faces.js";
import {pictureAddress} from "./pictureAddress.js";

export interface CorrespondenceBoardOptions extends FaceListOptions {
  /** The reader moved a part of the face that is seen large. */
  readonly onMove: (boxes: FaceBoxes) => void;
  /** The reader wants that face's boxes as they were. */
  readonly onReset: () => void;
  /** What stands below the list of faces. */
  readonly tools?: Node;
}

/** Returns the picture: the faces with their boxes, one of them large, and a table for each layer. */
export function correspondenceBoard({onMove, onReset, tools, ...hands}: CorrespondenceBoardOptions) {
  const list = faceList(hands);
  const editor = faceEditor();
  const reset = html`<button type="button" onclick=${onReset}>Boxes as they were</button>` as HTMLButtonElement;
  const credits = html`<ul></ul>`;
  const tables = html`<div class="correspondence-tables"></div>`;
  const element = html`<div class="correspondence-board">
    <div class="correspondence-large">${editor}</div>
    <div class="correspondence-list">${list.element}<div class="correspondence-tools">${reset}${tools}</div></div>${tables}
    <details class="correspondence-credits"><summary>Credits of all these photos</summary>${credits}</details></div>` as HTMLElement;
  editor.addEventListener("input", (event) => {
    event.stopPropagation();
    onMove(editor.value);
  });

  return {
    element,
    /** Shows the faces, and the one that is picked, with its boxes, large. */
    drawFaces(faces: readonly ListedFace[], picked: PickedPhoto, shown: ListedFace, isMoved: boolean): void {
      list.draw(faces, picked);
      const thanked = faces.map(({photo}) => photoKey(photo)).join();
      if (thanked !== credits.dataset.photos)
        credits.replaceChildren(...faces.map(({photo}) => html`<li>${creditOf(photo)}</li>`));
      credits.dataset.photos = thanked;
      editor.value = shown.boxes;
      editor.show({address: pictureAddress(picked), subject: subjectOf(picked), hidden: shown.hidden});
      reset.disabled = !isMoved;
    },
    /** Shows the distances between that many faces. */
    drawTables(layers: readonly LayerDistances[], faces: number, comparison: Comparison): void {
      tables.replaceChildren(
        ...layers.map((layer) => distanceTable(layer.layer, correspondenceSummary(layer, faces, comparison)))
      );
    },
    /** Marks the tables as older than the choice. */
    stale: (isStale: boolean) => void tables.classList.toggle("stale", isStale)
  };
}
