import {createHash} from "node:crypto";
import {readFile} from "node:fs/promises";
import {join} from "node:path";
import {fileURLToPath} from "node:url";
import {queryAt} from "../../components/neighbours/nearPhotos.js";
import {photoSpaces} from "../../components/neighbours/photoSpaces.js";
import {readSpace, type SpaceRows, writeSpace} from "../../components/neighbours/spaceFile.js";
import {distancesTo} from "../../evaluation/distancesTo.js";
import {type Distance, nearest} from "../../evaluation/nearest.js";
import {readArrays, writeArrays} from "../../files/arrayFile.js";
import {startNodeBackend} from "../../network/backendNode.js";
import {onBackend} from "../../network/model.js";
import type {Network} from "../../network/network.js";
import {photos} from "../../photos.js";
import {keptBytes} from "../keptBytes.js";
import {loadNetwork} from "../loadNetwork.js";
import {networkHash} from "../networkHash.js";
import {cacheFolder} from "../scan/scanCorpus.js";
import {checkedAmong, checkedPhotos, type MeasuredPhoto, measurePhotos} from "./measurePhotos.js";

/** How far a space, as it is kept, may be trusted: held against exact distances. */
export interface SpaceCheck {
  readonly space: string;
  readonly distance: Distance;
  /** How many photos were asked about, */
  readonly queries: number;
  /** each against the others of so many. */
  readonly among: number;
  /** How many of a photo's nine nearest are among the nine nearest as it is kept, on average. */
  readonly kept: number;
  /** The root mean square of the relative error of a distance; null where the space is another one than the exact one, as small photos are. */
  readonly error: number | null;
}

export interface PhotoPoints {
  /** In the order of photoSpaces, each as the file that a page fetches. */
  readonly files: readonly Uint8Array<ArrayBuffer>[];
  readonly checks: readonly SpaceCheck[];
}

interface Note {
  readonly key: string;
  readonly spaces: readonly string[];
  readonly checks: readonly SpaceCheck[];
}

/** Where all photos are in every space, as the repository has it; `npx tsx tools/points.ts` writes it. */
export const pointsFile = fileURLToPath(new URL("../../../models/inception-v3/points.bin", import.meta.url));

/** How many of the nearest are looked at to see how far a sketch may be trusted. */
export const checkedCount = 9;

/**
 * Returns every photo of the corpus in every space. It is read from the
 * repository; where the photos, the network or the spaces have changed since,
 * each photo is looked at again, and *say* hears so.
 */
export async function photoPoints(say: (line: string) => void = console.error): Promise<PhotoPoints> {
  const network = await loadNetwork("inception-v3");
  const key = await pointsKey(network);
  const known = await readFile(pointsFile).catch(() => undefined);
  const points = known && readPoints(Uint8Array.from(known));
  if (points?.key === key) return points;
  say(
    "the points of the photos are stale: looking at every photo again, a second each (npx tsx tools/points.ts keeps them in the repository)"
  );
  return readPoints(await keptBytes(join(cacheFolder, `points-${key.slice(0, 16)}.bin`), () => makePoints()));
}

/** Returns the file of the points of all photos, having looked at those that were not looked at before. */
export async function makePoints(onPhoto?: (seen: number) => void): Promise<Uint8Array<ArrayBuffer>> {
  await startNodeBackend();
  const model = onBackend(await loadNetwork("inception-v3"));
  const measured = await measurePhotos(model, {folder: join(cacheFolder, "points"), onPhoto});
  const files = photoSpaces.map(({name}, s) => {
    const size = measured[0].points[s].values.length;
    const rows = new Float32Array(measured.length * size);
    for (const [i, {points}] of measured.entries()) rows.set(points[s].values, i * size);
    return writeSpace({name, rows, lengths: Float32Array.from(measured, (d) => d.points[s].length)}, bitsOf(name));
  });
  const both = ["l2", "cosine"] as const;
  const checks = photoSpaces.flatMap((_, s) =>
    both.map((distance) => checkOf(measured, readSpace(files[s].buffer), s, distance))
  );
  const note: Note = {key: await pointsKey(model.network), spaces: photoSpaces.map(({name}) => name), checks};
  const arrays = Object.fromEntries(note.spaces.map((name, s) => [name, files[s]]));
  return writeArrays({note, arrays});
}

/** Returns with how many bits a number of a space is kept: more where there is no sketch, whose own error is larger than that of 4 bits. */
function bitsOf(name: string): 4 | 8 {
  return name === "pixels" || name === "pooled" ? 8 : 4;
}

function readPoints(bytes: Uint8Array<ArrayBuffer>): PhotoPoints & {readonly key: string} {
  const {note, arrays} = readArrays<Note>(bytes.buffer);
  return {key: note.key, checks: note.checks, files: note.spaces.map((name) => Uint8Array.from(arrays[name]))};
}

/** Returns the hash of all that the points follow from. */
export async function pointsKey(network: Network): Promise<string> {
  const spaces = photoSpaces.map(({name, space}) => ({name, space}));
  const hash = createHash("sha256").update(networkHash(network)).update(JSON.stringify(spaces));
  for (const {file} of photos) {
    hash.update(
      createHash("sha256")
        .update(await readFile(fileURLToPath(new URL(`../../photos/${file}`, import.meta.url))))
        .digest()
    );
  }
  return hash.digest("hex");
}

/** Holds what is kept of a space, the *s*-th, against the exact distances of the checked photos. */
function checkOf(measured: readonly MeasuredPhoto[], rows: SpaceRows, s: number, distance: Distance): SpaceCheck {
  const squares = measured.slice(0, checkedAmong).map(({inner}) => inner[s][checkedPhotos.length]);
  let [kept, error, count] = [0, 0, 0];
  for (const [c, query] of checkedPhotos.entries()) {
    const exact = measured.slice(0, checkedAmong).map(({inner}, i) => {
      const [dot, a, b] = [inner[s][c], squares[query], squares[i]];
      return distance === "l2" ? Math.sqrt(Math.max(0, a + b - 2 * dot)) : 1 - dot / Math.sqrt(a * b);
    });
    const leftOut = (i: number) => i === query;
    const right = new Set(nearest(exact, {count: checkedCount, leftOut}).map(({index}) => index));
    const all = nearest(distancesTo(queryAt(rows, query), rows, distance).slice(0, checkedAmong), {
      count: checkedAmong,
      leftOut
    });
    kept += all.slice(0, checkedCount).filter(({index}) => right.has(index)).length;
    if (s === 0) continue; // small photos and whole ones have no common unit
    for (const {index, distance: d} of all) {
      error += (d / exact[index] - 1) ** 2;
      count += 1;
    }
  }
  const queries = checkedPhotos.length;
  return {
    space: rows.name,
    distance,
    queries,
    among: checkedAmong,
    kept: kept / queries,
    error: count ? Math.sqrt(error / count) : null
  };
}
