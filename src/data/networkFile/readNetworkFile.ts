import {basename} from "node:path";
import type {Network, NetworkInput} from "../../network/network.js";
import {readGraphModel} from "../../network/readers/graphModel.js";
import {readLayersModel} from "../../network/readers/layersModel.js";
import {readOnnx} from "../../network/readers/onnx.js";
import {readTflite} from "../../network/readers/tflite.js";
import type {NetworkFile} from "./networkFile.js";
import type {ReadFormat} from "./networkFormat.js";

/** What a reader is told besides the file. */
export interface ReadOptions {
  /** What the network is called; defaults to the file’s own name for it. */
  readonly name?: string;
  /** One label for each output unit; defaults to the file’s own. */
  readonly labels?: readonly string[];
  /** Which of several outputs. */
  readonly output?: string;
  /** What black and white become; defaults to what the file says. */
  readonly range?: NetworkInput["range"];
}

type Read = (file: NetworkFile, options: ReadOptions) => Network | Promise<Network>;

const readers: Readonly<Record<ReadFormat, Read>> = {
  "layers-model": ({json, beside}, options) => readLayersModel(Object(json), beside, options),
  "graph-model": ({json, beside}, options) => readGraphModel(json, beside, options),
  onnx: ({bytes, path}, options) => readOnnx(bytes, {...options, name: options.name ?? basename(path)}),
  tflite: ({bytes, path}, options) => readTflite(bytes, {name: basename(path), ...options})
};

/** Returns the network in a *file*, always with how it was read. Throws what the reader of its format throws. */
export async function readNetworkFile(file: NetworkFile, options: ReadOptions = {}): Promise<Network> {
  const network = await readers[file.format](file, options);
  return {reading: {format: file.format, assumed: [], unused: []}, ...network};
}
