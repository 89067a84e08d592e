import {mkdir, mkdtemp, rm} from "node:fs/promises";
import {availableParallelism} from "node:os";
import {join} from "node:path";
import {fileURLToPath} from "node:url";
import type {Network} from "../../network/network.js";
import {writeCompact} from "./compactScan.js";
import {corpusKey, corpusList, corpusPlan} from "./corpusKey.js";
import {mergeParts} from "./mergeParts.js";
import {openScan} from "./scanFile.js";
import {type ScanPartOptions, scanPart} from "./scanPart.js";

/** Where what is made of networks and photos is kept between builds. */
export const cacheFolder = fileURLToPath(new URL("../../../node_modules/.cache/why-is-this-a-cat/", import.meta.url));

/**
 * Scans the corpus and writes the compact scan to *out*. What each photo gives
 * is kept, so that the next scan costs only the photos that are new. Throws where a photo cannot be read.
 */
export async function scanCorpus(
  network: Network,
  out: string,
  {jobs = availableParallelism(), kept = join(cacheFolder, "photos"), onProgress}: ScanPartOptions = {}
): Promise<void> {
  const plan = corpusPlan(network);
  const key = await corpusKey(plan);
  await mkdir(cacheFolder, {recursive: true});
  const folder = await mkdtemp(join(cacheFolder, "scan-"));
  try {
    const [part, whole] = [join(folder, "part"), join(folder, "whole")];
    await scanPart(network, plan, corpusList, part, {jobs, kept, onProgress});
    await mergeParts([part], whole);
    const scan = await openScan(whole);
    try {
      await writeCompact(scan, network, key, out);
    } finally {
      await scan.close();
    }
  } finally {
    await rm(folder, {recursive: true, force: true});
  }
}
