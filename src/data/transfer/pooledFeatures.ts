import {join} from "node:path";
import {featureLayer, featureWidth} from "../../components/transfer/newClasses.js";
import {forward} from "../../network/forward.js";
import {inputOf} from "../../network/inputOf.js";
import type {Model} from "../../network/model.js";
import {runToEnd} from "../../network/steps.js";
import {photos} from "../../photos.js";
import type {FittedPhotos} from "../fittedPhotos.js";
import {keptBytes} from "../keptBytes.js";
import {corpusKey, corpusPlan} from "../scan/corpusKey.js";
import {cacheFolder} from "../scan/scanCorpus.js";

/** Returns the features of every photo of the corpus, [photos · 2048]; they are kept in a folder of the machine’s, where they are looked for first. */
export async function pooledFeatures(model: Model, photoAt: FittedPhotos): Promise<Float32Array<ArrayBuffer>> {
  const key = await corpusKey(corpusPlan(model.network));
  const bytes = await keptBytes(join(cacheFolder, `pooled-${key.slice(0, 16)}.bin`), async () => {
    const all = new Float32Array(photos.length * featureWidth);
    for (const i of photos.keys()) all.set(await pooledOf(model, await photoAt(i)), i * featureWidth);
    return new Uint8Array(all.buffer);
  });
  return new Float32Array(bytes.buffer);
}

async function pooledOf(model: Model, photo: Awaited<ReturnType<FittedPhotos>>): Promise<Float32Array> {
  const input = inputOf(model.network, photo);
  const run = await runToEnd(forward(model, input, {outputs: [featureLayer], keep: false}));
  const values = await run.values.get(featureLayer)!.data<"float32">();
  run.dispose();
  input.dispose();
  return values;
}
