import {FileAttachment} from "observablehq:stdlib";
import {readMapSheet} from "../../images/mapSheet.js";
import type {Raster} from "../../images/raster.js";
import {readImage} from "../marks/readImage.js";
import type {BuiltMaps} from "./defaults.js";

/** Resolves to the maps of the default, and which share of them is 0; to 1 in 255 of each map’s largest value. */
export async function builtMaps(): Promise<{readonly maps: Raster; readonly zeros: number}> {
  const file = FileAttachment("../../data/maps/activations/maps.json").json<BuiltMaps>();
  const sheet = readImage(FileAttachment("../../data/maps/activations/maps.png").href);
  const [layout, picture] = await Promise.all([file, sheet]);
  return {maps: readMapSheet(picture, layout), zeros: layout.zeros};
}
