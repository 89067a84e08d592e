import type {Network, NetworkInput} from "../network.js";
import {readGraphModel} from "../readers/graphModel.js";
import {readLayersModel} from "../readers/layersModel.js";
import {readOnnx} from "../readers/onnx.js";
import {readTflite} from "../readers/tflite.js";
import type {ReadFormat} from "./networkFormat.js";
import {nameOf} from "./path.js";
import type {NetworkFile} from "./recognised.js";

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
  onnx: ({bytes, path}, options) => readOnnx(bytes, {...options, name: options.name ?? nameOf(path)}),
  tflite: ({bytes, path}, options) => readTflite(bytes, {name: nameOf(path), ...options})
};

/** Returns the network in a *file*, always with how it was read. Throws what the reader of its format throws. */
export async function readNetworkFile(file: NetworkFile, options: ReadOptions = {}): Promise<Network> {
  const network = await readers[file.format](file, options);
  return {reading: {format: file.format, assumed: [], unused: []}, ...network};
}
