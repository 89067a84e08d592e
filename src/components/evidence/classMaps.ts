import type {Raster} from "../../images/raster.js";
import {networkEntry} from "../../networks.js";
import type {Answer, ClassScore} from "../../worker/protocol.js";
import {csvText} from "../frame/csvText.js";
import {numberText} from "../marks/numberText.js";
import {plainNumber} from "../marks/plainNumber.js";

/** What the figure of class activation maps shows before its reader changes anything. */
export const classMapDefault = {
  network: "inception-v3",
  photo: "drum-kit-and-guitar",
  /** Drum. */
  unit: 542,
  /** The maps before global average pooling. */
  layer: "Mixed_7c",
  /** How many units are given with their maps. */
  rows: 20,
  /** How many units are added up. */
  counts: [1, 5, 20, 200, 2048]
} as const;

/** A class activation map taken apart, and what else says where the evidence lies. */
export interface ClassMaps
  extends Pick<
      Answer<"classMap">,
      "target" | "bias" | "height" | "width" | "order" | "weights" | "means" | "maps" | "sums"
    >,
    Partial<Pick<Answer<"classMap">, "backend" | "milliseconds">> {
  readonly top: readonly ClassScore[];
  readonly asked: ClassScore;
  /** Grad-CAM at the same maps, before its ReLU, [height · width]; undefined while it is not there yet. */
  readonly gradCam?: ArrayLike<number>;
}

/** How a class activation map was built: as ClassMaps, in plain lists; the occlusion’s picture lies beside it. */
export interface BuiltClassMaps {
  readonly network: string;
  readonly photo: string;
  readonly target: ClassMaps["target"];
  readonly top: readonly ClassScore[];
  readonly asked: ClassScore;
  readonly bias: number;
  readonly height: number;
  readonly width: number;
  readonly order: readonly number[];
  readonly weights: readonly number[];
  readonly means: readonly number[];
  readonly maps: readonly (readonly number[])[];
  readonly sums: readonly (readonly number[])[];
  readonly gradCam: readonly number[];
  readonly occlusion: {readonly scale: number; readonly zero: boolean};
}

/** Returns what was built as the worker would answer it. */
export function builtMaps(built: BuiltClassMaps): ClassMaps {
  const {target, top, asked, bias, height, width, gradCam} = built;
  return {
    target,
    top,
    asked,
    bias,
    height,
    width,
    gradCam,
    order: Uint16Array.from(built.order),
    weights: Float32Array.from(built.weights),
    means: Float32Array.from(built.means),
    maps: built.maps.map((map) => Float32Array.from(map)),
    sums: built.sums.map((map) => Float32Array.from(map))
  };
}

/** Returns numbers at the map’s places as a map. */
export function placesMap(values: ArrayLike<number>, {width, height}: Pick<ClassMaps, "width" | "height">): Raster {
  return {values: Float32Array.from(values), width, height, channels: 1};
}

/** Returns what the unit adds to the logit: its weight by the mean of its map. */
export const addedBy = ({weights, means}: ClassMaps, unit: number): number => weights[unit] * means[unit];

/** Returns the mean. */
export function meanOf(values: ArrayLike<number>): number {
  return Array.from(values).reduce((sum, d) => sum + d, 0) / values.length;
}

/** Returns how far Grad-CAM by the number of places is from the map, at most, over the map’s strongest; undefined where one is not known. */
export function gradCamGap({sums, gradCam}: ClassMaps): number | undefined {
  if (!gradCam) return undefined;
  const whole = sums.at(-1)!;
  const gaps = Array.from(whole, (d, i) => Math.abs(whole.length * gradCam[i] - d));
  return Math.max(...gaps) / Math.max(...Array.from(whole, Math.abs));
}

/** Returns the sum that makes the logit, in words. */
export function logitText({sums, bias, target}: ClassMaps): string {
  const whole = sums.at(-1)!;
  return `mean of the map’s ${whole.length} places ${numberText(meanOf(whole), 3)} + bias ${numberText(bias, 3)} = logit ${numberText(target.value, 3)}`;
}

/** Returns the readout. */
export function classMapFacts(network: string, shown: ClassMaps): (readonly [name: string, value: string])[] {
  const {asked, order, target} = shown;
  const gap = gradCamGap(shown);
  const against = order.filter((unit) => addedBy(shown, unit) < 0).length;
  return [
    ["network", networkEntry(network).title],
    ["class", `${target.unit} ${asked.label}`],
    ["logit", numberText(target.value)],
    ["units for, against", `${order.filter((unit) => addedBy(shown, unit) > 0).length}, ${against}`],
    ...(gap === undefined
      ? []
      : [["64 × Grad-CAM against the map, farthest", `${plainNumber(gap)} of the strongest`] as const])
  ];
}

/** Returns a line a unit, the strongest first. */
export function classMapRows(shown: ClassMaps): string {
  let sum = shown.bias;
  return csvText(
    Array.from(shown.order, (unit, i) => {
      const added = addedBy(shown, unit);
      sum += added;
      return {rank: i + 1, unit, weight: shown.weights[unit], mean: shown.means[unit], added, logitSoFar: sum};
    })
  );
}
