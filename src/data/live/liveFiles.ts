import type {BuiltStrip} from "../../components/live/liveLayers.js";
import {channelOf} from "../../images/channelOf.js";
import {cropAt} from "../../images/cropAt.js";
import {greyPicture} from "../../images/greyPicture.js";
import type {Raster} from "../../images/raster.js";
import {toPicture} from "../../images/toPicture.js";
import type {Model} from "../../network/model.js";
import {decodeImage} from "../decodeImage.js";
import {jsonFile} from "../jsonFile.js";
import {workerAnswer} from "../workerAnswer.js";
import {writeSheet} from "../writeSheet.js";

export interface LiveChoice {
  readonly photo: string;
  readonly layer: string;
  readonly seconds: readonly number[];
  readonly units: readonly number[];
  readonly cell: number;
}

/** Returns the pictures of a film over a photo of the corpus, and a layer's maps of each: what the page asks and gets. */
export async function filmMaps(
  model: Model,
  {photo, layer, seconds}: Pick<LiveChoice, "photo" | "layer" | "seconds">
): Promise<readonly {readonly picture: Raster; readonly maps: Raster}[]> {
  const whole = await decodeImage(`src/photos/${photo}.jpg`);
  const [side] = model.network.input.shape as [number];
  const frames: {picture: Raster; maps: Raster}[] = [];
  for (const second of seconds) {
    const picture = cropAt(whole, second, side);
    const {shape, values} = await workerAnswer(model, {kind: "videoFrame", pixels: picture, layer});
    const [height, width, channels] = shape;
    frames.push({picture, maps: {values, width, height, channels}});
  }
  return frames;
}

/** Returns the files of the film strip: a row of pictures, and below them a row for each unit. */
export async function liveFiles(model: Model, choice: LiveChoice): Promise<Record<string, Uint8Array>> {
  const {photo, layer, seconds, units, cell} = choice;
  const frames = await filmMaps(model, choice);
  const rows = units.map((unit) => frames.map(({maps}) => channelOf(maps, unit)));
  const scales = rows.map((row) => Math.max(...row.map(({values}) => values.reduce((a, b) => Math.max(a, b), 0))));
  const pictures = [
    ...frames.map(({picture}) => toPicture(picture)),
    ...rows.flatMap((row, i) => row.map((map) => greyPicture(map, {scale: scales[i] || 1})))
  ];
  const note: BuiltStrip = {photo, layer, seconds, units, scales};
  return {
    "strip.webp": await writeSheet(pictures, {cell, columns: seconds.length}),
    "strip.json": jsonFile(note)
  };
}
