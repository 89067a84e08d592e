import {readFile} from "node:fs/promises";
import {fileURLToPath} from "node:url";
import {readInceptionV3} from "../../models/inception-v3/read.js";
import type {Network} from "../network/network.js";
import {type ReadOptions, readNetworkFile} from "../network/networkFile/readNetworkFile.js";
import {readLayersModel} from "../network/readers/layersModel.js";
import {networks} from "../networks.js";
import {networkFile} from "./networkFile/networkFile.js";

/**
 * Returns the registered network of the given *name*, or else the one in the file (or folder) of that path: a TF.js
 * model with its shards beside it, an ONNX or a TFLite file, whatever it is called. The *options* are for files. Throws
 * `unknown network: …` where there is neither, and what `networkFile` and the readers throw.
 */
export async function loadNetwork(name: string, options: ReadOptions = {}): Promise<Network> {
  if (name === "inception-v3") return readInceptionV3();
  if (name === "mnist") {
    const folder = new URL("../../models/mnist/", import.meta.url);
    const beside = (file: string) => readFile(fileURLToPath(new URL(file, folder)));
    return readLayersModel(new TextDecoder().decode(await beside("model.json")), beside, {name});
  }
  return readNetworkFile(await networkFile(name).catch((error) => Promise.reject(named(error, name))), options);
}

/** What is neither registered nor looks like a path was meant to be a name. */
function named(error: unknown, name: string): unknown {
  const meant = error instanceof Error && error.message.startsWith("no such file") && !/[./\\]/.test(name);
  if (!meant) return error;
  return new Error(`unknown network: ${name} (${networks.map((d) => d.name).join(", ")}, or a path)`);
}
