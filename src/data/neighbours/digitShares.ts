import * as tf from "@tensorflow/tfjs-core";
import type {SpaceShare} from "../../components/neighbours/shares.js";
import {shareCounts} from "../../components/neighbours/shares.js";
import type {DigitFile} from "../../corpus/digits.js";
import {nearest} from "../../evaluation/nearest.js";
import {layerRows} from "../../features/layerRows.js";
import type {Model} from "../../network/model.js";
import {runToEnd} from "../../network/steps.js";
import {sharesByGroup} from "./sharesByGroup.js";

/** Returns how often the nearest held-out digits in a layer are the same digit as the query, for both distances, with every held-out digit as the query. */
export async function digitShares(model: Model, file: DigitFile, layer: string): Promise<SpaceShare[]> {
  const everyone = Array.from({length: file.count}, (_, i) => i);
  const images = everyone.map((i) => file.pixels(i));
  const {rows, features} = await runToEnd(layerRows(model, images, layer));
  const products = tf.tidy(() => {
    const all = tf.tensor2d(rows, [file.count, features]);
    return tf.matMul(all, all, false, true);
  });
  const dots = await products.data<"float32">();
  products.dispose();
  const n = file.count;
  const square = (i: number) => dots[i * n + i];
  const groups = everyone.map((i) => `${file.labels[i]}`);
  const names = Array.from({length: 10}, (_, digit) => `${digit}`);
  return (["l2", "cosine"] as const).flatMap((distance) => {
    const lists = everyone.map((query) => {
      const far = everyone.map((i) => {
        const dot = dots[query * n + i];
        return distance === "l2" ? square(query) + square(i) - 2 * dot : -dot / Math.sqrt(square(i) || 1);
      });
      const options = {count: Math.max(...shareCounts), leftOut: (i: number) => i === query};
      return nearest(far, options).map(({index}) => index);
    });
    const of = {of: "digits", space: layer, distance} as const;
    return sharesByGroup(of, {groups, names, lists, isNeighbour: (a, b) => a !== b});
  });
}
