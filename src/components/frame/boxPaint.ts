import {imageSvg, isPhoto} from "./imageSvg.js";
import {type Box, placed} from "./svgBox.js";

const round = (value: number) => Math.round(100 * value) / 100;

/** Returns the address of the image behind an element; undefined where there is none. */
export function imageBehind({backgroundImage}: CSSStyleDeclaration): string | undefined {
  return /^url\("?(.*?)"?\)/.exec(backgroundImage)?.[1];
}

/**
 * Returns what an element of the given *style* paints behind its content, as
 * parts of SVG: its colour, a ramp of colours or a part of an image, and its
 * borders. *images* are those that stand behind elements, by address; *id* is a
 * name that nothing else in the drawing has.
 */
export function boxPaint(
  style: CSSStyleDeclaration,
  at: Box,
  {images, id}: {readonly images: ReadonlyMap<string, HTMLImageElement>; readonly id: string}
): string[] {
  if (!at.width || !at.height) return [];
  const parts: string[] = [];
  const radius = Math.min(Number.parseFloat(style.borderTopLeftRadius) || 0, at.width / 2, at.height / 2);
  if (isSeen(style.backgroundColor))
    parts.push(`<rect ${placed(at)}${radius ? ` rx="${radius}"` : ""} fill="${style.backgroundColor}"/>`);
  const image = images.get(imageBehind(style) ?? "");
  if (style.backgroundImage.startsWith("linear-gradient")) parts.push(ramp(style.backgroundImage, at, id));
  else if (image?.naturalWidth) parts.push(imageSvg(cut(image, style, at), style, at, {isPhoto: isPhoto(image.src)}));
  return [...parts, ...borders(style, at)];
}

function isSeen(colour: string): boolean {
  return colour !== "transparent" && !/^rgba\(.*, 0\)$|\/ 0\)$/.test(colour);
}

function borders(style: CSSStyleDeclaration, {x, y, width, height}: Box): string[] {
  const sides = ["top", "right", "bottom", "left"] as const;
  return sides.flatMap((side) => {
    const thick = Number.parseFloat(style.getPropertyValue(`border-${side}-width`));
    const colour = style.getPropertyValue(`border-${side}-color`);
    if (!thick || /none|hidden/.test(style.getPropertyValue(`border-${side}-style`)) || !isSeen(colour)) return [];
    const [left, top, right, bottom] = [x, y, x + width, y + height].map(round);
    const half = thick / 2;
    const line = {
      top: `M${left} ${top + half}H${right}`,
      right: `M${right - half} ${top}V${bottom}`,
      bottom: `M${left} ${bottom - half}H${right}`,
      left: `M${left + half} ${top}V${bottom}`
    }[side];
    return [`<path d="${line}" fill="none" stroke="${colour}" stroke-width="${thick}"/>`];
  });
}

/** Returns a box filled with a ramp of colours, to the right or down. */
function ramp(gradient: string, at: Box, id: string): string {
  const colours = gradient.match(/(?:rgba?|color|oklab|oklch)\([^)]*\)/g) ?? [];
  const isAcross = /^linear-gradient\((to right|90deg)/.test(gradient);
  const stops = colours.map(
    (colour, i) => `<stop offset="${round(i / Math.max(1, colours.length - 1))}" stop-color="${colour}"/>`
  );
  return `<linearGradient id="${id}"${isAcross ? "" : ' x2="0" y2="1"'}>${stops.join("")}</linearGradient><rect ${placed(at)} fill="url(#${id})"/>`;
}

/** Returns the part of the image behind an element that is seen, with the pixels that the image has there. */
function cut(image: HTMLImageElement, style: CSSStyleDeclaration, at: Box): HTMLCanvasElement {
  const {naturalWidth, naturalHeight} = image;
  const sizes = style.backgroundSize.split(" ").map((text, i) => length(text, i ? at.height : at.width));
  const across = (Number.isNaN(sizes[0]) ? naturalWidth : sizes[0]) / naturalWidth;
  const down = sizes.length < 2 || Number.isNaN(sizes[1]) ? across : sizes[1] / naturalHeight;
  const [x = 0, y = 0] = style.backgroundPosition.split(" ").map((text, i) => {
    const room = i ? at.height - naturalHeight * down : at.width - naturalWidth * across;
    return length(text, room);
  });
  const canvas = document.createElement("canvas");
  canvas.width = Math.max(1, Math.round(at.width / Math.min(1, across)));
  canvas.height = Math.max(1, Math.round(at.height / Math.min(1, down)));
  const context = canvas.getContext("2d")!;
  context.scale(canvas.width / at.width, canvas.height / at.height);
  context.drawImage(image, x, y, naturalWidth * across, naturalHeight * down);
  return canvas;
}

/** Returns a length of CSS in pixels, where *whole* is what per cent are of; NaN where it is a word. */
function length(text: string, whole: number): number {
  const number = Number.parseFloat(text);
  return text.endsWith("%") ? (number / 100) * whole : number;
}
