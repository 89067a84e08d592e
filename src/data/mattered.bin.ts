import {classScan} from "./classScan.js";
import {photoCorpus} from "./photoCorpus.js";

process.stdout.write((await classScan(await photoCorpus())).mattered);
