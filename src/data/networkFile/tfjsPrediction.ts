import type {Shape} from "../../network/network.js";
import type {NetworkFile} from "../../network/networkFile/recognised.js";

/** What TensorFlow.js itself makes of a model, or why it does not. */
export type TfjsPrediction = {readonly output: string; readonly values: Float32Array} | {readonly why: string};

type Specs = readonly {readonly paths: readonly string[]; readonly weights: readonly object[]}[];

/**
 * Returns what `predict` of TensorFlow.js, on its CPU backend, makes of the *input* with the TF.js model in the given
 * *file*; of several outputs the one called *output*, or else the first. The backend that was set before is set again.
 */
export async function tfjsPrediction(
  file: NetworkFile,
  input: {readonly values: Float32Array; readonly shape: Shape},
  output?: string
): Promise<TfjsPrediction> {
  if (file.format !== "layers-model" && file.format !== "graph-model") return {why: "the file is no TF.js model"};
  const tf = await import("@tensorflow/tfjs").catch(() => null);
  if (!tf) return {why: "@tensorflow/tfjs is not installed"};
  const before = tf.getBackend();
  await tf.setBackend("cpu");
  tf.engine().startScope();
  try {
    const artifacts = await artifactsOf(file);
    const handler = {load: async () => artifacts} as Parameters<typeof tf.loadLayersModel>[0];
    const model =
      file.format === "layers-model" ? await tf.loadLayersModel(handler) : await tf.loadGraphModel(handler as never);
    const wanted = model.inputs[0].shape?.slice(1).map((d, i) => (d && d > 0 ? d : (input.shape[i] ?? 1)));
    if (!wanted || String(wanted.filter((d) => d !== 1)) !== String(input.shape.filter((d) => d !== 1)))
      return {why: `it takes ${wanted?.join("×") ?? "another input"}`};
    const results = model.predict(tf.tensor(input.values, [1, ...wanted]));
    const named = Array.isArray(results) ? results : results instanceof tf.Tensor ? [results] : Object.values(results);
    const names = "outputNames" in model ? model.outputNames : model.outputs.map(({name}) => name);
    const at =
      output === undefined
        ? 0
        : names.findIndex((name) => [name, name.split("/")[0], name.split(":")[0]].includes(output));
    if (at < 0) return {why: `it has no output ${output}`};
    return {output: names[at], values: Float32Array.from(await named[at].data())};
  } catch (error) {
    return {why: `TensorFlow.js: ${String(error instanceof Error ? error.message : error).slice(0, 120)}`};
  } finally {
    tf.engine().endScope();
    tf.disposeVariables();
    await tf.setBackend(before);
  }
}

async function artifactsOf({json, beside}: NetworkFile) {
  const model = json as Record<string, unknown>;
  const manifest = (model.weightsManifest ?? []) as Specs;
  const parts: Uint8Array[] = [];
  for (const {paths} of manifest) for (const path of paths) parts.push(await beside(path));
  const data = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    data.set(part, at);
    at += part.length;
  }
  return {...model, weightSpecs: manifest.flatMap(({weights}) => weights), weightData: data.buffer};
}
