import type {ImageFormat} from "./imageFormat.js";
import type {Mended} from "./mended.js";
import {mendGif} from "./mendGif.js";
import {mendJpeg} from "./mendJpeg.js";
import {mendPng} from "./mendPng.js";
import {mendWebp} from "./mendWebp.js";
import {wholeAvif} from "./wholeAvif.js";

/**
 * Returns the *bytes* of an image file of the given *format* with what ends it,
 * or null when a part of its (first) picture is missing. Viewers show a picture
 * without its last two bytes, decoders differ: Chromium's createImageBitmap
 * and sharp refuse it; and of half a file they make grey, or an error. So what
 * is missing is decided here, by the file's structure alone.
 */
export function mendImage(bytes: Uint8Array, format: ImageFormat): Mended | null {
  switch (format) {
    case "jpeg":
      return mendJpeg(bytes);
    case "png":
      return mendPng(bytes);
    case "gif":
      return mendGif(bytes);
    case "webp":
      return mendWebp(bytes);
    case "avif":
      return wholeAvif(bytes) ? {bytes} : null;
  }
}
