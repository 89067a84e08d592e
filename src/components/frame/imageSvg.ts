import {type Box, placed} from "./svgBox.js";

/** Returns the pixels of the given *canvas* as an image of SVG that fills the box as the element’s *style* says; empty where there are none. */
export function imageSvg(canvas: HTMLCanvasElement, style: CSSStyleDeclaration, at: Box): string {
  if (!canvas.width || !canvas.height || !at.width || !at.height) return "";
  const fit = {cover: "xMidYMid slice", contain: "xMidYMid"}[style.objectFit] ?? "none";
  const hard = style.imageRendering === "pixelated" ? ' style="image-rendering:pixelated"' : "";
  return `<image ${placed(at)} preserveAspectRatio="${fit}"${hard} href="${canvas.toDataURL("image/png")}"/>`;
}
