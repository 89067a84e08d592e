import {plainNumber} from "../marks/plainNumber.js";
import {readAverageEdges} from "./averageEdgesFile.js";
import {agreementText} from "./averageEdgesText.js";
import {edgeAgreement} from "./comparedEdges.js";
import {signedText} from "./edgeBar.js";

/** What the text of a page says of the edges of the class that are shown first. */
export interface AverageReader {
  /** How many other photos the average is over. */
  readonly photos: number;
  /** The logit in the photo. */
  readonly logit: string;
  /** Pearson’s r of the photo’s edges and the average ones, “0.91”. */
  agreement(layer: string): string;
  /** What all units of a layer add together in the photo. */
  total(layer: string): string;
  /** The unit whose edge differs most, and both edges. */
  mostDifferent(layer: string): {readonly unit: number; readonly mean: string; readonly own: string};
}

/** Returns what a text says of the *file* of average edges. */
export function averageReader(file: ArrayBuffer): AverageReader {
  const [{layers, photos, value}] = readAverageEdges(file).built;
  const layerOf = (layer: string) => layers.find(({name}) => name === layer)!;
  return {
    photos: photos.length,
    logit: plainNumber(value, 3),
    agreement(layer) {
      const {mean, own} = layerOf(layer);
      return agreementText(edgeAgreement(mean, own).pearson);
    },
    total: (layer) => plainNumber(sum(layerOf(layer).own), 3),
    mostDifferent(layer) {
      const {mean, own} = layerOf(layer);
      const distance = own.map((d, i) => Math.abs(d - mean[i]));
      const unit = distance.indexOf(distance.reduce((a, b) => Math.max(a, b)));
      return {unit, mean: signedText(mean[unit], 1), own: signedText(own[unit], 1)};
    }
  };
}

function sum(values: Float32Array): number {
  return values.reduce((all, value) => all + value, 0);
}
