import type {NetworkInput} from "../network.js";
import {oneLine, valueText} from "./oneLine.js";

/** Returns what is in the *text* of a `model.json`. Throws `not JSON`. */
export function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\ufeff/, ""));
  } catch (cause) {
    throw new TypeError("not JSON", {cause});
  }
}

/** Returns the *value* where it says what black and white become. Throws `wrong input range: …`. */
export function rangeIn(value: unknown): NetworkInput["range"] {
  if (Array.isArray(value) && value.length === 2 && value.every(Number.isFinite)) return [value[0], value[1]];
  throw new TypeError(`wrong input range: ${valueText(value)}`);
}

/** Returns the *value* where it is a list of labels. Throws `wrong labels: …`. */
export function labelsIn(value: unknown): readonly string[] {
  if (Array.isArray(value) && value.every((d) => typeof d === "string")) return value;
  throw new TypeError(`wrong labels: ${oneLine(valueText(value), 40)}`);
}
