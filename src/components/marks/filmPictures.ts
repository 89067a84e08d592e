import type {FilmFrame} from "./filmPane.js";

/** Returns the pixels of every picture of a film, RGBA. */
export function filmPictures(frames: readonly FilmFrame[]): ImageData[] {
  const canvas = document.createElement("canvas");
  const context = canvas.getContext("2d", {willReadFrequently: true})!;
  return frames.map((frame) => {
    frame.draw(canvas);
    return context.getImageData(0, 0, canvas.width, canvas.height);
  });
}
