import {type ByHandUnit, byHandUnits} from "../../components/edges/byHandUnits.js";
import type {Picture} from "../../images/picture.js";
import type {PhotoRun} from "../photoRun.js";

/** Returns the maps of the units that a filter is to be written for, as grey pictures, and their largest values. */
export async function byHandMaps({run}: PhotoRun): Promise<{readonly units: ByHandUnit[]; readonly maps: Picture[]}> {
  const units: ByHandUnit[] = [];
  const maps: Picture[] = [];
  for (const {layer, unit} of byHandUnits) {
    const activations = run.values.get(layer)!;
    const [, height, width, channels] = activations.shape as [number, number, number, number];
    const all = await activations.data<"float32">();
    const values = Float32Array.from({length: height * width}, (_, i) => all[i * channels + unit]);
    const largest = values.reduce((a, b) => Math.max(a, b), 0);
    const rgba = new Uint8ClampedArray(4 * values.length);
    for (const [i, value] of values.entries()) {
      const level = largest > 0 ? Math.round((255 * value) / largest) : 0;
      rgba.set([level, level, level, 255], 4 * i);
    }
    units.push({layer, unit, largest});
    maps.push({rgba, width, height});
  }
  return {units, maps};
}
