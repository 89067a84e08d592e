import "@tensorflow/tfjs-backend-cpu";
import "@tensorflow/tfjs-backend-wasm";
import * as tf from "@tensorflow/tfjs-core";

export type NodeBackendName = "wasm" | "cpu";

/**
 * Starts TensorFlow.js in Node on the backend of the given *name* and returns
 * that name: "wasm" (the default; SIMD where the machine has it, one thread)
 * or "cpu". Throws an Error `backend does not start: …`.
 */
export async function startNodeBackend(name: NodeBackendName = "wasm"): Promise<NodeBackendName> {
  if (!(await tf.setBackend(name))) throw new Error(`backend does not start: ${name}`);
  await tf.ready();
  return name;
}
