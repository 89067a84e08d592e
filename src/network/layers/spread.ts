import * as tf from "@tensorflow/tfjs-core";

/**
 * Returns the maps with stride − 1 zeros between neighbours, so that a
 * backward pass over a strided window is a forward pass with stride 1:
 * [batch, height, width, channels] → [batch, (height − 1) · stride + 1, …].
 */
export function spread(maps: tf.Tensor4D, [sy, sx]: readonly [number, number]): tf.Tensor4D {
  const [n, h, w, c] = maps.shape;
  let result: tf.Tensor = maps;
  if (sx > 1) {
    const columns = tf.reshape(result, [n * h, w, 1, c]);
    const padded = tf.pad(columns, [[0, 0], [0, 0], [0, sx - 1], [0, 0]]); // biome-ignore format: one pair a dimension
    result = tf.slice(tf.reshape(padded, [n, h, w * sx, c]), [0, 0, 0, 0], [n, h, (w - 1) * sx + 1, c]);
  }
  if (sy > 1) {
    const width = result.shape[2]!;
    const rows = tf.reshape(result, [n, h, 1, width * c]);
    const padded = tf.pad(rows, [[0, 0], [0, 0], [0, sy - 1], [0, 0]]); // biome-ignore format: one pair a dimension
    result = tf.slice(tf.reshape(padded, [n, h * sy, width, c]), [0, 0, 0, 0], [n, (h - 1) * sy + 1, width, c]);
  }
  return result as tf.Tensor4D;
}
