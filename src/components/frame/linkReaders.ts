import {photos} from "../../photos.js";
import {isOwnFileWord, readOwnFile} from "../inputs/ownFiles.js";
import type {PickedPhoto} from "../inputs/photoPicker.js";
import type {PickedUnit, UnitLayer} from "../inputs/unitInput.js";
import {quoted} from "./linkState.js";

/** Returns the photo of the corpus that a link names by its id, or the reader’s own. Throws `unknown photo: …`, and what readOwnFile throws. */
export function readPhoto(id: string): PickedPhoto {
  if (isOwnFileWord(id)) return readOwnFile(id);
  if (!photos.some((photo) => photo.id === id)) throw new RangeError(`unknown photo: ${quoted(id)}`);
  return id;
}

/** Returns what reads a whole number of *min* to *max* from a link; it throws `invalid name: …`. */
export function readWhole(name: string, min: number, max: number): (text: string) => number {
  return (text) => {
    const value = /^\d{1,9}$/.test(text) ? Number(text) : Number.NaN;
    if (!(value >= min && value <= max)) throw new RangeError(`invalid ${name}: ${quoted(text)} (${min} to ${max})`);
    return value;
  };
}

/** Returns what reads one of the *choices* from a link; it throws `unknown name: …`. */
export function readChoice<T extends string>(name: string, choices: readonly T[]): (text: string) => T {
  return (text) => {
    const choice = choices.find((d) => d === text);
    if (choice === undefined) throw new RangeError(`unknown ${name}: ${quoted(text)}`);
    return choice;
  };
}

/** Returns what reads a unit of the *layers* from a link, “conv2.7”; it throws `unknown unit: …`. */
export function readUnit(layers: readonly UnitLayer[]): (text: string) => PickedUnit {
  return (text) => {
    const [, name, number] = /^(.{1,40})\.(\d{1,5})$/.exec(text) ?? [];
    const layer = layers.find((d) => d.name === name);
    if (!layer || !(Number(number) < layer.units)) throw new RangeError(`unknown unit: ${quoted(text)}`);
    return {layer: name, unit: Number(number)};
  };
}

/**
 * Returns what the given *texts* of a link say, by key; each is read by the
 * reader of its key. What cannot be read is left out and said to *problem*.
 */
export function readEach<T extends object>(
  texts: Readonly<Record<string, string>>,
  readers: {readonly [K in keyof T]: (text: string) => T[K]},
  problem: (message: string) => void
): Partial<T> {
  const values: Partial<T> = {};
  for (const key of Object.keys(readers) as (keyof T & string)[]) {
    if (texts[key] === undefined) continue;
    try {
      values[key] = readers[key](texts[key]);
    } catch (error) {
      problem((error as Error).message);
    }
  }
  return values;
}
