import {homeDefault, homeRival} from "../../components/explain/defaults.js";
import {startNodeBackend} from "../../network/backendNode.js";
import {onBackend} from "../../network/model.js";
import {corpusPhoto} from "../corpusPhoto.js";
import {jsonFile} from "../jsonFile.js";
import {loadNetwork} from "../loadNetwork.js";
import {writePng} from "../writePng.js";
import {writeTar} from "../writeTar.js";
import {explanationOf} from "./explanationOf.js";
import {homeAnswers} from "./homeAnswers.js";

const {network, photo: id, unit} = homeDefault;
await startNodeBackend("wasm");
const model = onBackend(await loadNetwork(network));
const photo = await corpusPhoto(model.network, id);
const {content, picture} = await explanationOf(model, photo, homeDefault);
const rival = await homeAnswers(model, photo, {unit, method: homeRival});

process.stdout.write(
  writeTar({
    "default.json": jsonFile(content),
    "map.png": await writePng(picture),
    "answers.json": jsonFile(rival.answers),
    "occlusion.png": await writePng(rival.picture)
  })
);
