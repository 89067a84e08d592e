import {deviation, mean} from "d3-array";
import {masks} from "../../components/shape/masks.js";
import {correlation} from "../../evaluation/correlation.js";
import {polygonMask} from "../../images/polygonMask.js";
import type {Raster} from "../../images/raster.js";
import type {Model} from "../../network/model.js";
import {clearCache, type RunCache} from "../../worker/cachedRun.js";
import {corpusPhoto} from "../corpusPhoto.js";
import {workerAnswer} from "../workerAnswer.js";

/** How much of a map lies on the animal, and whether its strongest pixel does. */
export interface MaskShare {
  readonly share: number;
  readonly hit: boolean;
}

/** What was measured of one photo, for its best class. */
export interface MaskRow {
  readonly photo: string;
  readonly unit: number;
  /** How much of the photo is the animal, 0…1. */
  readonly area: number;
  /** A hill in the middle of the photo, which has seen nothing; and three methods. */
  readonly centre: MaskShare;
  readonly gradient: MaskShare;
  readonly guided: MaskShare;
  readonly classMap: MaskShare;
  /** For each of the counts: how much the sum of so many units is like the whole map (Pearson), and how much of the logit less its bias they are. */
  readonly partial: readonly {readonly likeness: number; readonly part: number}[];
  /** The farthest that 64 times Grad-CAM at the same maps, before its ReLU, is from the map, over the map’s strongest. */
  readonly gradCam: number;
  /** How far the mean of the map plus the bias is from the logit. */
  readonly exact: number;
}

/** A mean over the photos, and how far they lie apart: the standard deviation. */
export interface MaskSpread {
  readonly mean: number;
  readonly deviation: number;
}

export const partialCounts = [1, 5, 20, 200] as const;
export const measuredMaps = ["centre", "gradient", "guided", "classMap"] as const;

/** Returns the mean and the standard deviation. */
export function spreadOf(values: readonly number[]): MaskSpread {
  return {mean: mean(values)!, deviation: deviation(values) ?? 0};
}

/** Returns how much of a *map* of numbers of 0 or more lies in the mask, and whether its first strongest pixel lies there. */
export function maskShare(map: ArrayLike<number>, mask: Raster): MaskShare {
  let [all, inside, best] = [0, 0, 0];
  for (let i = 0; i < map.length; ++i) {
    all += map[i];
    inside += map[i] * mask.values[i];
    if (map[i] > map[best]) best = i;
  }
  return {share: inside / all, hit: mask.values[best] >= 0.5};
}

/** Returns a hill around the middle, a quarter of the side wide. */
export function centreHill({width, height}: {readonly width: number; readonly height: number}): Float32Array {
  return Float32Array.from({length: width * height}, (_, i) => {
    const x = ((i % width) + 0.5) / width - 0.5;
    const y = (Math.floor(i / width) + 0.5) / height - 0.5;
    return Math.exp(-(x * x + y * y) / (2 * 0.25 ** 2));
  });
}

/** Returns for every pixel the largest |value| of its channels. */
export function strongestChannel(values: ArrayLike<number>, channels: number): Float32Array {
  return Float32Array.from({length: values.length / channels}, (_, i) => {
    let most = 0;
    for (let c = 0; c < channels; ++c) most = Math.max(most, Math.abs(values[i * channels + c]));
    return most;
  });
}

/** Returns what is measured of each of the photos, which are to have an outline; all that have one unless told otherwise. */
export async function maskRows(
  model: Model,
  ids: readonly string[] = masks.map(({photo}) => photo)
): Promise<MaskRow[]> {
  const rows: MaskRow[] = [];
  for (const id of ids) {
    const photo = await corpusPhoto(model.network, id);
    const mask = polygonMask(masks.find((d) => d.photo === id)!.outlines, photo.pixels);
    const cache: RunCache = {};
    const {top} = await workerAnswer(model, {kind: "classify", photo}, cache);
    const target = {unit: top[0].index};
    const map = async (method: string, options = {}) =>
      (await workerAnswer(model, {kind: "explain", photo, target, method, options}, cache)).values;
    const parts = await workerAnswer(
      model,
      {kind: "classMap", photo, target, rows: 1, counts: [...partialCounts, 1e6]},
      cache
    );
    const whole = parts.sums.at(-1)!;
    const gradCam = await map("grad-cam", {relu: "all", to: "Mixed_7c"});
    const sum = (values: ArrayLike<number>) => Array.from(values).reduce((total, d) => total + d, 0);
    const pooled = sum(whole) / whole.length;
    const strongest = Math.max(...whole.map(Math.abs));
    rows.push({
      photo: id,
      unit: target.unit,
      area: sum(mask.values) / mask.values.length,
      centre: maskShare(centreHill(mask), mask),
      gradient: maskShare(strongestChannel(await map("gradient"), 3), mask),
      guided: maskShare(strongestChannel(await map("guided-backprop"), 3), mask),
      classMap: maskShare(
        (await map("class-activation-map")).map((d) => Math.max(0, d)),
        mask
      ),
      partial: partialCounts.map((_, i) => ({
        likeness: correlation(parts.sums[i], whole),
        part: sum(parts.sums[i]) / whole.length / pooled
      })),
      gradCam: Math.max(...whole.map((d, i) => Math.abs(whole.length * gradCam[i] - d))) / strongest,
      exact: Math.abs(pooled + parts.bias - parts.target.value)
    });
    clearCache(cache);
    console.error(`masks: ${rows.length} of ${ids.length}`);
  }
  return rows;
}
