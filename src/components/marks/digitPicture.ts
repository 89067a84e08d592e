import type {Raster} from "../../images/raster.js";

/** Returns a picture of a digit: white ink on black paper, as the network gets it. */
export function digitPicture({values, width, height}: Raster, label = ""): HTMLCanvasElement {
  const canvas = document.createElement("canvas");
  canvas.className = "digit-picture-mark";
  canvas.width = width;
  canvas.height = height;
  if (label) {
    canvas.setAttribute("role", "img");
    canvas.setAttribute("aria-label", label);
  } else canvas.setAttribute("aria-hidden", "true");
  const context = canvas.getContext("2d");
  if (!context) return canvas;
  const image = context.createImageData(width, height);
  for (let i = 0; i < values.length; ++i) image.data.set([values[i], values[i], values[i], 255], 4 * i);
  context.putImageData(image, 0, 0);
  return canvas;
}
