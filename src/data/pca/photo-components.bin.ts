import {readResponses} from "../../corpus/responses.js";
import {photoCorpus} from "../photoCorpus.js";
import {responseFile} from "../responseFile.js";
import {photoComponents} from "./photoComponents.js";

const {model, peaks} = await photoCorpus();
process.stdout.write(photoComponents(readResponses(responseFile(model.network, peaks).buffer)));
