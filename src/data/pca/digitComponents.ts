import {type ComponentFile, writeComponents} from "../../components/pca/componentFile.js";
import {digitSample} from "../../components/pca/digitSample.js";
import {digitPcaLayers, pcaCount, pcaSample} from "../../components/pca/pcaLayers.js";
import {layerRows} from "../../features/layerRows.js";
import {pca} from "../../features/pca.js";
import type {Model} from "../../network/model.js";
import {runToEnd, runToEndSync} from "../../network/steps.js";
import {heldOutDigits} from "../heldOutDigits.js";

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
    const {rows, features} = await runToEnd(layerRows(model, images, layer));
    const {count, scores, variances, total} = runToEndSync(pca(rows, features, pcaCount));
    found.push({layer, features, count, scores, variances, total});
    console.error(`${model.network.name}: the components of ${layer}`);
  }
  return writeComponents({network: model.network.name, examples, layers: found});
}
