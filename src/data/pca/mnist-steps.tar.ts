import {readFileSync} from "node:fs";
import {mnistSteps} from "../../components/pca/mnistSteps.js";
import {writeTar} from "../writeTar.js";

// Checkpoints have the layout of the network's own weights: one graph serves all.
const files = mnistSteps.flatMap(({file}) => {
  return file ? [[file, readFileSync(new URL(`../../../models/mnist/checkpoints/${file}`, import.meta.url))]] : [];
});
process.stdout.write(writeTar(Object.fromEntries(files)));
