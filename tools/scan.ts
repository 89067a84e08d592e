/** Scans the photos of the corpus and writes models/inception-v3/scan.bin: `npm run scan`. */
import {stat} from "node:fs/promises";
import {scanProgress} from "../bin/output/scanProgress.js";
import {scanFile} from "../src/data/corpusScan.js";
import {loadNetwork} from "../src/data/loadNetwork.js";
import {scanCorpus} from "../src/data/scan/scanCorpus.js";

await scanCorpus(await loadNetwork("inception-v3"), scanFile, {onProgress: scanProgress()});
console.error(`wrote models/inception-v3/scan.bin: ${((await stat(scanFile)).size / 1e6).toFixed(1)} MB`);
