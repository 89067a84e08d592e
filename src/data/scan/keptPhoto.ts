import {createHash} from "node:crypto";
import {mkdir} from "node:fs/promises";
import {join} from "node:path";
import type {ExamplePlaces} from "../../features/topPlaces.js";
import type {PhotoScan} from "./photoScan.js";
import type {LayerUnits, ScanPlan} from "./scanPlan.js";
import {openSections, type SectionArray, section, writeSections} from "./sectionFile.js";

/**
 * Returns what a photo gives, from the file in *folder* that was written when
 * it was first asked for; where there is none, it is made. A photo with one SHA-256
 * gives one and the same under plans that differ in their photos, or in how many places are kept.
 */
export async function keptPhoto(
  folder: string,
  {photos: _, kept: __, ...plan}: ScanPlan,
  sha: Uint8Array,
  make: () => Promise<Omit<PhotoScan, "sha">>
): Promise<Omit<PhotoScan, "sha">> {
  const key = createHash("sha256").update(JSON.stringify(plan)).update(sha).digest("hex").slice(0, 32);
  const path = join(folder, `${key}.photo`);
  const known = await readPhoto(path, plan).catch(() => undefined);
  if (known) return known;
  const made = await make();
  await mkdir(folder, {recursive: true});
  await writePhoto(path, made);
  return made;
}

async function writePhoto(path: string, {first, best, worst, maxima, contributions}: Omit<PhotoScan, "sha">) {
  const both = (name: string, list: readonly ExamplePlaces[]) => ({
    [`${name} values`]: section(together(list.map((d) => d.values), Float32Array)),
    [`${name} positions`]: section(together(list.map((d) => d.positions), Uint32Array))
  }); // biome-ignore format: side by side
  await writeSections(
    path,
    {first},
    {
      ...both("best", best),
      ...both("worst", worst.filter((d) => d !== undefined)),
      ...both("contributions", contributions),
      maxima: section(maxima as Float32Array<ArrayBuffer>)
    }
  ); // biome-ignore format: one thing a line
}

async function readPhoto(
  path: string,
  {layers, contributions}: Pick<ScanPlan, "layers" | "contributions">
): Promise<Omit<PhotoScan, "sha">> {
  const file = await openSections<{readonly first: number}>(path, {whole: true});
  try {
    const listed = layers.map(({name, shape}): LayerUnits => ({name, units: shape[shape.length - 1]}));
    const both = async (name: string, of: readonly LayerUnits[]) => {
      const values = (await file.read(`${name} values`)) as Float32Array;
      const positions = (await file.read(`${name} positions`)) as Uint32Array;
      let end = 0;
      return of.map(({units}): ExamplePlaces => {
        const start = end;
        end += units;
        return {values: values.subarray(start, end), positions: positions.subarray(start, end)};
      });
    };
    const own = listed.filter((_, i) => !layers[i].rectified);
    const worst = await both("worst", own);
    return {
      first: file.note.first,
      best: await both("best", listed),
      worst: layers.map(({rectified}) => (rectified ? undefined : worst.shift())),
      maxima: (await file.read("maxima")) as Float32Array,
      contributions: await both("contributions", contributions)
    };
  } finally {
    await file.close();
  }
}

function together<A extends Float32Array | Uint32Array>(
  arrays: readonly A[],
  Kind: new (length: number) => A
): SectionArray {
  const all = new Kind(arrays.reduce((sum, {length}) => sum + length, 0));
  let at = 0;
  for (const array of arrays) {
    all.set(array, at);
    at += array.length;
  }
  return all as SectionArray;
}
