import {homeDefault} from "../defaults.js";
import {mapPicture} from "../images/mapPicture.js";
import {methodOf} from "../methods.js";
import {explainPhoto} from "./defaultExplanation.js";

const {network, photo, unit, method} = homeDefault;
const answer = await explainPhoto(network, photo, unit, method);
const {values, milliseconds: _, ...rest} = answer; // no clock: the same build, the same file
const [height, width, channels] = answer.shape;
const {scale, zero} = mapPicture({values, width, height, channels}, methodOf(method).display);

process.stdout.write(JSON.stringify({...homeDefault, ...rest, scale, zero}));
