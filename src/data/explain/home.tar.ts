import {homeDefault, homeRival} from "../../components/explain/defaults.js";
import {mapPicture} from "../../images/mapPicture.js";
import {methodOf} from "../../methods.js";
import {startNodeBackend} from "../../network/backendNode.js";
import {onBackend} from "../../network/model.js";
import {corpusPhoto} from "../corpusPhoto.js";
import {jsonFile} from "../jsonFile.js";
import {loadNetwork} from "../loadNetwork.js";
import {workerAnswer} from "../workerAnswer.js";
import {writePng} from "../writePng.js";
import {writeTar} from "../writeTar.js";
import {homeAnswers} from "./homeAnswers.js";

const {network, photo: id, unit, method} = homeDefault;
await startNodeBackend("wasm");
const model = onBackend(await loadNetwork(network));
const photo = await corpusPhoto(model.network, id);
const answer = await workerAnswer(model, {kind: "explain", photo, target: {unit}, method, options: {}});
const {values, milliseconds: _, ...rest} = answer; // no clock: the same build, the same file
const [height, width, channels] = answer.shape;
const picture = mapPicture({values, width, height, channels}, methodOf(method).display);
const {scale, zero} = picture;
const rival = await homeAnswers(model, photo, {unit, method: homeRival});

process.stdout.write(
  writeTar({
    "default.json": jsonFile({...homeDefault, ...rest, scale, zero}),
    "map.png": await writePng(picture),
    "answers.json": jsonFile(rival.answers),
    "occlusion.png": await writePng(rival.picture)
  })
);
