import {FileAttachment} from "observablehq:stdlib";
import {networkFiles} from "../../worker/networkFiles.js";
import type {NetworkFiles} from "../../worker/protocol.js";

/** Returns where the files of mnist after the given *step* of learning are. Throws `unknown step: …`. */
export function mnistFiles(step: number): NetworkFiles {
  const files = networkFiles("mnist");
  if (step === 5000) return files;
  const weights = {
    0: FileAttachment("../../data/pca/mnist-steps/000.bin"),
    8: FileAttachment("../../data/pca/mnist-steps/004.bin"),
    64: FileAttachment("../../data/pca/mnist-steps/007.bin"),
    500: FileAttachment("../../data/pca/mnist-steps/010.bin")
  }[step];
  if (!weights) throw new RangeError(`unknown step: ${step}`);
  return {...files, weights: new URL(weights.href, document.baseURI).href};
}
