import {readArrays} from "../../files/arrayFile.js";
import type {NewHead} from "../../worker/protocol.js";
import {featureWidth, type NewClass} from "./newClasses.js";

/** What was trained when the site was built. */
export interface BuiltTeaching {
  readonly network: string;
  readonly classes: readonly NewClass[];
  /** [examples · classes] */
  readonly trained: readonly number[];
  /** [examples · classes]; null where an example cannot be judged. */
  readonly leftOut: readonly (number | null)[];
}

/** The numbers of the built teaching. */
export interface BuiltHead {
  readonly head: NewHead;
  /** The features of each example, by the photo’s id. */
  readonly features: ReadonlyMap<string, Float32Array>;
}

/** Returns the numbers of the file data/transfer/teach/head.bin. Throws `file incomplete: …`. */
export function readBuiltHead({classes}: BuiltTeaching, file: ArrayBuffer): BuiltHead {
  const {kernel, bias, rows} = readArrays(file).arrays as Readonly<Record<string, Float32Array>>;
  const ids = classes.flatMap(({photos}) => photos);
  return {
    head: {kernel, bias, labels: classes.map(({name}) => name)},
    features: new Map(ids.map((id, i) => [id, rows.subarray(i * featureWidth, (i + 1) * featureWidth)]))
  };
}
