import {channelOf} from "../../images/channelOf.js";
import {greyPicture} from "../../images/greyPicture.js";
import {mapPicture} from "../../images/mapPicture.js";
import type {MapPicture} from "../../images/picture.js";
import {canvasPng} from "../marks/drawPicture.js";
import {type LayerMaps, type MapsView, scaleOf, seenMaps} from "./layerMaps.js";

/** Returns the picture of one unit’s map: grey, and in the colours of signs where the layer has values below 0. */
export function mapOf({maps, isSigned, peaks}: LayerMaps, unit: number, scale: MapsView["scale"]): MapPicture {
  const [map, options] = [channelOf(maps, unit), scaleOf(peaks, scale)];
  return isSigned ? mapPicture(map, "signed-heat", options) : greyPicture(map, options);
}

/** Returns the maps of the page that is seen as one PNG, a pixel between them. */
export function mapsPng(layer: LayerMaps, view: MapsView): Promise<Blob> {
  const {units} = seenMaps(layer, view);
  const {width, height} = layer.maps;
  const columns = Math.ceil(Math.sqrt(units.length));
  const canvas = document.createElement("canvas");
  canvas.width = columns * (width + 1) - 1;
  canvas.height = Math.ceil(units.length / columns) * (height + 1) - 1;
  const context = canvas.getContext("2d")!;
  units.forEach((unit, i) => {
    const {rgba} = mapOf(layer, unit, view.scale);
    const [x, y] = [(i % columns) * (width + 1), Math.floor(i / columns) * (height + 1)];
    context.putImageData(new ImageData(rgba, width, height), x, y);
  });
  return canvasPng(canvas);
}
