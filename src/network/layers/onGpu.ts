import * as tf from "@tensorflow/tfjs-core";

/** Returns whether reading values back stalls the current backend, so that they had better stay on it. */
export const onGpu = () => tf.getBackend() === "webgl" || tf.getBackend() === "webgpu";
