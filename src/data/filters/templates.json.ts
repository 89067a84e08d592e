import {jsonFile} from "../jsonFile.js";
import {mnistDigits} from "../mnistDigits.js";
import {trainTemplates} from "./trainTemplates.js";

process.stdout.write(jsonFile(trainTemplates(mnistDigits())));
