import * as tf from "@tensorflow/tfjs-core";

/**
 * Returns the maxima of *x* [batch, height, width, channels] over windows of
 * 2×2, [batch, ⌊height ÷ 2⌋, ⌊width ÷ 2⌋, channels]. Where a window holds its
 * maximum more than once the gradient goes to the first alone; on wasm the
 * pool of TensorFlow.js then loses part of it. A last row or column that is odd
 * is left out, as TensorFlow.js does.
 */
export function maxPool(x: tf.Tensor4D): tf.Tensor4D {
  return differentiable(x);
}

const differentiable = tf.customGrad((...args) => {
  const [x, save] = args as unknown as [tf.Tensor4D, tf.GradSaveFunc];
  save([x]);
  const gradFunc = (dy: tf.Tensor, [x]: tf.Tensor[]) =>
    tf.tensor(unpool(x.dataSync<"float32">(), dy.dataSync<"float32">(), x.shape as tf.Tensor4D["shape"]), x.shape);
  return {value: tf.maxPool(x, 2, 2, "valid"), gradFunc};
}) as (x: tf.Tensor4D) => tf.Tensor4D;

/** Returns zeros of the given shape, with each number of *dy* where the maximum of its window was. */
function unpool(x: Float32Array, dy: Float32Array, [batch, height, width, channels]: tf.Tensor4D["shape"]) {
  const dx = new Float32Array(x.length);
  const right = channels;
  const below = width * channels;
  const rows = Math.floor(height / 2);
  const columns = Math.floor(width / 2);
  for (let row = 0, k = 0; row < batch * rows; ++row) {
    const top = Math.floor(row / rows) * height + 2 * (row % rows);
    for (let column = 0; column < columns; ++column) {
      const corner = top * below + 2 * column * channels;
      for (let i = corner; i < corner + channels; ++i, ++k) {
        let first = i;
        if (x[i + right] > x[first]) first = i + right;
        if (x[i + below] > x[first]) first = i + below;
        if (x[i + below + right] > x[first]) first = i + below + right;
        dx[first] = dy[k];
      }
    }
  }
  return dx;
}
