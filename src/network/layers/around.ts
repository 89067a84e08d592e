import * as tf from "@tensorflow/tfjs-core";
import type {ExplicitPadding} from "./window.js";

/**
 * Returns the maps with what a convolution must pad so that *rows* and
 * *columns* are added before and after them; where these are negative, the maps
 * are cut instead. [batch, height, width, channels]
 */
export function around(
  maps: tf.Tensor4D,
  rows: readonly [before: number, after: number],
  columns: readonly [before: number, after: number]
): {x: tf.Tensor4D; pad: ExplicitPadding} {
  const [n, height, width, channels] = maps.shape;
  const cut = [...rows, ...columns].map((d) => Math.max(0, -d));
  const [top, bottom, left, right] = [...rows, ...columns].map((d) => Math.max(0, d));
  const size: [number, number, number, number] = [n, height - cut[0] - cut[1], width - cut[2] - cut[3], channels];
  const x = cut.some((d) => d > 0) ? tf.slice(maps, [0, cut[0], cut[2], 0], size) : maps;
  return {
    x,
    pad: [
      [0, 0],
      [top, bottom],
      [left, right],
      [0, 0]
    ]
  };
}
