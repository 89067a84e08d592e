import {type EdgeClass, readClassEdges} from "../../corpus/classEdges.js";
import {readPatches} from "../../corpus/patches.js";
import {networkEntry} from "../../networks.js";
import {photos} from "../../photos.js";
import type {Client} from "../../worker/client.js";
import type {Progress, Provenance} from "../../worker/protocol.js";
import {patches} from "../drawer/drawer.js";
import type {AnsweringTools} from "../frame/answering.js";
import {loadPhoto} from "../inputs/loadPhoto.js";
import type {PickedPhoto} from "../inputs/photoPicker.js";
import type {PickedUnit} from "../inputs/unitInput.js";
import type {AveragedEdges} from "./averagedEdges.js";
import {classEdges} from "./averageEdgesFiles.js";
import {averageNetwork, layersBelow} from "./averageParents.js";
import {meanOf, meanWithout} from "./comparedEdges.js";

/** What the units of each layer add to a parent in one photo, and how that was computed. */
interface PhotoEdges extends Provenance {
  readonly value: number;
  readonly totals: readonly Float32Array[];
}

export interface AskAverageEdgesOptions {
  readonly client: Pick<Client, "ask">;
  readonly classes: readonly EdgeClass[];
  /** Loads a photo as the network wants it; defaults to loadPhoto. */
  readonly load?: typeof loadPhoto;
  /** Resolve to the files of class edges and of patches; default to the site’s. */
  readonly edges?: () => Promise<ArrayBuffer>;
  readonly patchFile?: () => Promise<ArrayBuffer>;
}

/** Resolves to the edges of a class or a unit, on average and in the photo. */
export type AskAverageEdges = (
  parent: PickedUnit,
  photo: PickedPhoto,
  tools: AnsweringTools
) => Promise<AveragedEdges & Provenance>;

/**
 * Returns what asks the worker for a parent’s edges: in the photo; and for a
 * unit in each of the photos that excite it most, whose answers are kept. The
 * average of a class was made when the site was built.
 */
export function askAverageEdges(options: AskAverageEdgesOptions): AskAverageEdges {
  const {client, classes, load = loadPhoto, edges = classEdges, patchFile = patches} = options;
  const {inputShape, treeLayers} = networkEntry(averageNetwork);
  const [height, width, channels] = inputShape;
  const known = new Map<string, PhotoEdges>();

  return async (parent, photo, tools) => {
    const id = photo instanceof File ? null : photo;
    const isClass = parent.layer === treeLayers[0];
    const examples = isClass ? [] : (await examplesOf(parent)).filter((example) => example !== id);
    const own = await photoEdges(photo, parent, part(tools, 0, examples.length + 1));
    const {value, backend} = own;
    const facts = {parent, photo: id, value, backend, milliseconds: own.milliseconds};
    if (isClass) return {...facts, ...(await classAverage(parent.unit, id, own))};
    const others: PhotoEdges[] = [];
    for (const [i, example] of examples.entries())
      others.push(await photoEdges(example, parent, part(tools, i + 1, examples.length + 1)));
    const layers = layersBelow(parent.layer).map((name, k) => ({
      name,
      mean: meanOf(others.map(({totals}) => totals[k])),
      own: own.totals[k]
    }));
    const milliseconds = others.reduce((sum, d) => sum + d.milliseconds, own.milliseconds);
    return {...facts, milliseconds, photos: examples, layers};
  };

  /** Resolves to the average over the photos taken for a class, without the one shown. */
  async function classAverage(index: number, id: string | null, own: PhotoEdges) {
    const file = readClassEdges(await edges());
    const all = classes.find((d) => d.index === index)!.photos;
    const isOne = id !== null && all.includes(id);
    const layers = layersBelow(treeLayers[0]).map((name, k) => {
      const mean = file.meanOf(index, name);
      return {name, mean: isOne ? meanWithout(mean, own.totals[k], all.length) : mean, own: own.totals[k]};
    });
    return {photos: all.filter((photo) => photo !== id), layers};
  }

  /** Resolves to the ids of the photos that excite a unit most. */
  async function examplesOf({layer, unit}: PickedUnit): Promise<readonly string[]> {
    const found = readPatches(await patchFile()).patchesOf(layer, unit);
    if (!found.length) throw new RangeError(`${layer} ${unit} is silent in every photo of the corpus: it has no edges`);
    return found.map(({example}) => photos[example].id);
  }

  async function photoEdges(photo: PickedPhoto, target: PickedUnit, tools: AnsweringTools): Promise<PhotoEdges> {
    const key = photo instanceof File ? undefined : `${photo} ${target.layer} ${target.unit}`;
    const kept = key ? known.get(key) : undefined;
    if (kept) return kept;
    const pixels = await load(photo, {height, width, channels});
    tools.signal.throwIfAborted();
    const question = {
      kind: "contributions",
      network: averageNetwork,
      target,
      layers: layersBelow(target.layer)
    } as const;
    const {target: found, totals, backend, milliseconds} = await client.ask({...question, photo: pixels}, tools);
    const answer = {value: found.value, totals, backend, milliseconds};
    if (key) known.set(key, answer);
    return answer;
  }
}

/** Returns the tools for one of several questions that make one answer. */
function part({signal, progress}: AnsweringTools, index: number, count: number): AnsweringTools {
  return {
    signal,
    progress: (now: Progress) =>
      progress(now.phase === "compute" ? {...now, fraction: (index + now.fraction) / count} : now)
  };
}
