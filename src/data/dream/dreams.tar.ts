import {dreamNetwork, dreamSpecs} from "../../components/dream/dreams.js";
import {startNodeBackend} from "../../network/backendNode.js";
import {onBackend} from "../../network/model.js";
import {jsonFile} from "../jsonFile.js";
import {loadNetwork} from "../loadNetwork.js";
import {writeTar} from "../writeTar.js";
import {builtDream} from "./builtDream.js";

await startNodeBackend();
const model = onBackend(await loadNetwork(dreamNetwork));
const files: Record<string, Uint8Array> = {};
const dreams = [];
for (const spec of dreamSpecs) {
  const {sheet, dream} = await builtDream(model, spec);
  files[`${spec.layer}.webp`] = sheet;
  dreams.push(dream);
}
files["dreams.json"] = jsonFile(dreams);

process.stdout.write(writeTar(files));
