import {readFile} from "node:fs/promises";
import {labelsIn} from "../../src/network/networkFile/labelsIn.js";
import type {Preparation} from "../../src/network/prepared.js";
import {numberIn} from "./numbers.js";

/** The flags that say which network, and what its file does not say of it; `--bgr` alone takes no value. */
export const networkFlags = ["network", "input-range", "input-size", "mean", "std", "bgr", "labels", "output"] as const;

/** The text of each of those flags that was given. */
export type NetworkFlags = Readonly<Partial<Record<(typeof networkFlags)[number], string>>>;

/**
 * Returns what the *given* flags say of a network’s input and labels. Throws `invalid --input-range: 1 (two numbers,
 * black and white, as 0,255)`, `invalid --mean: a (a number for all channels, or one each, as 0.485,0.456,0.406)`,
 * `invalid --input-size: 0 (as 224x224, or 224)`, and as readLabels does.
 */
export async function preparationGiven(given: NetworkFlags): Promise<Preparation> {
  return {
    range: given["input-range"] === undefined ? undefined : rangeOf(given["input-range"]),
    size: given["input-size"] === undefined ? undefined : sizeOf(given["input-size"]),
    mean: given.mean === undefined ? undefined : channelsOf(given.mean, "mean"),
    std: given.std === undefined ? undefined : channelsOf(given.std, "std"),
    bgr: given.bgr !== undefined,
    labels: given.labels === undefined ? undefined : await readLabels(given.labels)
  };
}

function rangeOf(text: string): readonly [number, number] {
  const [black, white, more] = numbersIn(text) ?? [];
  if (black === undefined || white === undefined || more !== undefined || black === white)
    throw new RangeError(`invalid --input-range: ${text} (two numbers, black and white, as 0,255)`);
  return [black, white];
}

function sizeOf(text: string): readonly [number, number] {
  const [, height, width = height] = /^(\d+)(?:[x×,](\d+))?$/i.exec(text) ?? [];
  const [rows, columns] = [Number(height), Number(width)];
  if (!(rows >= 1 && columns >= 1 && rows * columns <= 1e8))
    throw new RangeError(`invalid --input-size: ${text} (height x width, as 224x224, or 224)`);
  return [rows, columns];
}

function channelsOf(text: string, flag: string): readonly number[] {
  const values = numbersIn(text);
  if (!values || (flag === "std" && values.some((d) => !(d > 0))))
    throw new RangeError(
      `invalid --${flag}: ${text} (${flag === "std" ? "above 0, " : ""}one number for all channels, or one each, as 0.485,0.456,0.406)`
    );
  return values;
}

function numbersIn(text: string): number[] | undefined {
  const values = text.split(",").map((part) => numberIn(part.trim()));
  return values.every((d) => d !== undefined) ? values : undefined;
}

/** Returns the labels in the file of the given *path*. Throws `no such file: …`, and what labelsIn does. */
export async function readLabels(path: string): Promise<readonly string[]> {
  let text: string;
  try {
    text = new TextDecoder().decode(await readFile(path));
  } catch (cause) {
    const missing = (cause as NodeJS.ErrnoException).code === "ENOENT";
    throw new Error(`${missing ? "no such file" : "unreadable file"}: ${path}`, {cause});
  }
  return labelsIn(path, text);
}
