import {jsonFile} from "./jsonFile.js";
import {patchFile} from "./patchFile.js";
import {photoCorpus} from "./photoCorpus.js";
import {responseFile} from "./responseFile.js";
import {topFives} from "./topFives.js";
import {writeTar} from "./writeTar.js";

const {model, peaks} = await photoCorpus();

process.stdout.write(
  writeTar({
    "inception-v3.bin": patchFile(model.network, peaks),
    "inception-v3-responses.bin": responseFile(model.network, peaks),
    "inception-v3-top5.json": jsonFile(topFives(model, peaks))
  })
);
