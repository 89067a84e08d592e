import {facePanelsDefault} from "../../components/occlusion/occlusions.js";
import {jsonFile} from "../jsonFile.js";
import {photoCorpus} from "../photoCorpus.js";
import {unitFiles} from "../units/unitFiles.js";
import {writeTar} from "../writeTar.js";
import {fivePanelsBuilt} from "./occludedDefaults.js";

const corpus = await photoCorpus();
const {panels, projection} = await fivePanelsBuilt(corpus.model, corpus.peaks, facePanelsDefault);
const unit = await unitFiles(corpus, [facePanelsDefault]);

process.stdout.write(writeTar({...unit, "panels.json": jsonFile(panels), "projection.png": projection}));
