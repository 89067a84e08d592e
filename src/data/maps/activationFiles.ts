import type {BuiltMaps} from "../../components/maps/defaults.js";
import {writeMapSheet} from "../../images/mapSheet.js";
import type {Raster} from "../../images/raster.js";
import type {Model} from "../../network/model.js";
import {corpusPhoto} from "../corpusPhoto.js";
import {jsonFile} from "../jsonFile.js";
import {workerAnswer} from "../workerAnswer.js";
import {writePng} from "../writePng.js";

/** Returns a layer's activations for a photo of the corpus: what the worker answers. */
export async function layerMaps(model: Model, photo: string, layer: string): Promise<Raster> {
  const asked = await corpusPhoto(model.network, photo);
  const {shape, values} = await workerAnswer(model, {kind: "activations", photo: asked, layer});
  const [height, width, channels] = shape;
  return {values, width, height, channels};
}

/** Returns the files of a layer's maps: a sheet of them, and how to read it. */
export async function activationFiles(
  model: Model,
  {photo, layer}: {readonly photo: string; readonly layer: string}
): Promise<Record<string, Uint8Array>> {
  const maps = await layerMaps(model, photo, layer);
  const {layout, ...picture} = writeMapSheet(maps, 16);
  const zeros = maps.values.reduce((count, value) => count + Number(value === 0), 0) / maps.values.length;
  const note: BuiltMaps = {network: model.network.name, photo, layer, zeros, ...layout};
  return {
    "maps.png": await writePng(picture),
    "maps.json": jsonFile(note)
  };
}
