import {photoSpaces} from "../../components/neighbours/photoSpaces.js";
import {readSpace} from "../../components/neighbours/spaceFile.js";
import {photoMaps} from "./photoMaps.js";
import {photoPoints} from "./photoPoints.js";

const {files} = await photoPoints();
const pooled = files[photoSpaces.findIndex(({name}) => name === "pooled")];
process.stdout.write(JSON.stringify(photoMaps(readSpace(pooled.buffer))));
