import type {FilmFrame} from "./filmPane.js";

/** Returns all pictures of a film on one canvas, row by row, four a row or more. */
export function filmSheet(frames: readonly FilmFrame[]): HTMLCanvasElement {
  const sheet = document.createElement("canvas");
  const one = document.createElement("canvas");
  const columns = Math.max(4, Math.ceil(Math.sqrt(frames.length)));
  frames.forEach((frame, i) => {
    frame.draw(one);
    if (i === 0) {
      sheet.width = one.width * Math.min(columns, frames.length);
      sheet.height = one.height * Math.ceil(frames.length / columns);
    }
    sheet.getContext("2d")!.drawImage(one, (i % columns) * one.width, Math.floor(i / columns) * one.height);
  });
  return sheet;
}
