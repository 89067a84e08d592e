import {createHash} from "node:crypto";
import {readFile} from "node:fs/promises";
import {join} from "node:path";
import {type PhotoSpace, photoSpaces} from "../../components/neighbours/photoSpaces.js";
import {type SpacePoint, spacePoint} from "../../features/spacePoint.js";
import {readArrays, writeArrays} from "../../files/arrayFile.js";
import type {Raster} from "../../images/raster.js";
import {forward} from "../../network/forward.js";
import {inputOf} from "../../network/inputOf.js";
import type {Model} from "../../network/model.js";
import {runToEnd} from "../../network/steps.js";
import {photos} from "../../photos.js";
import {fittedPhotos} from "../fittedPhotos.js";
import {keptBytes} from "../keptBytes.js";
import {networkHash} from "../networkHash.js";

/** A photo in every space, with its exact inner products with the photos that the sketches are checked on. */
export interface MeasuredPhoto {
  /** In the order of photoSpaces. */
  readonly points: readonly SpacePoint[];
  /** A space each: the exact inner product with each checked photo, and at the end with the photo itself; only of those among which is checked. */
  readonly inner: readonly Float64Array[];
}

/** How many photos, the first of the registry, have exact distances from those that are checked. */
export const checkedAmong = 300;

/** Every thirtieth of these: those on which the sketches are checked. */
export const checkedPhotos: readonly number[] = Array.from({length: 10}, (_, i) => 30 * i);

export interface MeasureOptions {
  /** Where what each photo gives is kept, so that what was broken off goes on. */
  readonly folder: string;
  readonly onPhoto?: (seen: number) => void;
}

/** Returns every photo of the corpus in every space, in the order of the registry: one forward pass a photo, and some more. */
export async function measurePhotos(model: Model, {folder, onPhoto}: MeasureOptions): Promise<MeasuredPhoto[]> {
  const photoAt = fittedPhotos(model.network);
  let checked: Float32Array[][] | undefined;
  const found: MeasuredPhoto[] = [];
  const method = `${networkHash(model.network)} ${JSON.stringify(photoSpaces)} ${await checkedKey()}`;
  for (const [i, {file}] of photos.entries()) {
    const key = createHash("sha256")
      .update(method)
      .update(await readFile(`src/photos/${file}`))
      .digest("hex")
      .slice(0, 32);
    const bytes = await keptBytes(join(folder, `${key}.points`), async () => {
      const isAmong = i < checkedAmong;
      if (isAmong && !checked) {
        checked = [];
        for (const at of checkedPhotos) checked.push((await allNumbers(model, await photoAt(at))).numbers);
      }
      const {points, numbers} = await allNumbers(model, await photoAt(i));
      const inner = !isAmong
        ? []
        : numbers.map((own, s) => Float64Array.of(...checked!.map((d) => product(d[s], own)), product(own, own)));
      return written({points, inner});
    });
    found.push(read(bytes));
    onPhoto?.(found.length);
  }
  return found;
}

/** Returns the hash of the photos that are checked. */
async function checkedKey(): Promise<string> {
  const hash = createHash("sha256");
  for (const i of checkedPhotos) hash.update(await readFile(`src/photos/${photos[i].file}`));
  return hash.digest("hex");
}

/** Returns a photo in every space, and all its numbers there before any sketch; of the pixels as the network got them. */
async function allNumbers(model: Model, pixels: Raster) {
  const layers = photoSpaces.flatMap(({space}) => (space.kind === "pixels" ? [] : [space.layer]));
  const input = inputOf(model.network, pixels);
  const run = await runToEnd(forward(model, input, {outputs: [...new Set(layers)], keep: false}));
  input.dispose();
  const points: SpacePoint[] = [];
  for (const {space} of photoSpaces) points.push(await spacePoint(run, pixels, space));
  const numbersIn = async ({space}: PhotoSpace, i: number): Promise<Float32Array> => {
    if (space.kind === "pixels") return Float32Array.from(pixels.values);
    return space.kind === "mean" ? points[i].values : run.values.get(space.layer)!.data<"float32">();
  };
  const numbers = await Promise.all(photoSpaces.map(numbersIn));
  run.dispose();
  return {points, numbers};
}

function product(a: Float32Array, b: Float32Array): number {
  let sum = 0;
  for (let k = 0; k < a.length; ++k) sum += a[k] * b[k];
  return sum;
}

function written({points, inner}: MeasuredPhoto): Uint8Array {
  const arrays = points.flatMap(({values, length}, s) => [
    [`values ${s}`, values] as const,
    [`numbers ${s}`, new Uint8Array(Float64Array.of(length, ...(inner[s] ?? [])).buffer)] as const
  ]);
  return writeArrays({note: points.length, arrays: Object.fromEntries(arrays)});
}

function read(bytes: Uint8Array<ArrayBuffer>): MeasuredPhoto {
  const {note, arrays} = readArrays<number>(bytes.buffer);
  const numbers = Array.from(
    {length: note},
    (_, s) => new Float64Array(Uint8Array.from(arrays[`numbers ${s}`]).buffer)
  );
  return {
    points: numbers.map((d, s) => ({values: Float32Array.from(arrays[`values ${s}`]), length: d[0]})),
    inner: numbers.map((d) => d.slice(1))
  };
}
