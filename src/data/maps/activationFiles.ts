import type {BuiltMaps} from "../../components/maps/defaults.js";
import {writeMapSheet} from "../../images/mapSheet.js";
import type {Pixels} from "../../images/pixels.js";
import type {Model} from "../../network/model.js";
import {clearCache, type RunCache} from "../../worker/cachedRun.js";
import {decodeImage} from "../decodeImage.js";
import {jsonFile} from "../jsonFile.js";
import {workerAnswer} from "../workerAnswer.js";
import {writePng} from "../writePng.js";

/** Returns a layer's activations for a photo of the corpus: what the worker answers. */
export async function layerMaps(model: Model, photo: string, layer: string): Promise<Pixels> {
  const pixels = await decodeImage(`src/photos/${photo}.jpg`);
  const cache: RunCache = {};
  const found = await workerAnswer(model, {kind: "activations", photo: {key: photo, pixels}, layer}, cache);
  clearCache(cache);
  const [height, width, channels] = found.shape;
  return {values: found.values, width, height, channels};
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
