import {peaks} from "../../features/peaks.js";
import type {Model} from "../../network/model.js";
import type {LastRun} from "../answer.js";
import type {TopUnitsAnswer, TopUnitsQuestion, UnitPeak} from "../protocol.js";

/**
 * Returns the units of a layer that the photo excites most, the strongest
 * first: by their activation, or by it as a share of the given *scales*. Units
 * that are silent are left out.
 */
export async function answerTopUnits(
  model: Model,
  {layer, count = Number.POSITIVE_INFINITY, scales}: TopUnitsQuestion,
  {run}: LastRun
): Promise<Omit<TopUnitsAnswer, "backend" | "milliseconds">> {
  const activations = run.values.get(layer);
  if (!activations || !model.layers.has(layer)) throw new RangeError(`unknown layer: ${layer}`);
  const shape = activations.shape.slice(1);
  const {positions, values} = peaks(await activations.data<"float32">(), shape[shape.length - 1]);
  const share = (unit: number) => (scales ? (scales[unit] > 0 ? values[unit] / scales[unit] : 0) : values[unit]);
  const units = Array.from(values.keys())
    .filter((unit) => values[unit] > 0)
    .sort((a, b) => share(b) - share(a) || a - b)
    .slice(0, count)
    .map((unit): UnitPeak => {
      const position = shape.length === 3 ? placeOf(positions[unit], shape[1]) : null;
      return {unit, value: values[unit], position};
    });
  return {kind: "topUnits", units};
}

const placeOf = (position: number, width: number) => [Math.floor(position / width), position % width] as const;
