import {readFile} from "node:fs/promises";
import {writeTar} from "../writeTar.js";
import {checkpoints} from "./checkpointModel.js";

// Checkpoints have the layout of the network's own weights: one graph serves all.
const files = await Promise.all(
  (await checkpoints()).map(async ({file}) => [file, await readFile(`models/mnist/checkpoints/${file}`)] as const)
);
process.stdout.write(writeTar(Object.fromEntries(files)));
