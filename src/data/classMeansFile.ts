import {writeClassMeans} from "../corpus/classMeans.js";
import type {CorpusPeaks} from "./corpusPeaks.js";

/** Returns the file of the classes that are first for three photos or more, with what each unit adds to them in the mean. */
export function classMeansFile(corpus: CorpusPeaks): Uint8Array<ArrayBuffer> {
  return writeClassMeans(corpus.classes());
}
