import {photoCorpus} from "../photoCorpus.js";
import {writeTar} from "../writeTar.js";
import {averageEdgeFiles} from "./averageEdgeFiles.js";

process.stdout.write(writeTar(await averageEdgeFiles(await photoCorpus())));
