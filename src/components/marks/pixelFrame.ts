import type {Pixels} from "../../images/pixels.js";
import {toPicture} from "../../images/toPicture.js";
import {drawPicture} from "./drawPicture.js";
import type {FilmFrame} from "./filmPane.js";

/** Returns a picture of a film from its pixels. */
export function pixelFrame(step: number, value: number, pixels: Pixels): FilmFrame {
  const picture = toPicture(pixels);
  return {step, value, draw: (canvas) => drawPicture(canvas, picture)};
}
