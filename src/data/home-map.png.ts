import {homeDefault} from "../defaults.js";
import {mapPicture} from "../images/mapPicture.js";
import {methodOf} from "../methods.js";
import {explainPhoto} from "./defaultExplanation.js";
import {writePng} from "./writePng.js";

const {network, photo, unit, method} = homeDefault;
const answer = await explainPhoto(network, photo, unit, method);
const [height, width, channels] = answer.shape;

process.stdout.write(
  await writePng(mapPicture({values: answer.values, width, height, channels}, methodOf(method).display))
);
