import {type Box, placed} from "./svgBox.js";

/** Whether the image at the given address is kept as a photo is: without every pixel. */
export function isPhoto(address: string): boolean {
  return /\.jpe?g(\?|$)/.test(address);
}

/**
 * Returns the pixels of the given *canvas* as an image of SVG that fills the box
 * as the element’s *style* says; empty where there are none. Those of a photo
 * are kept as JPEG, all others exactly.
 */
export function imageSvg(
  canvas: HTMLCanvasElement,
  style: CSSStyleDeclaration,
  at: Box,
  {isPhoto: lossy = false} = {}
): string {
  if (!canvas.width || !canvas.height || !at.width || !at.height) return "";
  const fit = {cover: "xMidYMid slice", contain: "xMidYMid"}[style.objectFit] ?? "none";
  const hard = style.imageRendering === "pixelated" ? ' style="image-rendering:pixelated"' : "";
  const pixels = lossy ? canvas.toDataURL("image/jpeg", 0.92) : canvas.toDataURL("image/png");
  return `<image ${placed(at)} preserveAspectRatio="${fit}"${hard} href="${pixels}"/>`;
}
