import {builtTrees} from "../../components/tree/trees.js";
import {startNodeBackend} from "../../network/backendNode.js";
import {onBackend} from "../../network/model.js";
import {jsonFile} from "../jsonFile.js";
import {loadNetwork} from "../loadNetwork.js";
import {writeTar} from "../writeTar.js";
import {builtTree} from "./builtTree.js";

await startNodeBackend();
const model = onBackend(await loadNetwork("inception-v3"));
const files: Record<string, Uint8Array> = {};
const trees = [];
for (const [i, tree] of builtTrees.entries()) {
  const {saved, sheet} = await builtTree(model, tree);
  files[`${tree.photo}.webp`] = sheet;
  trees.push(saved);
  console.error(`trees: ${i + 1} of ${builtTrees.length}`);
}
files["trees.json"] = jsonFile(trees);

process.stdout.write(writeTar(files));
