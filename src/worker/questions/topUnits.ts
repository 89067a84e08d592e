import {peaks} from "../../features/peaks.js";
import type {Place} from "../../network/target.js";
import {aboutPhoto} from "../aboutPhoto.js";
import type {PhotoPixels} from "../kind.js";

/** The question “which units of a layer does this photo excite most?”. */
export interface TopUnitsQuestion {
  readonly photo: PhotoPixels;
  readonly layer: string;
  /** Defaults to all that are not silent. */
  readonly count?: number;
  /** What each unit's activation is divided by before they are sorted, such as its best in a corpus, [units]. */
  readonly scales?: Float32Array;
}

/** A unit where it is strongest. */
export interface TopUnit {
  readonly unit: number;
  readonly value: number;
  /** Null for a unit of a vector. */
  readonly position: Place | null;
}

export interface TopUnitsAnswer {
  /** The strongest first, by their activation, or by it as a share of the scales; the silent ones are left out. */
  readonly units: readonly TopUnit[];
}

/** Throws `unknown layer: …`. */
export const topUnits = aboutPhoto<TopUnitsQuestion, TopUnitsAnswer>(
  async ({model, run}, {layer, count = Number.POSITIVE_INFINITY, scales}) => {
    const activations = run.values.get(layer);
    if (!activations || !model.layers.has(layer)) throw new RangeError(`unknown layer: ${layer}`);
    const shape = activations.shape.slice(1);
    const {positions, values} = peaks(await activations.data<"float32">(), shape[shape.length - 1]);
    const share = (unit: number) => (scales ? (scales[unit] > 0 ? values[unit] / scales[unit] : 0) : values[unit]);
    const units = Array.from(values.keys())
      .filter((unit) => values[unit] > 0)
      .sort((a, b) => share(b) - share(a) || a - b)
      .slice(0, count)
      .map((unit): TopUnit => {
        const position = shape.length === 3 ? placeOf(positions[unit], shape[1]) : null;
        return {unit, value: values[unit], position};
      });
    return {units};
  }
);

const placeOf = (position: number, width: number) => [Math.floor(position / width), position % width] as const;
