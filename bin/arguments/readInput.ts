import {readFile} from "node:fs/promises";
import {basename} from "node:path";
import {decodeImage} from "../../src/data/decodeImage.js";
import {fit} from "../../src/images/fit.js";
import type {Raster} from "../../src/images/raster.js";
import {toInput} from "../../src/images/toInput.js";
import type {Network, NetworkInput, Shape} from "../../src/network/network.js";
import {type Nested, nestedArray} from "./nestedArray.js";

/** What a network is fed. */
export interface Input {
  readonly values: Float32Array<ArrayBuffer>;
  /** [height, width, channels] or [values] */
  readonly shape: Shape;
  /** The photo as the network sees it, 0…255, where the input is one. */
  readonly photo?: Raster;
}

/**
 * Returns the input in the file of the given *path* for the *network*: the
 * nested array of a `.json` file unchanged, or an image, cropped at the centre,
 * resized and scaled as the network takes it. Throws `no such file: …`, `not
 * JSON: …`, `input shape: expected 28×28×1, got 4×4`, and as decodeImage does; what that
 * notes of the file goes to stderr.
 */
export function readInput(path: string, {input}: Network): Promise<Input> {
  return /\.json$/i.test(path) ? readArray(path, input) : readPhoto(path, input);
}

async function readArray(path: string, {shape}: NetworkInput): Promise<Input> {
  const given = await readNested(path);
  const whole = given.shape.length === 2 && shape.length === 3 ? [...given.shape, 1] : given.shape;
  const fits = whole.length === shape.length && shape.every((d, i) => d === null || d === whole[i]);
  if (!fits) throw new RangeError(`input shape: expected ${text(shape)}, got ${text(given.shape)}`);
  return {values: given.values, shape: whole};
}

async function readNested(path: string): Promise<Nested> {
  const name = basename(path);
  let bytes: Uint8Array;
  try {
    bytes = await readFile(path);
  } catch (cause) {
    const missing = (cause as NodeJS.ErrnoException).code === "ENOENT";
    throw new Error(`${missing ? "no such file" : "unreadable file"}: ${name}`, {cause});
  }
  let json: unknown;
  try {
    json = JSON.parse(new TextDecoder().decode(bytes));
  } catch (cause) {
    throw new TypeError(`not JSON: ${name}`, {cause});
  }
  return nestedArray(json);
}

async function readPhoto(path: string, {shape, range}: NetworkInput): Promise<Input> {
  const decoded = await decodeImage(path, {onNote: (note) => process.stderr.write(`${note}\n`)});
  if (shape.length !== 3) throw new RangeError(`input shape: expected ${text(shape)}, got an image`);
  const [height = null, width = null, channels = null] = shape;
  const size = {height: height ?? decoded.height, width: width ?? decoded.width, channels: channels ?? 3};
  if (size.channels !== 1 && size.channels !== 3) {
    throw new RangeError(`input shape: expected ${text(shape)}, got an image`);
  }
  const photo = fit(decoded, size);
  return {values: toInput(photo, range), shape: [size.height, size.width, size.channels], photo};
}

function text(shape: readonly (number | null)[]): string {
  return shape.map((d) => d ?? "any").join("×");
}
