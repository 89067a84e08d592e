import type {Picture} from "../../images/picture.js";

/** Draws the given picture on the canvas, which takes its size. */
export function drawPicture(canvas: HTMLCanvasElement, {rgba, width, height}: Picture): void {
  canvas.width = width;
  canvas.height = height;
  canvas.getContext("2d")!.putImageData(new ImageData(rgba, width, height), 0, 0);
}

/** Returns the canvas as a PNG file. */
export function canvasPng(canvas: HTMLCanvasElement): Promise<Blob> {
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error("picture too large to save"))), "image/png");
  });
}
