import {classScan} from "./classScan.js";
import {photoCorpus} from "./photoCorpus.js";

process.stdout.write(classScan(await photoCorpus()).mattered);
