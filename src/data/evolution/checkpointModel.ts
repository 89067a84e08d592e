import {readFile} from "node:fs/promises";
import type {Checkpoint} from "../../../models/mnist/checkpoint.js";
import {type Model, onBackend} from "../../network/model.js";
import {readLayersModel} from "../../network/readers/layersModel.js";

const folder = "models/mnist";

/** Returns the moments of the learning of mnist that were kept, the first first. */
export async function checkpoints(): Promise<Checkpoint[]> {
  return JSON.parse(await readFile(`${folder}/checkpoints/index.json`, "utf8"));
}

/** Returns the network mnist with the weights of a *file* among the checkpoints, on the backend. */
export async function checkpointModel(file: string): Promise<Model> {
  const graph = await readFile(`${folder}/model.json`, "utf8");
  return onBackend(await readLayersModel(graph, () => readFile(`${folder}/checkpoints/${file}`), {name: "mnist"}));
}
