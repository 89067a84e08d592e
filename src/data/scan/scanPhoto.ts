import {createHash} from "node:crypto";
import {readFile} from "node:fs/promises";
import {basename} from "node:path";
import {classContributions} from "../../attribution/classContributions.js";
import {extremes} from "../../features/extremes.js";
import type {Raster} from "../../images/raster.js";
import {forward} from "../../network/forward.js";
import {inputOf} from "../../network/inputOf.js";
import type {Model} from "../../network/model.js";
import {logitsLayer} from "../../network/network.js";
import {runToEnd} from "../../network/steps.js";
import {decodeImage} from "../decodeImage.js";
import {keptPhoto} from "./keptPhoto.js";
import type {PhotoScan, SkippedPhoto} from "./photoScan.js";
import type {ScanPlan} from "./scanPlan.js";

/**
 * Returns what the photo of the given *file* gives, by one forward and, where
 * contributions are wanted, one backward pass; where a folder is named by
 * *kept*, it is kept there for the next time. A file that is no image, or a
 * damaged one, is skipped. Throws `not finite: …` where the network's answers
 * are no numbers.
 */
export async function scanPhoto(
  model: Model,
  plan: ScanPlan,
  file: string,
  kept?: string
): Promise<PhotoScan | SkippedPhoto> {
  const name = basename(file);
  const bytes = await readFile(file).catch(() => undefined);
  if (!bytes) return {skipped: `unreadable file: ${name}`};
  const sha = Uint8Array.from(createHash("sha256").update(bytes).digest());
  const make = async () => scanPixels(model, plan, await decodeImage(bytes, {name}).catch(refused));
  let found: Omit<PhotoScan, "sha">;
  try {
    found = kept ? await keptPhoto(kept, plan, sha, make) : await make();
  } catch (error) {
    if (error instanceof NoPhoto) return {skipped: error.message};
    throw error;
  }
  if (!found.maxima.every(Number.isFinite)) throw new Error(`not finite: what ${basename(file)} gives`);
  return {sha, ...found};
}

class NoPhoto extends Error {}

function refused(error: Error): never {
  throw new NoPhoto(error.message);
}

/** Returns what a photo of the given *pixels* (0…255) gives. */
export async function scanPixels(model: Model, plan: ScanPlan, pixels: Raster): Promise<Omit<PhotoScan, "sha">> {
  const {network} = model;
  const {layers, maxima, contributions} = plan;
  const classLayers = contributions.map(({name}) => name);
  const logits = logitsLayer(network);
  const names = new Set([...layers, ...maxima, ...contributions].map(({name}) => name).concat(logits));
  const input = inputOf(network, pixels);
  const keep = classLayers.length > 0;
  const run = await runToEnd(forward(model, input, {outputs: [...names], keep, fuse: true}));
  try {
    const both = new Set(layers.filter(({rectified}) => !rectified).map(({name}) => name));
    const places = new Map<string, ReturnType<typeof extremes>>();
    for (const name of names) {
      const {shape} = run.values.get(name)!;
      const values = await run.values.get(name)!.data<"float32">();
      places.set(name, extremes(values, shape[shape.length - 1]!, both.has(name)));
    }
    const answers = places.get(logits)!.largest.values;
    const first = answers.reduce((best, value, i) => (value > answers[best] ? i : best), 0);
    const found = keep ? await runToEnd(classContributions(model, input, classLayers, {run, class: first})) : undefined;
    return {
      first,
      best: layers.map(({name}) => places.get(name)!.largest),
      worst: layers.map(({name}) => places.get(name)!.smallest),
      maxima: joined(maxima.map(({name}) => places.get(name)!.largest.values)),
      contributions: classLayers.map((name) => {
        const {totals, places} = found!.layers.get(name)!;
        return {values: totals, positions: places};
      })
    };
  } finally {
    run.dispose();
    input.dispose();
  }
}

/** Returns the given arrays, one after another. */
export function joined(arrays: readonly Float32Array[]): Float32Array<ArrayBuffer> {
  const all = new Float32Array(arrays.reduce((sum, {length}) => sum + length, 0));
  let at = 0;
  for (const array of arrays) {
    all.set(array, at);
    at += array.length;
  }
  return all;
}
