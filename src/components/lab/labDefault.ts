import type {ClassScore} from "../../worker/protocol.js";
import type {MapLikeness} from "./compareMaps.js";
import {type LabPlace, type LabSetting, places} from "./labSetting.js";

const common = {network: "inception-v3", layer: undefined, unit: 286, options: {}} as const;

/** What the lab begins with: four answers to one question. */
export const labDefault: {
  readonly photo: string;
  readonly settings: Readonly<Record<LabPlace, LabSetting>>;
} = {
  photo: "cat-chelsea",
  settings: {
    a: {...common, method: "gradient"},
    b: {...common, method: "guided-backprop"},
    c: {...common, method: "grad-cam"},
    d: {...common, method: "occlusion"}
  }
};

/** What was built of one setting: the answer but for its numbers, whose picture lies beside it. */
export interface BuiltLabAnswer {
  readonly target: {readonly layer: string; readonly unit: number; readonly value: number};
  readonly shape: readonly number[];
  readonly top: readonly ClassScore[];
  readonly asked: ClassScore | null;
  readonly note?: string;
  /** Of its colours. */
  readonly scale: number;
  readonly zero: boolean;
}

/** What was built for the lab: data/lab/default.json. The maps of one number a pixel are in reduced.bin, a signed byte each, 127 for 1. */
export interface BuiltLab {
  readonly answers: Readonly<Record<LabPlace, BuiltLabAnswer>>;
  readonly likeness: Readonly<Record<string, MapLikeness>>;
}

/** Returns the numbers of a map, −1…1, as signed bytes. */
export function packed(values: Float32Array): Int8Array {
  return Int8Array.from(values, (value) => Math.round(127 * value));
}

/** Returns the part of *bytes* that belongs to a place, as numbers −1…1; all maps have *length* pixels. */
export function unpacked(bytes: ArrayBuffer, place: LabPlace, length: number): Float32Array {
  const part = new Int8Array(bytes, places.indexOf(place) * length, length);
  return Float32Array.from(part, (value) => value / 127);
}
