import type {PlaceLayer} from "../../attribution/placeUnits.js";
import {nearestPlace, placeInMap} from "../../images/nearestPlace.js";
import type {PatchField} from "../../images/patchBox.js";
import type {Raster} from "../../images/raster.js";
import type {ClassScore, Provenance} from "../../worker/protocol.js";

/** A layer of an answer, with what is known of it in the whole corpus. */
export interface FiringLayer extends PlaceLayer {
  readonly field: PatchField;
  /** How many units it has. */
  readonly channels: number;
  /** The best activation of each unit in the corpus, [units]; 0 where it is not known. */
  readonly bests: Float32Array;
  /** The units that the sheet of tiles shows, in its order; all of them where this is left out. */
  readonly tiled?: Uint16Array;
}

/** Which units fire at every place of a photo. */
export interface PointAnswer extends Partial<Provenance> {
  /** From the label down. */
  readonly layers: readonly FiringLayer[];
  /** The classes for which it is known what units add. */
  readonly classes: readonly ClassScore[];
  /** The photo’s five best classes, the best first. */
  readonly top: readonly ClassScore[];
  /** The photo as the network gets it, where it was computed here. */
  readonly pixels?: Raster;
}

/** A unit that fires at a place. */
export interface FiringUnit {
  readonly layer: string;
  readonly unit: number;
  /** From 1: the strongest. */
  readonly rank: number;
  /** Its activation there. */
  readonly value: number;
  /** That as a share of its best in the corpus. */
  readonly share: number;
  /** What it adds to the class’s logit there. */
  readonly adds: number;
}

/** What a layer does at a place. */
export interface FiringPlace {
  /** Row and column in the grid of places kept. */
  readonly cell: readonly [row: number, column: number];
  /** Row and column in the layer’s own map. */
  readonly position: readonly [row: number, column: number];
  readonly units: readonly FiringUnit[];
  /** What all units of the layer add there together. */
  readonly total: number;
  /** The largest |adds| of these units: as long as a bar can be. */
  readonly largest: number;
}

/** Returns the index among the answer’s classes of the class with the given *index*; −1 where it is not one of them. */
export function classAt({classes}: Pick<PointAnswer, "classes">, index: number): number {
  return classes.findIndex((d) => d.index === index);
}

/** Returns what the *layer* does at the place that is nearest to the pixel; *asked* is the index among the answer’s classes. */
export function firingAt(
  layer: FiringLayer,
  pixel: {readonly y: number; readonly x: number},
  asked: number
): FiringPlace {
  const {name, grid, count, units, values, adds, totals, bests} = layer;
  const cell = nearestPlace(layer.field, grid, pixel);
  const place = cell[0] * grid.columns + cell[1];
  const found: FiringUnit[] = [];
  for (let rank = 0, i = place * count; rank < count && values[i] > 0; ++rank, ++i) {
    const [unit, value] = [units[i], values[i]];
    found.push({
      layer: name,
      unit,
      rank: rank + 1,
      value,
      share: value / bests[unit],
      adds: adds[asked * units.length + i]
    });
  }
  const total = totals[asked * grid.rows * grid.columns + place];
  return {
    cell,
    position: placeInMap(grid, cell),
    units: found,
    total,
    largest: Math.max(0, ...found.map((unit) => Math.abs(unit.adds)))
  };
}
