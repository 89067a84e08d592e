import type {EvolutionLayer, EvolutionPatch} from "../../components/evolution/evolution.js";
import {cornerOf, evolutionDefault} from "../../components/evolution/evolution.js";
import {layerRows} from "../../features/layerRows.js";
import {peaks} from "../../features/peaks.js";
import {addPlaces, noPlaces, type TopPlaces} from "../../features/topPlaces.js";
import {crop} from "../../images/crop.js";
import type {Raster} from "../../images/raster.js";
import type {Model} from "../../network/model.js";
import {runToEnd} from "../../network/steps.js";
import {workerAnswer} from "../workerAnswer.js";

/** Returns the places among the *images* that each unit of a layer answers to most, at most one an image; a unit that answers to none has none. */
export async function topPlacesOf(
  model: Model,
  images: readonly Raster[],
  {name, units}: EvolutionLayer
): Promise<TopPlaces> {
  const {rows, features} = await runToEnd(layerRows(model, images, name));
  const top = noPlaces(units, evolutionDefault.patches);
  for (const i of images.keys()) {
    const {positions, values} = peaks(rows.subarray(i * features, (i + 1) * features), units);
    addPlaces(top, i, {positions: Uint32Array.from(positions), values}, {above: 0});
  }
  return top;
}

/** Returns the deconvnet's picture of a unit at a place of a digit, cut to what the unit sees, by the worker's own code. */
export async function deconvolved(
  model: Model,
  layer: EvolutionLayer,
  unit: number,
  patch: Pick<EvolutionPatch, "position">,
  pixels: Raster
): Promise<Raster> {
  const {position} = patch;
  const target = {layer: layer.name, unit, ...(position && {position})};
  const photo = {key: "digit", pixels};
  const {values} = await workerAnswer(model, {kind: "explain", photo, target, method: "deconvnet", options: {}});
  const [top, left] = cornerOf(layer, patch);
  return crop({...pixels, values}, {top, left, bottom: top + layer.side, right: left + layer.side});
}
