import {type ComponentFile, writeComponents} from "../../components/pca/componentFile.js";
import {digitSample} from "../../components/pca/digitSample.js";
import {digitPcaLayers, pcaCount, pcaSample} from "../../components/pca/pcaLayers.js";
import type {Model} from "../../network/model.js";
import {heldOutDigits} from "../heldOutDigits.js";
import {workerAnswer} from "../workerAnswer.js";

/** Returns the file of the principal components of mnist's *layers*, of the digits that the page shows first. */
export async function digitComponents(
  model: Model,
  layers: readonly string[] = digitPcaLayers.map((d) => d.layer)
): Promise<Uint8Array<ArrayBuffer>> {
  const digits = heldOutDigits();
  const examples = digitSample(digits.labels, pcaSample);
  const images = examples.map(digits.pixels);
  const found: ComponentFile["layers"][number][] = [];
  for (const layer of layers) {
    const answer = await workerAnswer(model, {kind: "pca", images, layer, count: pcaCount});
    const {features, count, scores, variances, total} = answer;
    found.push({layer, features, count, scores, variances, total});
    console.error(`${model.network.name}: the components of ${layer}`);
  }
  return writeComponents({network: model.network.name, examples, layers: found});
}
