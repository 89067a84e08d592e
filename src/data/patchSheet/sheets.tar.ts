import {readPatches} from "../../corpus/patches.js";
import {jsonFile} from "../jsonFile.js";
import {patchFile} from "../patchFile.js";
import {photoCorpus} from "../photoCorpus.js";
import {writeTar} from "../writeTar.js";
import {patchSheetFiles} from "./patchSheetFiles.js";

const {model, photoAt, peaks} = await photoCorpus();
const patches = readPatches(patchFile(model.network, peaks).buffer);
const {sheets, built} = await patchSheetFiles(model, patches, photoAt);
const files = Object.entries(sheets).map(([layer, sheet]) => [`${layer}.webp`, sheet] as const);

process.stdout.write(writeTar({...Object.fromEntries(files), "patches.json": jsonFile(built)}));
