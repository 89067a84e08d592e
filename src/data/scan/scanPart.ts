import {createHash} from "node:crypto";
import {createReadStream} from "node:fs";
import {type FileHandle, open, readFile, rm} from "node:fs/promises";
import type {Network} from "../../network/network.js";
import type {PhotoList} from "./photoList.js";
import type {PhotoScan, SkippedPhoto} from "./photoScan.js";
import {type PhotoScanners, photoScanners} from "./photoScanners.js";
import type {ScanPlan} from "./scanPlan.js";
import {readRow, rowSize, writeRow} from "./scanRows.js";
import {addPhoto, noState, readState, type ScanState, stateSections} from "./scanState.js";
import {openSections, section, writeSections} from "./sectionFile.js";

/** Which photos of the list: each whose number divided by *count* leaves *index*. */
export interface Shard {
  readonly index: number;
  readonly count: number;
}

/** What a part of a scan says of itself; nothing in it depends on how it was made. */
export interface PartNote {
  readonly kind: "part" | "checkpoint";
  readonly plan: ScanPlan;
  readonly shard: Shard;
  /** How many of its photos were seen. */
  readonly seen: number;
  /** Those that gave nothing, and why. */
  readonly skipped: readonly {readonly name: string; readonly why: string}[];
}

export interface ScanPartOptions {
  /** Defaults to all photos. */
  readonly shard?: Shard;
  /** How many processes; defaults to 1, which is this one. */
  readonly jobs?: number;
  /** After how many photos what was found is made safe; defaults to 25. */
  readonly every?: number;
  /** A folder where what each photo gives is kept, so that the same photo costs nothing in the next scan; none by default. */
  readonly kept?: string;
  /** Hears how many of its photos are done. */
  readonly onProgress?: (seen: number, count: number, resumed: number) => void;
  /** Asked after every photo; once it says yes, the scan stops as if it were killed. For tests. */
  readonly stopped?: () => boolean;
}

/**
 * Scans a shard of the *photos* and writes what it found to the file at *out*.
 * Beside it lie, until that is there, `out.rows` and `out.checkpoint`; a scan
 * that was ended goes on from them, and comes to the same bytes. Where *out* is
 * there already and whole, nothing is done. Throws `of another scan: …`,
 * `changed since: cat.jpg`, `cannot write: …`, `not finite: …`.
 */
export async function scanPart(
  network: Network,
  plan: ScanPlan,
  photos: PhotoList,
  out: string,
  {shard = {index: 0, count: 1}, jobs = 1, every = 25, kept, onProgress, stopped}: ScanPartOptions = {}
): Promise<PartNote> {
  const names = photos.names.filter((_, i) => i % shard.count === shard.index);
  const whole: Omit<PartNote, "kind" | "seen" | "skipped"> = {plan, shard};
  const done = await known(out, whole, "part");
  if (done?.seen === names.length) return done;
  const [rowsFile, checkpoint] = [`${out}.rows`, `${out}.checkpoint`];
  const start = await resumed(checkpoint, whole);
  const {state, skipped} = start;
  const rows = await openRows(rowsFile, start.seen * rowSize(plan).bytes, out);
  let scanners: PhotoScanners | undefined;
  try {
    await checkUnchanged(plan, rows, photos, names.slice(0, start.seen));
    scanners = await photoScanners(network, plan, {jobs, kept});
    const waiting: Promise<PhotoScan | SkippedPhoto>[] = [];
    let asked = start.seen;
    for (let seen = start.seen; seen < names.length; ) {
      while (asked < names.length && waiting.length < 2 * jobs) {
        const found = scanners.scan(photos.fileOf(names[asked++]));
        found.catch(() => {}); // heard below, when its turn comes
        waiting.push(found);
      }
      const photo = await waiting.shift()!;
      await rows.appendFile(writeRow(plan, photo));
      if ("skipped" in photo) skipped.push({name: names[seen], why: photo.skipped});
      else addPhoto(plan, state, shard.index + seen * shard.count, photo);
      seen += 1;
      onProgress?.(seen, names.length, start.seen);
      if (seen % every === 0 && seen < names.length) {
        await rows.datasync();
        await writeSections(checkpoint, {kind: "checkpoint", ...whole, seen, skipped}, stateSections(plan, state));
      }
      if (stopped?.()) throw new Error("stopped");
    }
  } finally {
    scanners?.close();
    await rows.close();
  }
  const note: PartNote = {kind: "part", ...whole, seen: names.length, skipped};
  const text = new TextEncoder().encode(names.join("\n"));
  await writeSections(out, note, {
    ...stateSections(plan, state),
    names: section(text),
    rows: {kind: "u8", length: names.length * rowSize(plan).bytes, content: createReadStream(rowsFile)}
  });
  await Promise.all([rm(rowsFile, {force: true}), rm(checkpoint, {force: true})]);
  return note;
}

/** Returns what the file at *path* says of itself, where it is whole and of the same scan. */
async function known(path: string, whole: object, kind: PartNote["kind"]): Promise<PartNote | undefined> {
  const file = await openSections<PartNote>(path, {whole: true}).catch(() => undefined);
  await file?.close();
  return file && file.note.kind === kind && isSame(file.note, whole) ? file.note : undefined;
}

function isSame({plan, shard}: PartNote, whole: object): boolean {
  return JSON.stringify({plan, shard}) === JSON.stringify(whole);
}

/** Returns where an ended scan stood. */
async function resumed(
  checkpoint: string,
  whole: {readonly plan: ScanPlan; readonly shard: Shard}
): Promise<{readonly seen: number; readonly state: ScanState; readonly skipped: PartNote["skipped"][number][]}> {
  const file = await openSections<PartNote>(checkpoint, {whole: true}).catch(() => undefined);
  if (!file) return {seen: 0, state: noState(whole.plan), skipped: []};
  try {
    if (!isSame(file.note, whole)) throw new Error(`of another scan: ${checkpoint} (remove it, or name another --out)`);
    return {seen: file.note.seen, state: await readState(whole.plan, file), skipped: [...file.note.skipped]};
  } finally {
    await file.close();
  }
}

/** Opens the file of rows and cuts off what came after the last checkpoint. */
async function openRows(path: string, length: number, out: string): Promise<FileHandle> {
  const file = await open(path, "a+").catch((cause: NodeJS.ErrnoException) =>
    Promise.reject(
      new Error(`cannot write: ${out} (${cause.code === "ENOENT" ? "no such folder" : cause.code})`, {cause})
    )
  );
  const {size} = await file.stat();
  if (size < length) {
    await file.close();
    throw new Error(`damaged: ${path} (${size} of ${length} bytes; remove it and the checkpoint beside it)`);
  }
  await file.truncate(length);
  return file;
}

/** Throws where a photo that was seen before the scan was ended is another one now. */
async function checkUnchanged(
  plan: ScanPlan,
  rows: FileHandle,
  {fileOf}: PhotoList,
  names: readonly string[]
): Promise<void> {
  const {bytes} = rowSize(plan);
  const row = new Uint8Array(bytes);
  for (const [i, name] of names.entries()) {
    await rows.read(row, 0, bytes, i * bytes);
    const {sha, skipped} = readRow(plan, row);
    if (skipped) continue;
    const now = await readFile(fileOf(name)).catch(() => new Uint8Array(0));
    if (!createHash("sha256").update(now).digest().equals(sha)) throw new Error(`changed since: ${name}`);
  }
}
