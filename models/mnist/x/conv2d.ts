import * as tf from "@tensorflow/tfjs-core";

/**
 * Returns the valid cross-correlation of *x* [batch, height, width, in] with
 * *kernel* [height, width, in, out]. Unlike that of TensorFlow.js its gradient
 * also runs on wasm, which has no kernel for the filter’s gradient. Both
 * gradients are convolutions themselves.
 */
export function conv2d(x: tf.Tensor4D, kernel: tf.Tensor4D): tf.Tensor4D {
  return differentiable(x, kernel);
}

/** Returns the same where *x* is data, so that nobody needs a gradient by it. */
export function conv2dOfData(x: tf.Tensor4D, kernel: tf.Tensor4D): tf.Tensor4D {
  const byKernel = tf.customGrad((...[kernel]) => ({
    value: tf.conv2d(x, kernel as tf.Tensor4D, 1, "valid"),
    gradFunc: (dy: tf.Tensor) => kernelGradient(dy as tf.Tensor4D, x)
  }));
  return byKernel(kernel) as tf.Tensor4D;
}

const differentiable = tf.customGrad((...args) => {
  const [x, kernel, save] = args as unknown as [tf.Tensor4D, tf.Tensor4D, tf.GradSaveFunc];
  save([x, kernel]);
  const gradFunc = (dy: tf.Tensor, saved: tf.Tensor[]) => {
    const [x, kernel] = saved as [tf.Tensor4D, tf.Tensor4D];
    return [inputGradient(dy as tf.Tensor4D, kernel), kernelGradient(dy as tf.Tensor4D, x)];
  };
  return {value: tf.conv2d(x, kernel, 1, "valid"), gradFunc};
}) as (x: tf.Tensor4D, kernel: tf.Tensor4D) => tf.Tensor4D;

/** The outgoing gradient, padded, by the kernel turned by half a turn, with its inputs and outputs swapped. */
function inputGradient(dy: tf.Tensor4D, kernel: tf.Tensor4D): tf.Tensor4D {
  return tf.tidy(() => {
    const [height, width] = kernel.shape.map((d) => d - 1);
    const padded = tf.pad(dy, [[0, 0], [height, height], [width, width], [0, 0]]);
    return tf.conv2d(padded, tf.transpose(tf.reverse(kernel, [0, 1]), [0, 1, 3, 2]), 1, "valid");
  });
}

/** The input by the outgoing gradient, both with batch and channels swapped. */
function kernelGradient(dy: tf.Tensor4D, x: tf.Tensor4D): tf.Tensor4D {
  return tf.tidy(() => {
    const channelsAsBatch = tf.transpose(x, [3, 1, 2, 0]); // [in, height, width, batch]
    const gradientAsKernel = tf.transpose(dy, [1, 2, 0, 3]); // [height, width, batch, out]
    const products = tf.conv2d(channelsAsBatch, gradientAsKernel, 1, "valid"); // [in, 5, 5, out]
    return tf.transpose(products, [1, 2, 0, 3]);
  });
}
