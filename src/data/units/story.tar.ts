import {shownUnits} from "../../components/units/storyUnits.js";
import {photoCorpus} from "../photoCorpus.js";
import {writeTar} from "../writeTar.js";
import {unitFiles} from "./unitFiles.js";

process.stdout.write(writeTar(await unitFiles(await photoCorpus(), shownUnits)));
