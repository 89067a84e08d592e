import {jsonFile} from "./jsonFile.js";
import {patchFile} from "./patchFile.js";
import {photoCorpus} from "./photoCorpus.js";
import {responseFiles} from "./responseFile.js";
import {topFives} from "./topFives.js";
import {writeTar} from "./writeTar.js";

const {model, peaks} = await photoCorpus();
const responses = Object.entries(responseFiles(model.network, peaks)).map(([name, file]) => [
  `responses/${name}`,
  file
]);

process.stdout.write(
  writeTar({
    "inception-v3.bin": patchFile(model.network, peaks),
    ...Object.fromEntries(responses),
    "inception-v3-top5.json": jsonFile(topFives(peaks))
  })
);
