import {type DigitFile, readDigits} from "../../corpus/digits.js";
import {photoAddress} from "../../corpus/photoAddress.js";
import {asDigit} from "../../images/asDigit.js";
import {cropAt} from "../../images/cropAt.js";
import type {Raster} from "../../images/raster.js";
import {rgbPixels} from "../../images/rgbPixels.js";
import {decodeFile} from "../inputs/decodeFile.js";
import type {PickedPhoto} from "../inputs/photoPicker.js";

/** A picture of a film. */
export interface LivePicture {
  /** What is seen. */
  readonly view: Raster;
  /** What the network gets. */
  readonly input: Raster;
  /** Whether there was a digit, where one is wanted. */
  readonly found: boolean;
}

/** Where the pictures come from: grabs the one of this moment; null where there is none yet. */
export type Grab = (seconds: number) => LivePicture | null;

/** The side of what a digit is looked for in. */
const paper = 168;

/** Returns what grabs the middle of the given *video*, as the network of the given input side wants it. */
export function fromVideo(
  video: HTMLVideoElement,
  {side, digit}: {readonly side: number; readonly digit: boolean}
): Grab {
  const size = digit ? paper : side;
  const context = new OffscreenCanvas(size, size).getContext("2d", {willReadFrequently: true})!;
  return () => {
    const {videoWidth: width, videoHeight: height} = video;
    if (!width || !height || video.readyState < 2) return null;
    const square = Math.min(width, height);
    context.drawImage(video, (width - square) / 2, (height - square) / 2, square, square, 0, 0, size, size);
    return seen(rgbPixels(context.getImageData(0, 0, size, size).data, size, size), digit);
  };
}

/** Returns what grabs a square that moves over a photo of the corpus, or of the reader's own. */
export async function fromPhoto(photo: PickedPhoto, side: number): Promise<Grab> {
  const pixels = await wholePhoto(photo);
  return (seconds) => seen(cropAt(pixels, seconds, side), false);
}

/** Returns what grabs held-out digits, each for three seconds, dark on light paper, turning and growing. */
export async function fromDigits(digits: () => Promise<ArrayBuffer>): Promise<Grab> {
  const file = readDigits(await digits());
  const context = new OffscreenCanvas(paper, paper).getContext("2d", {willReadFrequently: true})!;
  const ink = new OffscreenCanvas(28, 28);
  return (seconds) => {
    drawDigit(ink, file, Math.floor(seconds / 3) % file.count);
    const turn = 0.3 * Math.sin(2 * seconds);
    const size = paper * (0.62 + 0.12 * Math.sin(1.3 * seconds));
    context.setTransform(1, 0, 0, 1, 0, 0);
    context.fillStyle = "#e9e4da";
    context.fillRect(0, 0, paper, paper);
    context.translate(paper / 2 + 14 * Math.sin(seconds), paper / 2 + 10 * Math.cos(1.7 * seconds));
    context.rotate(turn);
    context.drawImage(ink, -size / 2, -size / 2, size, size);
    return seen(rgbPixels(context.getImageData(0, 0, paper, paper).data, paper, paper), true);
  };
}

function seen(view: Raster, digit: boolean): LivePicture {
  if (!digit) return {view, input: view, found: true};
  const {pixels, found} = asDigit(view);
  return {view, input: pixels, found};
}

function drawDigit(canvas: OffscreenCanvas, file: DigitFile, index: number): void {
  const {values, width, height} = file.pixels(index);
  const image = new ImageData(width, height);
  for (const [i, value] of values.entries()) image.data.set([38, 44, 70, value], 4 * i);
  canvas.getContext("2d")!.putImageData(image, 0, 0);
}

async function wholePhoto(photo: PickedPhoto): Promise<Raster> {
  if (photo instanceof File) return decodeFile(photo, {limit: 800});
  const response = await fetch(photoAddress(photo)).catch(() => null);
  if (!response?.ok) throw new Error(`no such photo: ${photo}`);
  return decodeFile(await response.blob(), {name: photo});
}
