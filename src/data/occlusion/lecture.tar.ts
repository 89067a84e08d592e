import {lectureUnits} from "../../components/occlusion/occlusions.js";
import {photoCorpus} from "../photoCorpus.js";
import {unitFiles} from "../units/unitFiles.js";
import {writeTar} from "../writeTar.js";

process.stdout.write(writeTar(await unitFiles(await photoCorpus(), lectureUnits)));
