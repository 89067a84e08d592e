import {createHash} from "node:crypto";
import {readdir, readFile, rm} from "node:fs/promises";
import {join} from "node:path";
import {fileURLToPath} from "node:url";
import * as tf from "@tensorflow/tfjs-core";
import {build} from "esbuild";
import sharp from "sharp";
import type {Model} from "../network/model.js";
import type {Network} from "../network/network.js";
import {photos} from "../photos.js";
import {type CorpusPeaks, corpusPeaks} from "./corpusPeaks.js";
import type {FittedPhotos} from "./fittedPhotos.js";
import {keptBytes} from "./keptBytes.js";
import {readPeaks, writePeaks} from "./peaksFile.js";

export interface KeptPeaksOptions {
  /** Where they are kept; defaults to a folder in node_modules/.cache. */
  readonly folder?: string;
  /** Computes them; defaults to corpusPeaks. */
  readonly compute?: (model: Model, photo: FittedPhotos) => Promise<CorpusPeaks>;
}

const project = fileURLToPath(new URL("../..", import.meta.url));

/**
 * Returns the *model*'s peaks in the photos of the corpus, as corpusPeaks
 * does, but computes them only once: they are kept on disk under the hash of
 * all that they follow from. Loaders that run side by side wait for the first.
 */
export async function keptPeaks(
  model: Model,
  photo: FittedPhotos,
  {folder = join(project, "node_modules/.cache/why-is-this-a-cat"), compute = corpusPeaks}: KeptPeaksOptions = {}
): Promise<CorpusPeaks> {
  const name = `${model.network.name}-peaks`;
  const path = join(folder, `${name}-${await peaksKey(model.network)}.bin`);
  const {buffer} = await keptBytes(path, async () => {
    const peaks = await compute(model, photo);
    await forget(folder, new RegExp(`^${name}-[0-9a-f]+\\.bin$`));
    return writePeaks(peaks);
  });
  return readPeaks(buffer);
}

/** Removes the files in *folder* of such names: what was kept before something changed. */
async function forget(folder: string, names: RegExp): Promise<void> {
  const old = (await readdir(folder)).filter((name) => names.test(name));
  await Promise.all(old.map((name) => rm(join(folder, name), {force: true})));
}

/**
 * Returns the hash of all that a network's peaks in the corpus follow from:
 * the network with its weights, the photos' files, the code that computes and
 * writes them with the list of layers, and the packages that decode and
 * multiply.
 */
export async function peaksKey(
  network: Network,
  files = photos.map(({file}) => `src/photos/${file}`)
): Promise<string> {
  const hash = createHash("sha256");
  hash.update(
    JSON.stringify(network, (_, value) => (ArrayBuffer.isView(value) ? digestOf(value as Uint8Array) : value))
  );
  for (const file of files) hash.update(digestOf(await readFile(join(project, file))));
  hash.update(await codeOf(["src/data/corpusPeaks.ts", "src/data/fittedPhotos.ts", "src/data/peaksFile.ts"]));
  hash.update(JSON.stringify([tf.version_core, tf.getBackend(), sharp.versions]));
  return hash.digest("hex").slice(0, 16);
}

/** Returns the given modules and all of ours that they import as one text, without comments. */
async function codeOf(entryPoints: string[]): Promise<string> {
  const {outputFiles} = await build({
    absWorkingDir: project,
    entryPoints,
    outdir: project, // nothing is written
    write: false,
    bundle: true,
    minify: true,
    packages: "external",
    platform: "node",
    format: "esm"
  });
  return outputFiles.map(({text}) => text).join("");
}

function digestOf(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}
