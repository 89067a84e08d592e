import {photoCorpus} from "../photoCorpus.js";
import {writeTar} from "../writeTar.js";
import {treeUnitFiles} from "./treeUnitFiles.js";

process.stdout.write(writeTar(await treeUnitFiles(await photoCorpus())));
