import {readFile} from "node:fs/promises";
import type {Checkpoint} from "../../../models/mnist/checkpoint.js";

const checkpoints: Checkpoint[] = JSON.parse(await readFile("models/mnist/checkpoints/index.json", "utf8"));

process.stdout.write(JSON.stringify(checkpoints.map(({file, trainLoss, testLoss, ...row}) => row)));
