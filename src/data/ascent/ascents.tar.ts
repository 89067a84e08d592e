import {ascentSpecs} from "../../components/ascent/ascents.js";
import {startNodeBackend} from "../../network/backendNode.js";
import {onBackend} from "../../network/model.js";
import {jsonFile} from "../jsonFile.js";
import {loadNetwork} from "../loadNetwork.js";
import {writeTar} from "../writeTar.js";
import {builtAscent} from "./builtAscent.js";

await startNodeBackend();
const model = onBackend(await loadNetwork("inception-v3"));
const files: Record<string, Uint8Array> = {};
const films = [];
for (const ascent of ascentSpecs) {
  const {sheet, film} = await builtAscent(model, ascent);
  files[`${ascent.id}.webp`] = sheet;
  films.push(film);
}
files["films.json"] = jsonFile(films);

process.stdout.write(writeTar(files));
