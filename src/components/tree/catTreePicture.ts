import {drawPicture} from "../marks/drawPicture.js";
import type {NodePicture} from "./catTreeStore.js";

/** Draws the picture of a node on the canvas, which takes its size. */
export function drawNodePicture(canvas: HTMLCanvasElement, picture: NodePicture): void {
  if ("rgba" in picture) {
    drawPicture(canvas, picture);
  } else {
    const {sheet, x, y, size} = picture;
    canvas.width = size;
    canvas.height = size;
    canvas.getContext("2d")!.drawImage(sheet, x, y, size, size, 0, 0, size, size);
  }
}

/** Returns whether nothing at all arrived at the pixels. */
export function isEmpty(picture: NodePicture): boolean {
  return picture.zero ?? false;
}
