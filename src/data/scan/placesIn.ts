import {stat} from "node:fs/promises";
import {basename} from "node:path";
import {type CompactNote, type CompactScan, nobodyHere, readCompact} from "./compactScan.js";
import type {ScanNote} from "./mergeParts.js";
import {openScan, positionOf, type ScanPlace, type UnitPlaces} from "./scanFile.js";
import {placesKept, type ScannedLayer} from "./scanPlan.js";
import {openSections} from "./sectionFile.js";

/**
 * Returns the places of a unit in the scan at *path*: one that mergeParts wrote,
 * or the compact one of a corpus. Throws as openScan and its placesOf do.
 */
export async function placesIn(path: string, layer: string, unit: number): Promise<UnitPlaces> {
  if ((await stat(path).catch(() => undefined))?.isDirectory()) throw new Error(`not a scan: ${basename(path)}`);
  const {note, close} = await openSections<ScanNote | CompactNote>(path);
  await close();
  if (note.kind === "corpus") return compactPlaces(await readCompact(path), layer, unit);
  const scan = await openScan(path);
  try {
    return await scan.placesOf(layer, unit);
  } finally {
    await scan.close();
  }
}

/** Returns the places of a unit in a compact scan. Throws as placesOf does. */
function compactPlaces(scan: CompactScan, name: string, unit: number): UnitPlaces {
  const {note} = scan;
  const layer = layerOf(note.layers, name, unit);
  const places = (kind: keyof typeof placesKept, of = name, at = unit): readonly ScanPlace[] => {
    const count = placesKept[kind];
    const part = <T extends ArrayLike<number>>(all: T) => Array.from(all).slice(at * count, (at + 1) * count);
    const examples = part(scan.u16(`${kind} ${of} examples`));
    const positions = part(scan.u16(`${kind} ${of} positions`));
    const values = part(scan.f32(`${kind} ${of} values`));
    return examples.flatMap((example, i) =>
      example === nobodyHere
        ? []
        : [{photo: note.photos[example], position: positionOf(positions[i], layer.shape), value: values[i]}]
    );
  };
  return {
    best: places("best", ...joined(note, name, unit)),
    ...(!layer.rectified && {worst: places("worst")}),
    ...(note.contributions.some((d) => d.name === name) && {relevant: places("relevant")})
  };
}

/** Returns the layer, and the number there, under which a unit's best places are kept: of a layer that only joins others, theirs. */
function joined({joins, layers}: Pick<CompactNote, "joins" | "layers">, name: string, unit: number): [string, number] {
  let at = unit;
  for (const part of joins[name] ?? []) {
    const units = layers.find((d) => d.name === part)!.shape.at(-1)!;
    if (at < units) return joined({joins, layers}, part, at);
    at -= units;
  }
  return [name, at];
}

function layerOf(layers: readonly ScannedLayer[], name: string, unit: number): ScannedLayer {
  const layer = layers.find((d) => d.name === name);
  if (!layer) throw new RangeError(`not scanned: ${name}`);
  const units = layer.shape.at(-1)!;
  if (unit >= units) throw new RangeError(`unknown unit: ${unit} (${name} has ${units})`);
  return layer;
}
