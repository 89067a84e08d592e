import {ticks} from "d3-array";
import type {EdgeFill} from "../../images/moved.js";
import type {PlotAxis, PlotView} from "../marks/linePlot.js";
import {trueMinus} from "../marks/numberText.js";
import {percentText} from "../marks/percentText.js";
import {plainNumber} from "../marks/plainNumber.js";
import {invarianceDefault, type MovedCurve, type MovedNumbers, stillValue, type Way, wayValues} from "./invariance.js";

/** How a distance is measured. */
export type Distance = "euclidean" | "relative" | "cosine";

/** Which of the upper layers is compared with the first. */
export type TopLayer = "Mixed_7c" | "AvgPool_1a";

export const wayTitles: readonly (readonly [Way, string])[] = [
  ["vertical", "up and down"],
  ["horizontal", "sideways"],
  ["scale", "larger"],
  ["turn", "turned"]
];

export const layerTitles: Readonly<Record<string, string>> = {
  Conv2d_1a: "first layer, Conv2d_1a",
  Mixed_7c: "top layer, Mixed_7c",
  AvgPool_1a: "top layer, its means over places"
};

/** Returns how far a photo is moved, in words. */
export function movedText(way: Way, value: number): string {
  if (value === stillValue[way]) return "not moved";
  if (way === "scale") return `${value.toFixed(2)} times larger`;
  if (way === "turn") return `turned by ${value}° clockwise`;
  const [forth, back] = way === "vertical" ? ["down", "up"] : ["to the right", "to the left"];
  return `${Math.abs(value)} pixels ${value > 0 ? forth : back}`;
}

/** Returns what stands where nothing of the photo is, in words. */
export function edgeText(edge: EdgeFill): string {
  return edge === "grey" ? "What comes from outside the photo is grey" : "Outside its edges the photo is mirrored";
}

/** Returns a distance of a layer, the place of which among those built is given, from the photo as it is. */
export function distanceOf(
  {norms}: Pick<MovedCurve, "norms">,
  point: Pick<MovedNumbers, "euclidean" | "cosine">,
  layer: string,
  distance: Distance
): number {
  const place = (invarianceDefault.layers as readonly string[]).indexOf(layer);
  if (distance === "cosine") return point.cosine[place];
  return distance === "relative" ? point.euclidean[place] / norms[place] : point.euclidean[place];
}

/** Returns what stands above a plot of distances. */
export function distanceTitle(layer: string, distance: Distance): string {
  const words = {
    euclidean: "distance",
    relative: "distance ÷ length",
    cosine: "1 − cosine"
  }[distance];
  return `${layerTitles[layer]}: ${words}`;
}

/** Returns the horizontal axis of a way to move. */
export function wayAxis(way: Way): Pick<PlotView, "unit" | "x" | "places"> {
  const places = wayValues[way];
  const domain = [places[0], places.at(-1)!] as const;
  if (way === "scale") {
    const marks = [1, 1.2, 1.4, 1.6, 1.8];
    return {places, unit: "times larger", x: {domain, ticks: marks, text: (d) => `${d}`}};
  }
  if (way === "turn") {
    const marks = [0, 90, 180, 270, 350];
    return {places, unit: "degrees clockwise", x: {domain, ticks: marks, text: (d) => `${d}°`}};
  }
  const unit = way === "vertical" ? "pixels down" : "pixels to the right";
  return {places, unit, x: {domain, ticks: [-60, -30, 0, 30, 60], text: (d) => trueMinus(`${d}`)}};
}

/** Returns a vertical axis from 0 that holds the values. */
export function axisOver(values: readonly number[]): PlotAxis {
  const most = Math.max(1e-6, ...values);
  return {domain: [0, most], ticks: ticks(0, most, 3), text: (d) => (d === 0 ? "0" : plainNumber(d))};
}

export const shares: PlotAxis = {domain: [0, 1], ticks: [0, 0.5, 1], text: (d) => `${100 * d}\u00a0%`};

/** Returns what the picture shows, in a sentence or two. */
export function invarianceCaption(curve: MovedCurve, subject: string, at: number): string {
  const {way, edge, label, points} = curve;
  const here = points.find((d) => d.value === at);
  const what = `The photo “${subject}”, ${movedText(way, at)}.`;
  const said = here
    ? ` ${here.best.index === curve.index ? `The network still says “${label}”` : `The network says “${here.best.label}”, no longer “${label}”`}; it gives “${label}” ${percentText(here.probability)}.`
    : " It has not been asked about this one yet.";
  const edges = way === "scale" ? "" : ` ${edgeText(edge)}.`;
  return `${what}${said} The plots show how far the features are from those of the photo as it is, and the probability of “${label}”, the class of the photo as it is, one line a photo.${edges}`;
}

/** Returns the numbers of curves, a row a point. */
export function invarianceRows(curves: readonly MovedCurve[]) {
  return curves.flatMap(({photo, way, edge, label, norms, points}) =>
    points.map(({value, euclidean, cosine, probability, best}) => ({
      photo,
      way,
      edge,
      value,
      class: label,
      probability,
      best: best.label,
      best_probability: best.probability,
      ...Object.fromEntries(
        invarianceDefault.layers.flatMap((layer, i) => [
          [`distance_${layer}`, euclidean[i]],
          [`length_${layer}`, norms[i]],
          [`one_minus_cosine_${layer}`, cosine[i]]
        ])
      )
    }))
  );
}
