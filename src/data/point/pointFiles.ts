import {shownUnits, writePlaces} from "../../components/point/placeFile.js";
import {type FiringLayer, firingAt} from "../../components/point/pointAnswer.js";
import {pointDefault, pointLayers} from "../../components/point/pointLayers.js";
import type {PatchFile} from "../../corpus/patches.js";
import type {PatchField} from "../../images/patchBox.js";
import {layerTable} from "../../network/layerTable.js";
import type {Model} from "../../network/model.js";
import {clearCache, type RunCache} from "../../worker/cachedRun.js";
import type {PhotoPixels} from "../../worker/protocol.js";
import type {FittedPhotos} from "../fittedPhotos.js";
import {workerAnswer} from "../workerAnswer.js";
import {unitTiles} from "./unitTiles.js";

export interface PointSources {
  readonly model: Model;
  /** The patches that excite each unit of the corpus most. */
  readonly patches: PatchFile;
  readonly photoAt: FittedPhotos;
  /** The photo that is pointed at first. */
  readonly photo: PhotoPixels;
}

/**
 * Returns the files of “point at the cat”: places.bin, which units fire where
 * on the default photo; and for every layer three sheets of tiles: of the units
 * at the place first shown, `first-NAME.webp`, of those at any of its places,
 * `NAME.webp`, and of all units, `all-NAME.webp`, for other photos.
 */
export async function pointFiles(sources: PointSources): Promise<Record<string, Uint8Array>> {
  const {model, patches, photoAt, photo} = sources;
  const layers = await firingLayers(sources);
  const {network} = model;
  const tiled = layers.found.flatMap((layer) => {
    const {name, field, channels} = layer;
    const all = Array.from({length: channels}, (_, unit) => patches.patchesOf(name, unit));
    const own = {network: network.name, name, field};
    const first = firingAt(layer, pointDefault.place, 0).units;
    return [
      {file: `first-${name}.webp`, ...own, units: first.map(({unit}) => all[unit])},
      {file: `${name}.webp`, ...own, units: Array.from(shownUnits(layer), (unit) => all[unit])},
      {file: `all-${name}.webp`, ...own, units: all}
    ];
  });
  const {found, classes, top} = layers;
  const sheets = await unitTiles(tiled, photoAt);
  const places = writePlaces({network: network.name, photo: photo.key, classes, top, layers: found});
  return {"places.bin": places, ...Object.fromEntries(tiled.map(({file}, i) => [file, sheets[i]]))};
}

/** Returns what fires on the default photo, as the worker answers a page. */
async function firingLayers({model, patches, photo}: PointSources) {
  const {layers: table} = layerTable(model.network);
  const asked = pointLayers.map(({name, step}) => {
    const {shape, field} = table.find((row) => row.name === name)!;
    const channels = shape[shape.length - 1];
    const bests = Float32Array.from({length: channels}, (_, unit) => patches.patchesOf(name, unit)[0]?.value ?? 0);
    return {name, step, field: field as PatchField, channels, bests};
  });
  const cache: RunCache = {};
  try {
    const {top} = await workerAnswer(model, {kind: "classify", photo, count: pointDefault.classes}, cache);
    const layers = asked.map(({name, step, bests}) => ({name, step, scales: bests}));
    const question = {kind: "placeUnits", photo, layers, classes: top.map(({index}) => index)} as const;
    const answer = await workerAnswer(model, question, cache);
    const found = answer.layers.map((layer, i): FiringLayer => {
      const {field, channels, bests} = asked[i];
      return {...layer, field, channels, bests};
    });
    return {found, classes: answer.classes, top: answer.top};
  } finally {
    clearCache(cache);
  }
}
