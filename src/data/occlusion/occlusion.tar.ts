import {fivePanelsDefault} from "../../components/occlusion/occlusions.js";
import {onBackend} from "../../network/model.js";
import {jsonFile} from "../jsonFile.js";
import {loadNetwork} from "../loadNetwork.js";
import {photoCorpus} from "../photoCorpus.js";
import {writeTar} from "../writeTar.js";
import {fivePanelsBuilt, occludedDigitDefault} from "./occludedDefaults.js";

const {model, peaks} = await photoCorpus();
const digit = await occludedDigitDefault(onBackend(await loadNetwork("mnist")));
console.error("the covered digit is done");
const {panels, projection} = await fivePanelsBuilt(model, peaks, fivePanelsDefault);

process.stdout.write(
  writeTar({"digit.json": jsonFile(digit), "panels.json": jsonFile(panels), "projection.png": projection})
);
