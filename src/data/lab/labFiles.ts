import {mapLikeness, onePerPixel} from "../../components/lab/compareMaps.js";
import {type BuiltLab, type BuiltLabAnswer, labDefault, packed} from "../../components/lab/labDefault.js";
import {type LabPlace, places} from "../../components/lab/labSetting.js";
import {mapPicture} from "../../images/mapPicture.js";
import type {Raster} from "../../images/raster.js";
import {methodOf} from "../../methods.js";
import type {Model} from "../../network/model.js";
import {corpusPhoto} from "../corpusPhoto.js";
import {jsonFile} from "../jsonFile.js";
import {workerAnswer} from "../workerAnswer.js";
import {writePng} from "../writePng.js";

/** Returns the files of what the lab begins with: default.json, a picture of each setting’s map, and reduced.bin. */
export async function labFiles(model: Model): Promise<Record<string, Uint8Array>> {
  const photo = await corpusPhoto(model.network, labDefault.photo);
  const maps: Partial<Record<LabPlace, Raster>> = {};
  const answers: Partial<Record<LabPlace, BuiltLabAnswer>> = {};
  const pictures: Record<string, Uint8Array> = {};
  for (const place of places) {
    const {unit, method, options} = labDefault.settings[place];
    const question = {kind: "explain", photo, target: {unit: unit!}, method, options} as const;
    const {values, milliseconds: _, backend: __, kind: ___, ...rest} = await workerAnswer(model, question);
    const [height, width, channels] = rest.shape;
    const map = {values, width, height, channels};
    const picture = mapPicture(map, methodOf(method).display);
    maps[place] = onePerPixel(map);
    answers[place] = {...rest, scale: picture.scale, zero: picture.zero};
    pictures[`${place}.png`] = await writePng(picture);
  }
  const pairs = places.flatMap((a, i) => places.slice(i + 1).map((b) => [a, b] as const));
  const likeness = Object.fromEntries(pairs.map(([a, b]) => [a + b, mapLikeness(maps[a]!, maps[b]!)]));
  const reduced = places.map((place) => Buffer.from(packed(maps[place]!.values as Float32Array).buffer));
  return {
    "default.json": jsonFile({answers, likeness} as BuiltLab),
    ...pictures,
    "reduced.bin": Buffer.concat(reduced)
  };
}
