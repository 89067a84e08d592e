import {photos} from "../../photos.js";
import {quoted} from "./linkState.js";

/** Returns the id of a photo of the corpus, as a link has it. Throws `unknown photo: …`. */
export function photoField(id: string): string {
  if (id === "own") throw new RangeError("the photo was somebody’s own file, which a link cannot carry");
  if (!photos.some((photo) => photo.id === id)) throw new RangeError(`unknown photo: ${quoted(id)}`);
  return id;
}

/** Returns what reads a whole number of *min* to *max* from a link; it throws `invalid name: …`. */
export function wholeField(name: string, min: number, max: number): (text: string) => number {
  return (text) => {
    const value = /^\d{1,9}$/.test(text) ? Number(text) : Number.NaN;
    if (!(value >= min && value <= max)) throw new RangeError(`invalid ${name}: ${quoted(text)} (${min} to ${max})`);
    return value;
  };
}

/** Returns what reads one of the *choices* from a link; it throws `unknown name: …`. */
export function choiceField<T extends string>(name: string, choices: readonly T[]): (text: string) => T {
  return (text) => {
    const choice = choices.find((d) => d === text);
    if (choice === undefined) throw new RangeError(`unknown ${name}: ${quoted(text)}`);
    return choice;
  };
}
