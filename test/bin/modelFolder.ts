import {mkdtemp, rm, writeFile} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";

/** A TF.js Layers model as a test writes it down. */
export interface WrittenModel {
  readonly layers: readonly object[];
  readonly weights: readonly {
    readonly name: string;
    readonly shape: readonly number[];
    readonly values: readonly number[];
  }[];
  readonly metadata?: object;
}

/** A new folder for files of networks. */
export interface ModelFolder {
  readonly path: (name: string) => string;
  /** Writes a sequential model and its shard; returns the path of its JSON. */
  readonly model: (name: string, model: WrittenModel) => Promise<string>;
  /** Writes any file; returns its path. */
  readonly file: (name: string, content: Uint8Array | string) => Promise<string>;
  readonly remove: () => Promise<void>;
}

/** Returns a new folder, to be removed. */
export async function modelFolder(): Promise<ModelFolder> {
  const folder = await mkdtemp(join(tmpdir(), "models-"));
  const path = (name: string) => join(folder, name);
  const file = async (name: string, content: Uint8Array | string) => {
    await writeFile(path(name), content);
    return path(name);
  };
  return {
    path,
    file,
    async model(name, {layers, weights, metadata}) {
      const values = Float32Array.from(weights.flatMap((d) => d.values));
      await file(`${name}.bin`, new Uint8Array(values.buffer));
      const specs = weights.map(({name, shape}) => ({name, shape, dtype: "float32"}));
      const json = {
        format: "layers-model",
        modelTopology: {class_name: "Sequential", config: {name, layers}},
        weightsManifest: [{paths: [`${name}.bin`], weights: specs}],
        userDefinedMetadata: metadata
      };
      return file(`${name}.json`, JSON.stringify(json));
    },
    remove: () => rm(folder, {recursive: true})
  };
}

/** Returns a dense layer of Keras without a bias, the first of a network that takes *inputs* numbers where that is given. */
export function denseOf(
  name: string,
  units: number,
  {inputs, activation = "linear"}: {inputs?: number; activation?: unknown} = {}
) {
  const shape = inputs === undefined ? {} : {batch_input_shape: [null, inputs]};
  return {class_name: "Dense", config: {name, units, use_bias: false, activation, ...shape}};
}
