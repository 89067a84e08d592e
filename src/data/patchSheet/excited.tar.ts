import {readPatches} from "../../corpus/patches.js";
import {jsonFile} from "../jsonFile.js";
import {patchFile} from "../patchFile.js";
import {photoCorpus} from "../photoCorpus.js";
import {writeTar} from "../writeTar.js";
import {excitedFiles, patchRowFiles} from "./excitedFiles.js";

const {model, photoAt, peaks} = await photoCorpus();
const patches = readPatches(patchFile(model.network, peaks).buffer);
const {sheets, maps} = await excitedFiles(model, patches, photoAt);
const {sheet, rows} = await patchRowFiles(model, patches, photoAt);
const files = Object.entries(sheets).map(([layer, file]) => [`${layer}.webp`, file] as const);

process.stdout.write(
  writeTar({
    ...Object.fromEntries(files),
    "maps.json": jsonFile(maps),
    "rows.webp": sheet,
    "rows.json": jsonFile(rows)
  })
);
