import {randomInt, randomLcg} from "d3-random";
import type {LayerMeasure} from "../../components/abstraction/abstractionFile.js";
import type {Patch, PatchFile} from "../../corpus/patches.js";
import {patchWindows} from "../../corpus/patchWindows.js";
import {photoGroup} from "../../corpus/photoGroups.js";
import {photoSight} from "../../corpus/photoSight.js";
import {correlation} from "../../evaluation/correlation.js";
import {fullestThird} from "../../evaluation/fullestThird.js";
import {pairMean} from "../../evaluation/pairMean.js";
import {crop} from "../../images/crop.js";
import {patchBox} from "../../images/patchBox.js";
import {resize} from "../../images/resize.js";
import type {LayerRow} from "../../network/layerTable.js";
import type {Network} from "../../network/network.js";
import {photos} from "../../photos.js";
import type {CorpusPeaks} from "../corpusPeaks.js";
import type {FittedPhotos} from "../fittedPhotos.js";

/** The measures of a unit’s patches. */
export type PatchMeasureKey = "pixels" | "kind" | "class" | "place";

const keys: readonly PatchMeasureKey[] = ["pixels", "kind", "class", "place"];

/** The side to which patches are resized before their pixels are compared. */
export const commonSide = 16;

export interface PatchMeasureOptions {
  readonly network: Network;
  readonly peaks: Pick<CorpusPeaks, "topFive">;
  readonly photoAt: FittedPhotos;
  readonly seed: number;
}

/**
 * Returns what the nine strongest patches of every unit of the layer have in
 * common, each by a mean over their 36 pairs or over the nine. “pixels”: the
 * correlation of their colours at 16 × 16; “kind”: which share of the pairs is of one
 * group of photos; “class”: which share has a class in common among the five
 * that the network thinks of first; “place”: which share of the nine lies in
 * the fullest third of the photo. Its chance is the same of nine patches of the
 * layer’s, drawn at random from nine different sights, as often as there are units.
 * Units with fewer than nine patches are left out.
 */
export async function patchMeasures(
  {name, field, shape}: Pick<LayerRow, "name" | "field" | "shape">,
  file: PatchFile,
  {network, peaks, photoAt, seed}: PatchMeasureOptions
): Promise<Readonly<Record<PatchMeasureKey, LayerMeasure>>> {
  const [height, width, count] = shape as readonly [number, number, number];
  const nines = Array.from({length: count}, (_, unit) => file.patchesOf(name, unit, {order: "strongest"}));
  const units = Array.from(nines.keys()).filter((unit) => nines[unit].length === 9);
  const classes = photos.map((_, example) => new Set(peaks.topFive(example).map(({index}) => index)));
  const pixels = await smallPatches(units.flatMap((unit) => nines[unit]));
  const measured = units.map((unit) => measuresOf(nines[unit]));
  const random = randomNines(
    units.map((unit) => nines[unit]),
    seed
  ).map(measuresOf);
  const list = (key: PatchMeasureKey): LayerMeasure => {
    const found = units.map((unit, i) => [unit, measured[i][key]] as const).filter(([, d]) => Number.isFinite(d));
    const chance = random.map((d) => d[key]).filter(Number.isFinite);
    return {
      layer: name,
      units: Uint16Array.from(found, ([unit]) => unit),
      values: Float32Array.from(found, ([, value]) => value),
      chance: chance.reduce((sum, d) => sum + d, 0) / chance.length
    };
  };
  return Object.fromEntries(keys.map((key) => [key, list(key)])) as Record<PatchMeasureKey, LayerMeasure>;

  function measuresOf(nine: readonly Patch[]): Readonly<Record<PatchMeasureKey, number>> {
    return {
      pixels: pairMean(nine, (a, b) => correlation(pixels.get(keyOf(a))!, pixels.get(keyOf(b))!)),
      kind: pairMean(nine, (a, b) => Number(photoGroup(photos[a.example]) === photoGroup(photos[b.example]))),
      class: pairMean(nine, (a, b) => Number([...classes[a.example]].some((d) => classes[b.example].has(d)))),
      place: fullestThird(
        nine.map(({position}) => ({y: (position![0] + 0.5) / height, x: (position![1] + 0.5) / width}))
      )
    };
  }

  async function smallPatches(patches: readonly Patch[]): Promise<ReadonlyMap<string, Float32Array>> {
    const found = new Map<string, Float32Array>();
    const window = patchWindows[network.name]?.[name];
    for (const patch of patches) {
      const key = keyOf(patch);
      if (found.has(key)) continue;
      const box = patchBox(field, patch.position, {image: network.input.shape as readonly number[], window});
      const part = crop(await photoAt(patch.example), box);
      found.set(key, resize(part, {width: commonSide, height: commonSide}).values);
    }
    return found;
  }
}

function keyOf({example, position}: Patch): string {
  return `${example} ${position}`;
}

/** Returns as many nines of patches as are given, drawn anew from all of theirs: never two of one sight. */
export function randomNines(nines: readonly (readonly Patch[])[], seed: number): (readonly Patch[])[] {
  const pool = nines.flat();
  const draw = randomInt.source(randomLcg(seed))(pool.length);
  return nines.map((nine) => {
    const found = new Map<string | number, Patch>();
    for (let tries = 0; found.size < nine.length && tries < 10_000; ++tries) {
      const patch = pool[draw()];
      const {sight} = photoSight(patch.example);
      if (!found.has(sight)) found.set(sight, patch);
    }
    return [...found.values()];
  });
}
