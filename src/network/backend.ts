import * as tf from "@tensorflow/tfjs-core";

/** What may do the arithmetic in a browser. */
export type BackendName = "webgpu" | "webgl" | "wasm" | "cpu";

/**
 * Starts TensorFlow.js in a browser or a worker and returns the backend that
 * runs: the *preferred* one where it starts, else the first of
 * `availableBackends()` that does. May be called again to change. Throws an
 * Error `no backend starts: …` with the names that were tried.
 */
export async function startBackend(preferred?: BackendName): Promise<BackendName> {
  const names = await availableBackends();
  if (preferred) names.unshift(preferred);
  for (const name of names) {
    if (await starts(name)) return name;
  }
  throw new Error(`no backend starts: ${names.join(", ")}`);
}

/**
 * Returns the backends that this browser has, the one to prefer first: WebGPU,
 * WebGL, WebAssembly, CPU. A GPU that the processor only imitates comes last,
 * since it is many times slower than WebAssembly.
 */
export async function availableBackends(): Promise<BackendName[]> {
  const names: BackendName[] = typeof WebAssembly === "object" ? ["wasm", "cpu"] : ["cpu"];
  const [webgpu, webgl] = [await webgpuName(), webglName()];
  for (const [name, gpu] of [
    ["webgl", webgl],
    ["webgpu", webgpu]
  ] as const) {
    if (gpu === undefined) continue;
    if (isImitated(gpu)) names.push(name);
    else names.unshift(name);
  }
  return names;
}

async function starts(name: BackendName): Promise<boolean> {
  try {
    await load(name);
    if (!(await tf.setBackend(name))) return false;
    await tf.ready();
    return true;
  } catch (error) {
    console.warn(`backend does not start: ${name}`, error);
    return false;
  }
}

/** Loads a backend's code, which registers it; none is downloaded before it is needed. */
async function load(name: BackendName): Promise<unknown> {
  switch (name) {
    case "webgpu":
      return import("@tensorflow/tfjs-backend-webgpu");
    case "webgl":
      return import("@tensorflow/tfjs-backend-webgl");
    case "wasm":
      return import("./backendWasm.js");
    case "cpu":
      return import("@tensorflow/tfjs-backend-cpu");
  }
}

/** Returns true if the given name of a GPU is that of a program. */
function isImitated(gpu: string): boolean {
  return /swiftshader|llvmpipe|softpipe|lavapipe|software|basic render/i.test(gpu);
}

/** The part of WebGPU that is asked for the adapter's name. */
interface Gpu {
  requestAdapter(): Promise<{isFallbackAdapter?: boolean; info?: Record<string, unknown>} | null>;
}

async function webgpuName(): Promise<string | undefined> {
  const {gpu} = navigator as {gpu?: Gpu};
  const adapter = await gpu?.requestAdapter().catch(() => null);
  if (!adapter) return;
  const {info} = adapter;
  if (adapter.isFallbackAdapter || info?.isFallbackAdapter) return "software";
  return ["vendor", "architecture", "device", "description"].map((key) => info?.[key] ?? "").join(" ");
}

function webglName(): string | undefined {
  if (typeof OffscreenCanvas === "undefined") return;
  const gl = new OffscreenCanvas(1, 1).getContext("webgl2");
  if (!gl) return;
  const debug = gl.getExtension("WEBGL_debug_renderer_info");
  const name = gl.getParameter(debug ? debug.UNMASKED_RENDERER_WEBGL : gl.RENDERER);
  gl.getExtension("WEBGL_lose_context")?.loseContext();
  return String(name);
}
