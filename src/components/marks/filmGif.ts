import type {FilmFrame} from "./filmPane.js";
import {filmPictures} from "./filmPictures.js";

/** How long a picture of the file is seen, and the last one, in milliseconds. */
const beat = 120;
const rest = 1500;

/**
 * Resolves to the pictures of a film as an animated GIF that plays again and
 * again, of 256 colours a picture. The encoder is fetched when it is first wanted.
 */
export async function filmGif(frames: readonly FilmFrame[]): Promise<Blob> {
  const {applyPalette, GIFEncoder, quantize} = await import("gifenc");
  const gif = GIFEncoder();
  for (const [i, {data, width, height}] of filmPictures(frames).entries()) {
    const palette = quantize(data, 256);
    const delay = i === frames.length - 1 ? rest : beat;
    gif.writeFrame(applyPalette(data, palette), width, height, {palette, delay});
    await new Promise((resolve) => setTimeout(resolve)); // the page stays awake
  }
  gif.finish();
  return new Blob([gif.bytes() as Uint8Array<ArrayBuffer>], {type: "image/gif"});
}
