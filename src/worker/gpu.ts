import * as tf from "@tensorflow/tfjs-core";

/** Tells whether the GPU is still there. */
export interface GpuWatch {
  /** Rejects with an Error `GPU context lost` when it happens, which may be never. */
  readonly lost: Promise<never>;
  /** Throws `GPU context lost` where the browser knows of it already: then what was read is not to be trusted. */
  check(): void;
}

/** The parts of TensorFlow.js's backends that know their GPU. */
interface GpuBackend {
  readonly gpgpu?: {readonly gl?: WebGL2RenderingContext};
  readonly device?: {readonly lost?: Promise<unknown>};
}

/**
 * Returns a watch over the GPU of the current backend. A lost GPU is not
 * always an error in TensorFlow.js: reading from it may wait for ever.
 */
export function watchGpu(): GpuWatch {
  const {gpgpu, device} = tf.backend() as GpuBackend;
  const gl = gpgpu?.gl;
  const error = () => new Error("GPU context lost");
  const lost = new Promise<never>((_, reject) => {
    gl?.canvas.addEventListener("webglcontextlost", () => reject(error()));
    device?.lost?.then(() => reject(error()));
  });
  lost.catch(() => {}); // a GPU lost between questions is told at the next
  return {
    lost,
    check() {
      if (gl?.isContextLost()) throw error();
    }
  };
}
