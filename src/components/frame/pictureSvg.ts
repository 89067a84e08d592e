import {boxPaint, imageBehind} from "./boxPaint.js";
import {imageSvg, isPhoto} from "./imageSvg.js";
import {type Box, placed} from "./svgBox.js";
import {textLines} from "./textLines.js";
import {xmlText} from "./xmlText.js";

/** A drawing: what stands in an SVG of this size, in CSS pixels. */
export interface DrawnPicture {
  readonly content: string;
  readonly width: number;
  readonly height: number;
}

/** What is for the reader’s hands, not for paper. */
const hands =
  "input, select, textarea, progress, dialog, summary, .visually-hidden, .figure-hint, label:has(input, select), fieldset:has(input, select)";

/** What draws something by itself. */
const drawn = "canvas, img, svg, video, math, [style*='background']";

const round = (value: number) => Math.round(100 * value) / 100;

const svgProperties = [
  "fill",
  "fill-opacity",
  "stroke",
  "stroke-width",
  "stroke-dasharray",
  "stroke-opacity",
  "stroke-linecap",
  "opacity",
  "font-family",
  "font-size",
  "font-weight",
  "text-anchor",
  "dominant-baseline",
  "display",
  "visibility"
] as const;

/**
 * Resolves to what the given part of the page shows, as it is laid out on the
 * screen: canvases and images with all their pixels, drawings, words, boxes and
 * ramps of colour. What is cut off by an ellipsis or scrolled out of sight is
 * there too; what is only for the reader’s hands is not.
 */
export async function pictureSvg(root: HTMLElement): Promise<DrawnPicture> {
  const images = await imagesBehind(root);
  await Promise.all(Array.from(root.querySelectorAll("img"), whole));
  const restore = unfold(root);
  try {
    return draw(root, images);
  } finally {
    restore();
  }
}

function draw(root: HTMLElement, images: ReadonlyMap<string, HTMLImageElement>): DrawnPicture {
  const origin = root.getBoundingClientRect();
  const scale = root.offsetWidth ? origin.width / root.offsetWidth : 1; // the presenting view enlarges
  const parts: string[] = [];
  let [right, bottom] = [0, 0];
  const box = ({left, top, width, height}: DOMRect): Box => {
    const [x, y] = [(left - origin.left) / scale, (top - origin.top) / scale];
    return {x, y, width: width / scale, height: height / scale};
  };
  const grow = (at: Box) => {
    right = Math.max(right, at.x + at.width);
    bottom = Math.max(bottom, at.y + at.height);
  };

  function element(node: Element): void {
    const style = getComputedStyle(node);
    if (style.display === "none" || style.visibility === "hidden" || style.opacity === "0") return;
    if (node.matches(hands)) return;
    if (node.matches("button") && isPlainButton(node, style)) return;
    const at = box(node.getBoundingClientRect());
    const before = parts.length;
    parts.push(...boxPaint(style, at, {images, id: `paint-${parts.length}`}));
    if (node instanceof SVGSVGElement) parts.push(drawing(node, at));
    else if (node instanceof HTMLCanvasElement) parts.push(imageSvg(node, style, at));
    else if (node instanceof HTMLImageElement)
      parts.push(imageSvg(copied(node), style, at, {isPhoto: isPhoto(node.src)}));
    else if (node instanceof HTMLVideoElement) parts.push(imageSvg(copied(node), style, at));
    else children(node, style, at);
    if (parts.length > before && at.width && at.height) grow(at);
    if (style.opacity !== "1") {
      parts.splice(before, 0, `<g opacity="${style.opacity}">`);
      parts.push("</g>");
    }
  }

  function children(node: Element, style: CSSStyleDeclaration, at: Box): void {
    const cuts = /hidden|clip/.test(style.overflowX) && at.width > 0 && at.height > 0 && node.querySelector(drawn);
    if (cuts) parts.push(`<svg ${placed(at)} viewBox="${at.x} ${at.y} ${at.width} ${at.height}">`);
    const [r, b] = [right, bottom];
    for (const child of node.childNodes) {
      if (child instanceof Element) {
        if (!node.matches("details:not([open])")) element(child);
      } else if (child.nodeType === Node.TEXT_NODE) words(child as Text, style);
    }
    if (cuts) {
      parts.push("</svg>");
      [right, bottom] = [r, b];
      grow(at);
    }
  }

  function words(node: Text, style: CSSStyleDeclaration): void {
    for (const line of textLines(node)) {
      const at = box(line.rect);
      grow(at);
      const size = Number.parseFloat(style.fontSize);
      const baseline = at.y + at.height / 2 + size * 0.34;
      parts.push(
        `<text x="${round(at.x)}" y="${round(baseline)}" textLength="${round(at.width)}" lengthAdjust="spacingAndGlyphs" fill="${style.color}"` +
          ` font-family="${xmlText(style.fontFamily)}" font-size="${size}" font-weight="${style.fontWeight}"` +
          `${style.fontStyle === "normal" ? "" : ` font-style="${style.fontStyle}"`}>${xmlText(line.text)}</text>`
      );
    }
  }

  element(root);
  return {content: parts.filter(Boolean).join("\n"), width: Math.ceil(right), height: Math.ceil(bottom)};
}

/** Whether a button looks like one and shows nothing: it is no part of the picture. */
function isPlainButton(button: Element, {borderTopWidth, borderTopStyle}: CSSStyleDeclaration): boolean {
  return Number.parseFloat(borderTopWidth) > 0 && borderTopStyle !== "none" && !button.querySelector(drawn);
}

/** Resolves to the images that stand behind elements, by address. */
async function imagesBehind(root: HTMLElement): Promise<ReadonlyMap<string, HTMLImageElement>> {
  const addresses = Array.from(root.querySelectorAll("*"), (node) => imageBehind(getComputedStyle(node)));
  const images = [...new Set(addresses)].flatMap((address) => {
    if (!address) return [];
    const image = new Image();
    image.src = address;
    return [[address, image] as const];
  });
  await Promise.all(images.map(([, image]) => whole(image)));
  return new Map(images);
}

/** Resolves when the image has its pixels; one that does not load is left empty. */
async function whole(image: HTMLImageElement): Promise<void> {
  image.loading = "eager";
  await image.decode().catch(() => {});
}

/** Shows what is cut off or scrolled away, and returns what hides it again. */
function unfold(root: HTMLElement): () => void {
  const changed = [root, ...root.querySelectorAll<HTMLElement>("*")].flatMap((node) => {
    if (!(node instanceof HTMLElement)) return [];
    const style = getComputedStyle(node);
    const isCut = style.textOverflow === "ellipsis";
    const scrolls = /auto|scroll/.test(`${style.overflowX} ${style.overflowY}`);
    return isCut || scrolls ? [{node, isCut, before: node.getAttribute("style")}] : [];
  });
  for (const {node, isCut} of changed) {
    node.style.setProperty("overflow", "visible", "important");
    node.style.setProperty("max-height", "none", "important");
    if (isCut) {
      node.style.setProperty("text-overflow", "clip", "important");
      node.style.setProperty("white-space", "normal", "important");
      node.style.setProperty("height", "auto", "important");
    }
  }
  return () => {
    for (const {node, before} of changed) {
      if (before === null) node.removeAttribute("style");
      else node.setAttribute("style", before);
    }
  };
}

/** Returns a canvas with the pixels of an image or of a film, as many as it has. */
function copied(source: HTMLImageElement | HTMLVideoElement): HTMLCanvasElement {
  const canvas = document.createElement("canvas");
  canvas.width = "videoWidth" in source ? source.videoWidth : source.naturalWidth;
  canvas.height = "videoHeight" in source ? source.videoHeight : source.naturalHeight;
  if (canvas.width && canvas.height) canvas.getContext("2d")!.drawImage(source, 0, 0);
  return canvas;
}

/** Returns a drawing with the colours that it has on the screen: a file knows nothing of the page’s variables. */
function drawing(source: SVGSVGElement, at: Box): string {
  const copy = source.cloneNode(true) as SVGSVGElement;
  const [parts, copies] = [source, copy].map((d) => [d, ...d.querySelectorAll<SVGElement>("*")]);
  copies.forEach((part, i) => {
    const style = getComputedStyle(parts[i]);
    for (const name of svgProperties) part.style.setProperty(name, style.getPropertyValue(name));
  });
  for (const [name, value] of Object.entries(at)) copy.setAttribute(name, `${value}`);
  return new XMLSerializer().serializeToString(copy);
}
