import {percentText} from "../marks/percentText.js";
import {type BuiltInvariance, invarianceDefault, type Way} from "./invariance.js";
import {movedSummaries, reached} from "./invarianceSummary.js";

/** The numbers of what was built, as sentences want them. */
export interface InvarianceNumbers {
  /** Returns the share of its largest distance that a layer reaches at some values of a way: the median of the photos, and the range. */
  reached(way: Way, values: readonly number[], layer: string): string;
  /** Returns at how many of its turns a photo keeps its class; *edge* defaults to the mirrored one. */
  kept(photo: string, edge?: "mirror" | "grey"): string;
  /** Returns the lowest probability of a photo moved one way. */
  least(photo: string, way: Way, edge?: "mirror" | "grey"): string;
  /** Returns the value at which it is lowest. */
  leastAt(photo: string, way: Way): number;
  /** Returns the probability of the class of a photo moved by a value. */
  at(photo: string, way: Way, value: number): string;
}

/** Returns the numbers of what was *built*. They throw `not built: …`. */
export function invarianceNumbers({curves}: BuiltInvariance): InvarianceNumbers {
  const per = (share: number) => `${Math.round(100 * share)}\u00a0%`;
  const summary = (photo: string, way: Way, edge?: "mirror" | "grey") => {
    const found = movedSummaries(curves, way, edge).find((d) => d.photo === photo);
    if (!found) throw new RangeError(`not built: ${photo}, ${way}`);
    return found;
  };
  return {
    reached(way, values, layer) {
      const place = (invarianceDefault.layers as readonly string[]).indexOf(layer);
      const {least, median, most} = reached(curves, way, values, place);
      return `${per(median)} (${per(least)} to ${per(most)})`;
    },
    kept(photo, edge) {
      const {kept, asked} = summary(photo, "turn", edge);
      return `${kept} of ${asked}`;
    },
    least: (photo, way, edge) => percentText(summary(photo, way, edge).least.probability),
    leastAt: (photo, way) => summary(photo, way).least.value,
    at(photo, way, value) {
      const curve = curves.find((d) => d.photo === photo && d.way === way);
      const point = curve?.points.find((d) => d.value === value);
      if (!point) throw new RangeError(`not built: ${photo}, ${way}, ${value}`);
      return percentText(point.probability);
    }
  };
}
