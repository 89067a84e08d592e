import {homeDefault} from "../../components/explain/defaults.js";
import {mapPicture} from "../../images/mapPicture.js";
import {methodOf} from "../../methods.js";
import {jsonFile} from "../jsonFile.js";
import {writePng} from "../writePng.js";
import {writeTar} from "../writeTar.js";
import {explainPhoto} from "./defaultExplanation.js";

const {network, photo, unit, method} = homeDefault;
const answer = await explainPhoto(network, photo, unit, method);
const {values, milliseconds: _, ...rest} = answer; // no clock: the same build, the same file
const [height, width, channels] = answer.shape;
const picture = mapPicture({values, width, height, channels}, methodOf(method).display);
const {scale, zero} = picture;

process.stdout.write(
  writeTar({
    "default.json": jsonFile({...homeDefault, ...rest, scale, zero}),
    "map.png": await writePng(picture)
  })
);
