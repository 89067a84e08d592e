import {type LayerComponents, writeComponents} from "../../components/pca/componentFile.js";
import {pcaCount} from "../../components/pca/pcaLayers.js";
import {responseRows} from "../../corpus/responseRows.js";
import type {ResponseFile} from "../../corpus/responses.js";
import {pca} from "../../features/pca.js";
import {runToEndSync} from "../../network/steps.js";

/**
 * Returns the file of the principal components of what each layer makes of the
 * corpus: an example's features are its largest response of each unit, as the
 * file of *responses* keeps them.
 */
export function photoComponents(responses: ResponseFile): Uint8Array<ArrayBuffer> {
  let examples = 0;
  const found = responses.layers.map(({name}): LayerComponents => {
    const {rows, features, examples: n} = responseRows(responses, name);
    examples = n;
    const {count, scores, variances, total} = runToEndSync(pca(rows, features, pcaCount));
    return {layer: name, features, count, scores, variances, total};
  });
  return writeComponents({
    network: responses.network,
    examples: Array.from({length: examples}, (_, i) => i),
    layers: found
  });
}
