import {join} from "node:path";
import {fileURLToPath} from "node:url";
import {type ClassContributions, classContributions} from "../attribution/classContributions.js";
import {type MeanEdges, writeClassEdges} from "../corpus/classEdges.js";
import {patchCandidates, writePatches} from "../corpus/patches.js";
import {maximalPatches} from "../features/patches.js";
import {readArrays, writeArrays} from "../files/arrayFile.js";
import {inputOf} from "../network/inputOf.js";
import {shapes} from "../network/shapes.js";
import {runToEnd} from "../network/steps.js";
import {networkEntry} from "../networks.js";
import {photos} from "../photos.js";
import {keptBytes} from "./keptBytes.js";
import type {PhotoCorpus} from "./photoCorpus.js";

/** What the photos of the corpus say of the classes that they are taken for, as files. */
export interface ClassScan {
  /** What units add to each class on average, to be read by readClassEdges. */
  readonly edges: Uint8Array<ArrayBuffer>;
  /** The places where each unit adds most to the photo's own class, to be read by readPatches. */
  readonly mattered: Uint8Array<ArrayBuffer>;
}

/** Of how many photos, at the least, a class must be the best one. */
const fewest = 3;

/** Returns the class scan of the corpus. It takes a second and a half a photo, and is kept. */
export async function classScan({model, photoAt}: Pick<PhotoCorpus, "model" | "photoAt">): Promise<ClassScan> {
  const folder = fileURLToPath(new URL("../../node_modules/.cache/why-is-this-a-cat", import.meta.url));
  const bytes = await keptBytes(join(folder, `${model.network.name}-classes-${photos.length}.bin`), compute);
  const {arrays} = readArrays(bytes.buffer);
  return {edges: Uint8Array.from(arrays.edges), mattered: Uint8Array.from(arrays.mattered)};

  async function compute(): Promise<Uint8Array> {
    const {name, treeLayers} = networkEntry(model.network.name);
    const layers = treeLayers.slice(1);
    const found: ClassContributions[] = [];
    for (const example of photos.keys()) {
      const input = inputOf(model.network, await photoAt(example));
      found.push(await runToEnd(classContributions(model, input, layers)));
      input.dispose();
      if (found.length % 20 === 0) console.error(`${name}: the classes of ${found.length} of ${photos.length} photos`);
    }
    const classes = [...new Set(found.map((d) => d.class))]
      .sort((a, b) => a - b)
      .map((index): MeanEdges => {
        const own = [...found.keys()].filter((i) => found[i].class === index);
        const mean = (layer: string) => {
          const lists = own.map((i) => found[i].layers.get(layer)!.totals);
          return Float32Array.from(lists[0], (_, k) => lists.reduce((sum, list) => sum + list[k], 0) / lists.length);
        };
        return {
          index,
          photos: own.map((i) => photos[i].id),
          means: new Map(layers.map((layer) => [layer, mean(layer)]))
        };
      });
    const known = shapes(model.network);
    const patches = layers.map((layer) => {
      const peaks = found.map((d) => {
        const {largest, places} = d.layers.get(layer)!;
        return {values: largest, positions: Uint16Array.from(places)};
      });
      const shape = known.get(layer)!;
      return {name: layer, units: shape[shape.length - 1], shape, ...maximalPatches(peaks, {count: patchCandidates})};
    });
    const edges = writeClassEdges(
      name,
      classes.filter((d) => d.photos.length >= fewest)
    );
    return writeArrays({note: {}, arrays: {edges, mattered: writePatches(name, photos.length, patches)}});
  }
}
