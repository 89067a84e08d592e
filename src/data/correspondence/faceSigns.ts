import type {LayerSigns} from "../../attribution/hiddenSigns.js";
import type {AnnotatedFace} from "../../components/correspondence/faces.js";
import {type HiddenRowsOptions, hiddenRows} from "../../components/correspondence/hiddenRows.js";
import type {PixelFill} from "../../images/fillPixels.js";
import type {Model} from "../../network/model.js";
import {corpusPhoto} from "../corpusPhoto.js";
import {workerAnswer} from "../workerAnswer.js";

export interface FaceSignsOptions extends HiddenRowsOptions {
  readonly layers: readonly string[];
  readonly fill: PixelFill;
}

/** Returns the signs of each face, for each row of hiddenRows, for each layer: what the worker answers. */
export async function faceSigns(
  model: Model,
  faces: readonly AnnotatedFace[],
  {layers, fill, draws, seed}: FaceSignsOptions
): Promise<(readonly (readonly LayerSigns[])[])[]> {
  const rows = hiddenRows(
    faces.map(({photo, boxes}) => ({key: photo, boxes})),
    {draws, seed}
  );
  const signs: (readonly (readonly LayerSigns[])[])[] = [];
  for (const [i, {photo}] of faces.entries()) {
    const boxes = rows.map((row) => row.boxes[i]);
    const question = {
      kind: "hiddenSigns",
      photo: await corpusPhoto(model.network, photo),
      boxes,
      layers,
      fill
    } as const;
    signs.push((await workerAnswer(model, question)).signs);
    console.error(`${photo}: ${boxes.length} boxes`);
  }
  return signs;
}
