import type {FilmFrame} from "./filmPane.js";
import {gifBytes, type Pixels} from "./gifBytes.js";

/** Resolves to the pictures of a film as an animated GIF that plays again and again. */
export async function filmGif(frames: readonly FilmFrame[]): Promise<Blob> {
  return new Blob([await gifBytes(filmPixels(frames))], {type: "image/gif"});
}

/** Returns the pixels of every picture of a film. */
function filmPixels(frames: readonly FilmFrame[]): Pixels[] {
  const canvas = document.createElement("canvas");
  const context = canvas.getContext("2d", {willReadFrequently: true})!;
  return frames.map((frame) => {
    frame.draw(canvas);
    return context.getImageData(0, 0, canvas.width, canvas.height);
  });
}
