import {readFile} from "node:fs/promises";
import {basename, dirname, join} from "node:path";
import {fileURLToPath} from "node:url";
import {readInceptionV3} from "../../models/inception-v3/read.js";
import type {Network} from "../network/network.js";
import {readLayersModel} from "../network/readers/layersModel.js";
import {readTflite} from "../network/readers/tflite.js";

/**
 * Returns the registered network of the given *name*, or else the one in the
 * file of that path: a TF.js Layers `model.json` with its shards beside it, or
 * a `.tflite` file. Throws `unknown network: …` where there is neither.
 */
export async function loadNetwork(name: string): Promise<Network> {
  if (name === "inception-v3") return readInceptionV3();
  if (name === "mnist") {
    const path = fileURLToPath(new URL("../../models/mnist/model.json", import.meta.url));
    return readLayersModel(await readText(path), beside(path), {name});
  }
  if (name.endsWith(".json")) return readLayersModel(await readText(name), beside(name));
  if (/\.(tf)?lite$/.test(name)) return readTflite(await readBytes(name), {name: basename(name)});
  throw new Error(`unknown network: ${name}`);
}

function beside(path: string): (shard: string) => Promise<Uint8Array> {
  return (shard) => readFile(join(dirname(path), shard));
}

async function readText(path: string): Promise<string> {
  return new TextDecoder().decode(await readBytes(path));
}

async function readBytes(path: string): Promise<Uint8Array> {
  try {
    return await readFile(path);
  } catch (cause) {
    throw new Error(`unknown network: ${path}`, {cause});
  }
}
