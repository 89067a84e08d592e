import {fivePanelsDefault, lectureUnits} from "../../components/occlusion/occlusions.js";
import {jsonFile} from "../jsonFile.js";
import {photoCorpus} from "../photoCorpus.js";
import {unitFiles} from "../units/unitFiles.js";
import {writeTar} from "../writeTar.js";
import {halfReached} from "./halfReached.js";

const corpus = await photoCorpus();
const reached = halfReached(corpus.peaks.get(fivePanelsDefault.layer)!);

process.stdout.write(writeTar({...(await unitFiles(corpus, lectureUnits)), "reached.json": jsonFile(reached)}));
