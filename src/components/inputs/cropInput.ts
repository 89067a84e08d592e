import {html} from "htl";
import type {Raster} from "../../images/raster.js";
import {toPicture} from "../../images/toPicture.js";
import {drawPicture} from "../marks/drawPicture.js";
import {type CropSquare, cropPixels} from "./cropFile.js";

/**
 * Returns an input for a square part of a photo of the given *pixels*: it is dragged on the photo, or set by three sliders.
 * Its value is the square.
 */
export function cropInput(pixels: Raster): HTMLElement & {readonly value: CropSquare} {
  const canvas = html`<canvas role="img" aria-label="Your photo"></canvas>` as HTMLCanvasElement;
  drawPicture(canvas, toPicture(pixels));
  const frame = html`<span class="photo-tools-square" aria-hidden="true"></span>`;
  const slider = (label: string, value: number, min = 0) =>
    html`<input type="range" min=${min} max="1" step="0.005" value=${value} aria-label=${label} oninput=${show} />` as HTMLInputElement;
  const x = slider("Middle of the square, across", 0.5);
  const y = slider("Middle of the square, down", 0.5);
  const side = slider("Side of the square", 1, 0.05);
  const room = html`<div class="photo-tools-room" onpointerdown=${move} onpointermove=${move}>${canvas}${frame}</div>`;
  const element = html`<div class="photo-tools-crop"><p>What the network sees: drag the square, or set it.</p>${room}
    <label>Across ${x}</label><label>Down ${y}</label><label>Size ${side}</label></div>`;
  const value = (): CropSquare => ({x: x.valueAsNumber, y: y.valueAsNumber, side: side.valueAsNumber});
  show();
  return Object.defineProperty(element as never as HTMLElement & {readonly value: CropSquare}, "value", {get: value});

  function move(event: PointerEvent): void {
    if (event.type === "pointermove" && !event.buttons) return;
    const {left, top, width, height} = room.getBoundingClientRect();
    x.valueAsNumber = (event.clientX - left) / width;
    y.valueAsNumber = (event.clientY - top) / height;
    show();
  }

  function show(): void {
    const {left, top, size} = cropPixels(value(), pixels);
    const share = (part: number, whole: number) => `${(100 * part) / whole}%`;
    Object.assign(frame.style, {
      left: share(left, pixels.width),
      top: share(top, pixels.height),
      width: share(size, pixels.width),
      height: share(size, pixels.height)
    });
  }
}
