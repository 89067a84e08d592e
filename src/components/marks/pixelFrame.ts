import type {Raster} from "../../images/raster.js";
import {toPicture} from "../../images/toPicture.js";
import {drawPicture} from "./drawPicture.js";
import type {FilmFrame} from "./filmPane.js";

/** Returns a picture of a film from its pixels. */
export function pixelFrame(step: number, value: number, pixels: Raster): FilmFrame {
  const picture = toPicture(pixels);
  return {step, value, draw: (canvas) => drawPicture(canvas, picture)};
}
