import {canvasPng} from "../marks/drawPicture.js";

const properties = [
  "fill",
  "fill-opacity",
  "stroke",
  "stroke-width",
  "stroke-dasharray",
  "opacity",
  "font-family",
  "font-size",
  "font-weight",
  "text-anchor",
  "display"
] as const;

/**
 * Returns the drawing as a PNG of *scale* times the size of its view box, on
 * the page's background, with the colours it has on the screen. The drawing must
 * be in the page.
 */
export async function svgPng(drawing: SVGSVGElement, {scale = 2} = {}): Promise<Blob> {
  const {width, height} = drawing.viewBox.baseVal;
  const copy = drawing.cloneNode(true) as SVGSVGElement;
  copy.setAttribute("width", `${scale * width}`);
  copy.setAttribute("height", `${scale * height}`);
  const parts = [drawing, ...drawing.querySelectorAll("*")];
  const copies = [copy, ...copy.querySelectorAll<SVGElement>("*")];
  copies.forEach((part, i) => {
    const style = getComputedStyle(parts[i]); // a file knows nothing of the page's variables
    for (const name of properties) part.style.setProperty(name, style.getPropertyValue(name));
  });
  const text = new XMLSerializer().serializeToString(copy);
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(text)}`;
  await image.decode();
  const canvas = document.createElement("canvas");
  canvas.width = scale * width;
  canvas.height = scale * height;
  const context = canvas.getContext("2d")!;
  context.fillStyle = getComputedStyle(document.body).backgroundColor;
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.drawImage(image, 0, 0);
  return canvasPng(canvas);
}
