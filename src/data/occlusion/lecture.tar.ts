import {lectureUnits} from "../../components/occlusion/occlusions.js";
import {jsonFile} from "../jsonFile.js";
import {photoCorpus} from "../photoCorpus.js";
import {unitFiles} from "../units/unitFiles.js";
import {writeTar} from "../writeTar.js";
import {countedUnits} from "./countedUnits.js";

const corpus = await photoCorpus();
const counts = jsonFile(countedUnits(corpus.peaks));

process.stdout.write(writeTar({...(await unitFiles(corpus, lectureUnits)), "counts.json": counts}));
