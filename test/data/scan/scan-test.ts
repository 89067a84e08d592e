import {cp, mkdtemp, readdir, readFile, rm, writeFile} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";
import sharp from "sharp";
import {afterAll, beforeAll, expect, it} from "vitest";
import {decodeImage} from "../../../src/data/decodeImage.js";
import {mergeParts} from "../../../src/data/scan/mergeParts.js";
import {type PhotoList, photoList} from "../../../src/data/scan/photoList.js";
import {openScan} from "../../../src/data/scan/scanFile.js";
import {type ScanPartOptions, scanPart} from "../../../src/data/scan/scanPart.js";
import {scanPixels} from "../../../src/data/scan/scanPhoto.js";
import {type ScanPlan, scanPlan} from "../../../src/data/scan/scanPlan.js";
import {startNodeBackend} from "../../../src/network/backendNode.js";
import {onBackend} from "../../../src/network/model.js";
import type {Network} from "../../../src/network/network.js";
import {branching} from "../../network/branching.js";

const count = 16;

let folder: string;
let photos: PhotoList;
let plan: ScanPlan;

beforeAll(async () => {
  await startNodeBackend();
  folder = await mkdtemp(join(tmpdir(), "scan-"));
  for (let i = 0; i < count; ++i) {
    // Two photos are the same, and so tie in every unit; one is no photo.
    const seed = i === 9 ? 4 : i;
    const pixels = Uint8Array.from({length: 13 * 12 * 3}, (_, k) => 128 + 127 * Math.sin((k + 1) * (0.37 + seed)));
    await sharp(pixels, {raw: {width: 12, height: 13, channels: 3}})
      .png()
      .toFile(path(`photos-${String(i).padStart(2, "0")}.png`));
  }
  await writeFile(path("photos-05.png"), "no photo");
  photos = await photoList(folder);
  plan = scanPlan(branching, photos.names, {layers: "all"});
});
afterAll(() => rm(folder, {recursive: true}));

const path = (name: string) => join(folder, name);

const part = (name: string, options: ScanPartOptions = {}, network: Network = branching, own = plan) =>
  scanPart(network, own, photos, path(name), options);

/** Scans in *n* shards, merges them (the last first) and returns the bytes. */
async function split(n: number, options: ScanPartOptions = {}): Promise<Buffer> {
  const names = Array.from({length: n}, (_, i) => `split-${n}-${i}.part`);
  for (const [index, name] of names.entries()) await part(name, {...options, shard: {index, count: n}});
  await mergeParts(names.toReversed().map(path), path(`split-${n}.scan`));
  return readFile(path(`split-${n}.scan`));
}

it("a scan in 1, 2, 7 or more shards than photos comes to the same bytes", async () => {
  const whole = await split(1);
  for (const n of [2, 7, 20]) expect((await split(n)).equals(whole), `${n} shards`).toBe(true);
});

it("a scan finds what sorting the photos' own answers finds, places and exact values", async () => {
  await split(1);
  const model = onBackend(branching);
  const readable = photos.names.filter((name) => name !== "photos-05.png");
  const found = await Promise.all(
    readable.map(async (name) => scanPixels(model, plan, await decodeImage(photos.fileOf(name))))
  );
  const scan = await openScan(path("split-1.scan"));
  for (const [i, {name, shape, rectified}] of plan.layers.entries()) {
    const width = shape[1];
    for (let unit = 0; unit < shape[shape.length - 1]; ++unit) {
      const {best, worst} = await scan.placesOf(name, unit);
      const of = (kind: "best" | "worst", sign: number) =>
        readable
          .map((photo, k) => ({
            photo,
            value: found[k][kind][i]!.values[unit],
            place: found[k][kind][i]!.positions[unit]
          }))
          .filter(({value}) => !rectified || value > 0)
          .sort((a, b) => sign * (b.value - a.value) || (a.photo < b.photo ? -1 : 1))
          .map(({photo, value, place}) => {
            const position = shape.length === 3 ? [Math.floor(place / width), place % width] : null;
            return {photo, position, value};
          });
      expect(best).toEqual(of("best", 1).slice(0, 16));
      if (rectified) expect(worst).toBeUndefined();
      else expect(worst).toEqual(of("worst", -1).slice(0, 8));
    }
  }
  await scan.close();
  model.dispose();
});

it("of photos that tie the first is first", async () => {
  await split(1);
  const scan = await openScan(path("split-1.scan"));
  const {best} = await scan.placesOf("logits", 0);
  const [a, b] = ["photos-04.png", "photos-09.png"].map((name) => best.findIndex(({photo}) => photo === name));
  expect(best[a].value).toBe(best[b].value);
  expect(b).toBe(a + 1);
  await scan.close();
});

it("a scan keeps where a unit adds most to its photo's first class, and the mean of each class of three photos or more", async () => {
  await split(2);
  const model = onBackend(branching);
  const scan = await openScan(path("split-2.scan"));
  const readable = photos.names.filter((name) => name !== "photos-05.png");
  const found = await Promise.all(
    readable.map(async (name) => scanPixels(model, plan, await decodeImage(photos.fileOf(name))))
  );
  const layer = plan.contributions.findIndex(({name}) => name === "skip");
  const {relevant} = await scan.placesOf("skip", 2);
  const sorted = readable
    .map((photo, k) => ({photo, value: found[k].contributions[layer].values[2]}))
    .filter(({value}) => value > 0)
    .sort((a, b) => b.value - a.value || (a.photo < b.photo ? -1 : 1));
  expect(relevant!.map(({photo, value}) => ({photo, value}))).toEqual(sorted.slice(0, 16));
  const classes = Array.from(await scan.file.read("classes"));
  const of = (index: number) => found.filter(({first}) => first === index);
  expect(classes).toEqual([0, 1, 2, 3, 4].filter((index) => of(index).length >= 3));
  expect(classes.length).toBeGreaterThan(0);
  const means = await scan.file.read("class means");
  const units = plan.contributions.reduce((sum, d) => sum + d.units, 0);
  const start = plan.contributions.slice(0, layer).reduce((sum, d) => sum + d.units, 0);
  for (const [i, index] of classes.entries()) {
    const own = of(index);
    const mean = own.reduce((sum, d) => sum + d.contributions[layer].values[2], 0) / own.length;
    expect(means[i * units + start + 2]).toBe(Math.fround(mean));
  }
  await scan.close();
  model.dispose();
});

it("a scan that is ended in the middle goes on where it was safe, and comes to the same bytes", async () => {
  await part("whole.part");
  const whole = await readFile(path("whole.part"));
  for (const end of [1, 4, 11]) {
    let seen = 0;
    await expect(part("ended.part", {every: 4, stopped: () => ++seen === end})).rejects.toThrow("stopped");
    const again: number[] = [];
    await part("ended.part", {every: 4, onProgress: (seen) => again.push(seen)});
    expect(again[0]).toBe(4 * Math.floor(end / 4) + 1);
    expect((await readFile(path("ended.part"))).equals(whole), `ended after ${end}`).toBe(true);
    await rm(path("ended.part"));
  }
  expect((await readdir(folder)).filter((name) => /rows|checkpoint/.test(name))).toEqual([]);
});

it("a part that is there already is not made again; several processes come to the same bytes as one", async () => {
  await part("alone.part");
  const calls: number[] = [];
  await part("alone.part", {onProgress: (seen) => calls.push(seen)});
  expect(calls).toEqual([]);
  await part("together.part", {jobs: 2});
  expect((await readFile(path("together.part"))).equals(await readFile(path("alone.part")))).toBe(true);
});

it("what photos gave and was kept gives the same bytes again, also under a plan of other photos", async () => {
  const kept = path("kept");
  await part("made.part", {kept});
  const files = (await readdir(kept)).length;
  expect(files).toBe(count - 2); // one is a photo that was there before, one is none
  await part("known.part", {kept});
  expect((await readFile(path("known.part"))).equals(await readFile(path("made.part")))).toBe(true);
  const fewer = {...photos, names: photos.names.slice(3)};
  const own = scanPlan(branching, fewer.names, {layers: "all"});
  await scanPart(branching, own, fewer, path("fewer.part"), {kept});
  expect((await readdir(kept)).length).toBe(files);
});

it("a file that is no photo is named and skipped", async () => {
  const {skipped} = await part("skipping.part");
  expect(skipped).toEqual([{name: "photos-05.png", why: expect.stringMatching(/photos-05\.png/)}]);
  const {skipped: merged} = await mergeParts([path("skipping.part")], path("skipping.scan"));
  expect(merged).toEqual([{example: 5, ...skipped[0]}]);
});

it("a scan does not go on where a photo has changed, or its checkpoint is of another scan", async () => {
  await cp(path("photos-00.png"), path("photos-00.saved"));
  let seen = 0;
  const ended = (name: string) => part(name, {every: 2, stopped: () => ++seen === 3});
  await expect(ended("changed.part")).rejects.toThrow("stopped");
  await cp(path("photos-01.png"), path("photos-00.png"));
  await expect(part("changed.part")).rejects.toThrow("changed since: photos-00.png");
  await cp(path("photos-00.saved"), path("photos-00.png"));
  const other = scanPlan(branching, photos.names, {layers: ["skip"]});
  await expect(part("changed.part", {}, branching, other)).rejects.toThrow(
    /^of another scan: .*changed.part.checkpoint/
  );
  for (const name of ["changed.part.rows", "changed.part.checkpoint"]) await rm(path(name));
});

it("mergeParts(paths) refuses, in one line, what does not make a whole", async () => {
  const shards = [0, 1, 2].map((index) => ({shard: {index, count: 3}, name: `of-3-${index}.part`}));
  for (const {shard, name} of shards) await part(name, {shard});
  const [a, b, c] = shards.map(({name}) => path(name));
  const merged = (...paths: string[]) => mergeParts(paths, path("never.scan"));
  await expect(merged(a, b)).rejects.toThrow("missing shard: 2/3");
  await expect(merged(c)).rejects.toThrow("missing shard: 0/3 and 1 more");
  await expect(merged(a, b, c, b)).rejects.toThrow("shard twice: 1/3 (of-3-1.part, of-3-1.part)");
  await part("of-2.part", {shard: {index: 1, count: 2}});
  await expect(merged(a, path("of-2.part"))).rejects.toThrow("of 2 shards: of-2.part (of-3-0.part is of 3)");
  const moved = {...branching, input: {...branching.input, range: [0, 1]}} as Network;
  const all = {layers: "all"} as const;
  await part("moved.part", {shard: shards[1].shard}, moved, scanPlan(moved, photos.names, all));
  await expect(merged(a, path("moved.part"))).rejects.toThrow(
    "of another network: moved.part (not that of of-3-0.part)"
  );
  await part("layers.part", {shard: shards[1].shard}, branching, scanPlan(branching, photos.names));
  const some = scanPlan(branching, photos.names, {layers: ["skip"]});
  await part("some.part", {shard: shards[1].shard}, branching, some);
  await expect(merged(a, path("some.part"))).rejects.toThrow("of other layers: some.part");
  const fewer = {...photos, names: photos.names.slice(1)};
  await scanPart(branching, scanPlan(branching, fewer.names, all), fewer, path("fewer.part"), {shard: shards[1].shard});
  await expect(merged(a, path("fewer.part"))).rejects.toThrow("of other photos: fewer.part");
  const bytes = await readFile(b);
  await writeFile(path("short.part"), bytes.subarray(0, -1));
  await expect(merged(a, path("short.part"))).rejects.toThrow(/^damaged: short.part \(\d+ of \d+ bytes\)$/);
  bytes[bytes.length - 100] ^= 1;
  await writeFile(path("bent.part"), bytes);
  await expect(merged(a, path("bent.part"))).rejects.toThrow("damaged: bent.part (another SHA-256)");
  await expect(merged(a, path("photos-00.png"))).rejects.toThrow("not a part of a scan: photos-00.png");
  await expect(merged(a, path("nowhere"))).rejects.toThrow("no such file: nowhere");
  await mergeParts([a, b, c], path("of-3.scan"));
  await expect(merged(path("of-3.scan"))).rejects.toThrow("not a part of a scan: of-3.scan");
  await expect(openScan(a)).rejects.toThrow("not a whole scan: of-3-0.part");
  await expect(mergeParts([a, b, c], path("no/folder.scan"))).rejects.toThrow(/^cannot write: .* \(no such folder\)$/);
  expect(await readdir(folder)).not.toContain("never.scan");
});

it("photoList(path) is a folder's photos by their names, those of folders in it as well, or a list in its own order", async () => {
  await writeFile(path("list.txt"), "photos-03.png\r\nphotos-01.png\n");
  expect((await photoList(path("list.txt"))).names).toEqual(["photos-03.png", "photos-01.png"]);
  await writeFile(path("twice.txt"), "a.png\na.png\n");
  await expect(photoList(path("twice.txt"))).rejects.toThrow("photo twice: a.png");
  await writeFile(path("empty.txt"), "\n");
  await expect(photoList(path("empty.txt"))).rejects.toThrow("no photos: ");
  await expect(photoList(path("nowhere"))).rejects.toThrow("no such folder or list: ");
  expect(photos.names).toEqual(photos.names.toSorted());
});
