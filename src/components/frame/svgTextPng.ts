import {canvasPng} from "../marks/drawPicture.js";

/** The longest side of a picture, in pixels, that every browser draws. */
const longest = 8000;

/** Resolves to the drawing in the *text* of an SVG file as a PNG, of *scale* times its size, or of less where it is very large. */
export async function svgTextPng(text: string, {scale = 2} = {}): Promise<Blob> {
  const image = new Image();
  image.src = URL.createObjectURL(new Blob([text], {type: "image/svg+xml"}));
  try {
    await image.decode();
    const by = Math.min(scale, longest / Math.max(image.width, image.height));
    const canvas = document.createElement("canvas");
    canvas.width = Math.round(image.width * by);
    canvas.height = Math.round(image.height * by);
    canvas.getContext("2d")!.drawImage(image, 0, 0, canvas.width, canvas.height);
    return await canvasPng(canvas);
  } finally {
    URL.revokeObjectURL(image.src);
  }
}
