import {readFile} from "node:fs/promises";
import {join} from "node:path";
import {fileURLToPath} from "node:url";
import type {Network} from "../network/network.js";
import {photos} from "../photos.js";
import {type CorpusPeaks, corpusPeaks} from "./corpusPeaks.js";
import {keptBytes} from "./keptBytes.js";
import {type CompactScan, readCompact} from "./scan/compactScan.js";
import {corpusKey, corpusPlan} from "./scan/corpusKey.js";
import {cacheFolder, scanCorpus} from "./scan/scanCorpus.js";

/** The scan of the corpus that lies in the repository; `npm run scan` writes it. */
export const scanFile = fileURLToPath(new URL("../../models/inception-v3/scan.bin", import.meta.url));

export interface CorpusScanOptions {
  /** The scan that may be used where it is of these photos and this network; defaults to the one in the repository. */
  readonly file?: string;
  /** Where one is kept that had to be made; defaults to a folder in node_modules/.cache. */
  readonly folder?: string;
  /** Makes one. */
  readonly make?: (network: Network, out: string) => Promise<void>;
  /** Hears, in one line, that the scan is stale. */
  readonly say?: (line: string) => void;
}

/**
 * Returns what the scan of the corpus by the *network* found. It is read from
 * the repository; where the photos, the network or the method have changed
 * since, it is made again and kept: then *say* hears that, and how to commit it.
 */
export async function corpusScan(network: Network, options: CorpusScanOptions = {}): Promise<CorpusPeaks> {
  const {file = scanFile, folder = cacheFolder, make = madeHere, say = console.error} = options;
  const key = await corpusKey(corpusPlan(network));
  const known = await readCompact(file).catch(() => undefined);
  if (known?.note.key === key) return corpusPeaks(known, network, photos);
  return corpusPeaks(
    await remade(network, join(folder, `${network.name}-scan-${key.slice(0, 16)}.bin`), {make, say}),
    network,
    photos
  );
}

async function remade(
  network: Network,
  path: string,
  {make, say}: Required<Pick<CorpusScanOptions, "make" | "say">>
): Promise<CompactScan> {
  const bytes = await keptBytes(path, async () => {
    const start = Date.now();
    say(
      `the scan of the photos is stale: looking at ${photos.length} photos again, a second each on one core (npm run scan keeps it in the repository)`
    );
    const out = `${path}.made`;
    await make(network, out);
    say(`the photos were scanned in ${Math.round((Date.now() - start) / 1000)} s`);
    return readFile(out);
  });
  return readCompact(bytes);
}

function madeHere(network: Network, out: string): Promise<void> {
  return scanCorpus(network, out, {
    onProgress: (seen, count) => seen % 50 === 0 && console.error(`scanned ${seen} of ${count} photos`)
  });
}
