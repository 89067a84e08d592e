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
  /** The largest Pearson’s r of the layers below the given one, “0.55”. */
  mostBelow(layer: string): string;
  /** Spearman’s ρ of the photo’s edges and the average ones, “0.49”. */
  orderAgreement(layer: string): string;
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
    mostBelow(layer) {
      const below = layers.slice(layers.indexOf(layerOf(layer)) + 1);
      return agreementText(Math.max(...below.map(({mean, own}) => edgeAgreement(mean, own).pearson)));
    },
    orderAgreement(layer) {
      const {mean, own} = layerOf(layer);
      return agreementText(edgeAgreement(mean, own).spearman);
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
