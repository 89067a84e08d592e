import sharp from "sharp";
import type {Picture} from "../images/picture.js";

/** Returns the given *picture* as the bytes of a PNG file. */
export function writePng({rgba, width, height}: Picture): Promise<Buffer> {
  return sharp(rgba, {raw: {width, height, channels: 4}})
    .png()
    .toBuffer();
}
