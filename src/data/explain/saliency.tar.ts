import {saliencyDefault} from "../../components/explain/defaults.js";
import {startNodeBackend} from "../../network/backendNode.js";
import {onBackend} from "../../network/model.js";
import {corpusPhoto} from "../corpusPhoto.js";
import {jsonFile} from "../jsonFile.js";
import {loadNetwork} from "../loadNetwork.js";
import {writePng} from "../writePng.js";
import {writeTar} from "../writeTar.js";
import {explanationOf} from "./explanationOf.js";

await startNodeBackend("wasm");
const model = onBackend(await loadNetwork(saliencyDefault.network));
const photo = await corpusPhoto(model.network, saliencyDefault.photo);
const {content, picture} = await explanationOf(model, photo, saliencyDefault);

process.stdout.write(writeTar({"default.json": jsonFile(content), "map.png": await writePng(picture)}));
