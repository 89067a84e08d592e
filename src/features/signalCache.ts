import * as tf from "@tensorflow/tfjs-core";

/** Keeps signals of one run, so that no part of a path is sent back twice. */
export interface SignalCache {
  /** Returns a copy of the signal kept under the given *key*, which the caller disposes, or undefined. */
  get(key: string): tf.Tensor | undefined;
  /** Keeps a copy of the *signal*, which stays the caller's. */
  put(key: string, signal: tf.Tensor): void;
  /** Forgets everything and frees its tensors. */
  clear(): void;
}

/**
 * Returns an empty cache that holds up to the given number of *bytes* (192 MB by default);
 * beyond that, what has not been asked for longest is dropped.
 */
export function signalCache(bytes = 192e6): SignalCache {
  const kept = new Map<string, tf.Tensor>(); // the latest used last
  let held = 0;
  const drop = (key: string) => {
    const tensor = kept.get(key);
    if (!tensor) return;
    held -= 4 * tensor.size;
    kept.delete(key);
    tensor.dispose();
  };
  return {
    get(key) {
      const tensor = kept.get(key);
      if (!tensor) return;
      kept.delete(key);
      kept.set(key, tensor);
      return tensor.clone();
    },
    put(key, signal) {
      drop(key);
      if (4 * signal.size > bytes) return;
      kept.set(key, tf.keep(signal.clone()));
      held += 4 * signal.size;
      for (const oldest of kept.keys()) {
        if (held <= bytes) break;
        drop(oldest);
      }
    },
    clear() {
      for (const key of [...kept.keys()]) drop(key);
    }
  };
}
