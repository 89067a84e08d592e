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

/**
 * Returns the same where *x* is data, so that nobody needs a gradient by it.
 * The kernel may advance by a *stride* of more than 1.
 */
export function conv2dOfData(x: tf.Tensor4D, kernel: tf.Tensor4D, stride = 1): tf.Tensor4D {
  const byKernel = tf.customGrad((...[kernel]) => ({
    value: tf.conv2d(x, kernel as tf.Tensor4D, stride, "valid"),
    gradFunc: (dy: tf.Tensor) => kernelGradient(dy as tf.Tensor4D, x, stride, (kernel as tf.Tensor4D).shape[0])
  }));
  return byKernel(kernel) as tf.Tensor4D;
}

const differentiable = tf.customGrad((...args) => {
  const [x, kernel, save] = args as unknown as [tf.Tensor4D, tf.Tensor4D, tf.GradSaveFunc];
  save([x, kernel]);
  const gradFunc = (dy: tf.Tensor, saved: tf.Tensor[]) => {
    const [x, kernel] = saved as [tf.Tensor4D, tf.Tensor4D];
    return [inputGradient(dy as tf.Tensor4D, kernel), kernelGradient(dy as tf.Tensor4D, x, 1, kernel.shape[0])];
  };
  return {value: tf.conv2d(x, kernel, 1, "valid"), gradFunc};
}) as (x: tf.Tensor4D, kernel: tf.Tensor4D) => tf.Tensor4D;

/** The outgoing gradient, padded, by the kernel turned by half a turn, with its inputs and outputs swapped. */
function inputGradient(dy: tf.Tensor4D, kernel: tf.Tensor4D): tf.Tensor4D {
  return tf.tidy(() => {
    const [height, width] = kernel.shape.map((d) => d - 1);
    const padded = tf.pad(dy, [
      [0, 0],
      [height, height],
      [width, width],
      [0, 0]
    ]);
    return tf.conv2d(padded, tf.transpose(tf.reverse(kernel, [0, 1]), [0, 1, 3, 2]), 1, "valid");
  });
}

/**
 * The input by the outgoing gradient, both with batch and channels swapped. A
 * stride of the kernel is a dilation here. Input that the last stride did not
 * reach would give rows of their own, beyond the kernel’s *size*: they are cut.
 */
function kernelGradient(dy: tf.Tensor4D, x: tf.Tensor4D, stride: number, size: number): tf.Tensor4D {
  return tf.tidy(() => {
    const channelsAsBatch = tf.transpose(x, [3, 1, 2, 0]); // [in, height, width, batch]
    const gradientAsKernel = tf.transpose(dy, [1, 2, 0, 3]); // [height, width, batch, out]
    const products = tf.conv2d(channelsAsBatch, gradientAsKernel, 1, "valid", "NHWC", stride); // [in, size, size, out]
    const [inputs, height, width, outputs] = products.shape;
    const reached = height > size || width > size ? tf.slice(products, 0, [inputs, size, size, outputs]) : products;
    return tf.transpose(reached, [1, 2, 0, 3]);
  });
}
