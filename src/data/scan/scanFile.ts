import {basename} from "node:path";
import {nobody} from "../../features/topPlaces.js";
import type {ScanNote} from "./mergeParts.js";
import {placesKept} from "./scanPlan.js";
import {openSections, type SectionFile} from "./sectionFile.js";

/** A place of a unit in a scan. */
export interface ScanPlace {
  /** The photo's name in the list that was scanned. */
  readonly photo: string;
  /** [row, column] in the unit's map; null for a unit of a vector. */
  readonly position: readonly [row: number, column: number] | null;
  readonly value: number;
}

/** The places of a unit, the best first; of each kind at most one a photo. */
export interface UnitPlaces {
  readonly best: readonly ScanPlace[];
  /** The least activation first; absent where no unit of the layer is ever below 0. */
  readonly worst?: readonly ScanPlace[];
  /** Where it adds most to the photo's own first class (the value: in all its places); absent where that was not scanned. */
  readonly relevant?: readonly ScanPlace[];
}

/** A whole scan. */
export interface Scan {
  readonly note: ScanNote;
  readonly file: SectionFile<ScanNote>;
  /** The names of the photos. */
  names(): Promise<readonly string[]>;
  /** Throws `not scanned: conv9`, `unknown unit: 96 (conv1 has 64)`. */
  placesOf(layer: string, unit: number): Promise<UnitPlaces>;
  close(): Promise<void>;
}

/** Opens a scan that mergeParts wrote. Throws as openSections does, and `not a whole scan: … (merge its parts first)`. */
export async function openScan(path: string): Promise<Scan> {
  const file = await openSections<ScanNote>(path);
  const {note} = file;
  if (note.kind !== "scan") {
    await file.close();
    throw new Error(`not a whole scan: ${basename(path)} (merge the parts of all shards first)`);
  }
  let listed: Promise<readonly string[]> | undefined;
  const names = () => {
    listed ??= file.read("names").then((text) => new TextDecoder().decode(text as Uint8Array).split("\n"));
    return listed;
  };
  return {
    note,
    file,
    names,
    async placesOf(name, unit) {
      const layer = note.plan.layers.find((d) => d.name === name);
      if (!layer) throw new RangeError(`not scanned: ${name}`);
      const {shape} = layer;
      const units = shape[shape.length - 1];
      if (unit >= units) throw new RangeError(`unknown unit: ${unit} (${name} has ${units})`);
      const places = async (kind: keyof typeof placesKept): Promise<readonly ScanPlace[] | undefined> => {
        if (!file.has(`${kind} ${name} examples`)) return undefined;
        const count = placesKept[kind];
        const part = (d: string) => file.read(`${kind} ${name} ${d}`, unit * count, (unit + 1) * count);
        const [examples, positions, values] = [await part("examples"), await part("positions"), await part("values")];
        const photos = await names();
        return Array.from(examples.keys())
          .filter((i) => examples[i] !== nobody)
          .map((i) => ({photo: photos[examples[i]], position: positionOf(positions[i], shape), value: values[i]}));
      };
      return {best: (await places("best"))!, worst: await places("worst"), relevant: await places("relevant")};
    },
    close: () => file.close()
  };
}

/** Returns [row, column] of a place in a map of the given shape. */
export function positionOf(place: number, shape: readonly number[]): readonly [number, number] | null {
  return shape.length === 3 ? [Math.floor(place / shape[1]), place % shape[1]] : null;
}
