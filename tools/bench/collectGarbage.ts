import {setFlagsFromString} from "node:v8";
import {runInNewContext} from "node:vm";

setFlagsFromString("--expose-gc");
const gc: () => void = runInNewContext("gc");

/** Collects all garbage of this process at once. */
export function collectGarbage(): void {
  gc();
}
