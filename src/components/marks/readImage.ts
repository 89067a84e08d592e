import type {Picture} from "../../images/picture.js";
import {loadImage} from "./loadImage.js";

/** Returns the image at the given *address*, pixel by pixel. Throws `no such picture: …`. */
export async function readImage(address: string): Promise<Picture> {
  const image = await loadImage(address);
  const {naturalWidth: width, naturalHeight: height} = image;
  const canvas = document.createElement("canvas");
  canvas.width = width;
  canvas.height = height;
  const context = canvas.getContext("2d", {willReadFrequently: true})!;
  context.drawImage(image, 0, 0);
  return {rgba: context.getImageData(0, 0, width, height).data as Uint8ClampedArray<ArrayBuffer>, width, height};
}
