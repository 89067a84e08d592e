import {nearAnswer, nearFirst} from "../../components/neighbours/nearAnswer.js";
import {queryAt} from "../../components/neighbours/nearPhotos.js";
import {fewSpaces, photoSpaces} from "../../components/neighbours/photoSpaces.js";
import {readSpace} from "../../components/neighbours/spaceFile.js";
import {photos} from "../../photos.js";
import {jsonFile} from "../jsonFile.js";
import {writeTar} from "../writeTar.js";
import {photoPoints} from "./photoPoints.js";

const {files, checks} = await photoPoints();
const spaces = photoSpaces.map(({name}, s) => [`${name}.bin`, files[s]] as const);
const few = files.filter((_, s) => fewSpaces.includes(photoSpaces[s].name)).map((file) => readSpace(file.buffer));
const example = photos.findIndex(({id}) => id === nearFirst.photo);
const first = nearAnswer(
  few.map((space) => queryAt(space, example)),
  few,
  nearFirst,
  example
);
process.stdout.write(
  writeTar({...Object.fromEntries(spaces), "first.json": jsonFile(first), "checks.json": jsonFile(checks)})
);
