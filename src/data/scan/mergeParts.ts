import {basename} from "node:path";
import type {PartNote} from "./scanPart.js";
import {photosOfClass, type ScanPlan} from "./scanPlan.js";
import {readRow, rowSize, type ScanRow} from "./scanRows.js";
import {mergeStates, noState, readState, type ScanState, stateSections} from "./scanState.js";
import {bytesOf, openSections, type SectionFile, section, writeSections} from "./sectionFile.js";

/** What a whole scan says of itself. */
export interface ScanNote {
  readonly kind: "scan";
  readonly plan: ScanPlan;
  /** The photos that gave nothing, by their numbers. */
  readonly skipped: readonly {readonly example: number; readonly name: string; readonly why: string}[];
}

interface Part {
  readonly path: string;
  readonly file: SectionFile<PartNote>;
}

/**
 * Joins the parts in the files at *paths*, one of each shard in any order, and
 * writes the whole scan to *out*. It is the same, byte for byte, however the
 * photos were split. Throws, in one line, `not a part of a scan: …`, `damaged:
 * …`, `of another network: b.part (a.part is of …)`, `of other photos: …`, `of
 * other layers: …`, `of 5 shards: b.part (a.part is of 7)`, `shard twice: …`,
 * `missing shard: 3/7`.
 */
export async function mergeParts(paths: readonly string[], out: string): Promise<ScanNote> {
  const opened: Part[] = [];
  try {
    for (const path of paths) opened.push({path, file: await openPart(path)});
    const parts = inOrder(opened);
    const {plan} = parts[0].file.note;
    const state = noState(plan);
    for (const {file} of parts) mergeStates(state, await readState(plan, file));
    return await written(plan, state, parts, out);
  } finally {
    for (const {file} of opened) await file.close();
  }
}

async function openPart(path: string): Promise<SectionFile<PartNote>> {
  const file = await openSections<PartNote>(path, {whole: true}).catch((error: Error) =>
    Promise.reject(new Error(error.message.replace(/^not a scan/, "not a part of a scan"), {cause: error}))
  );
  if (file.note.kind === "part") return file;
  await file.close();
  throw new Error(`not a part of a scan: ${basename(path)}`);
}

/** Returns the parts by their shards. Throws where they do not make a whole. */
function inOrder(parts: readonly Part[]): Part[] {
  const [first] = parts;
  const {plan, shard} = first.file.note;
  const name = ({path}: Part) => basename(path);
  const found = new Array<Part | undefined>(shard.count).fill(undefined);
  for (const part of parts) {
    const own = part.file.note;
    const differs = difference(plan, own.plan);
    if (differs) throw new Error(`of ${differs}: ${name(part)} (not that of ${name(first)})`);
    if (own.shard.count !== shard.count)
      throw new Error(`of ${own.shard.count} shards: ${name(part)} (${name(first)} is of ${shard.count})`);
    const {index, count} = own.shard;
    const same = found[index];
    if (same) throw new Error(`shard twice: ${index}/${count} (${name(same)}, ${name(part)})`);
    found[index] = part;
  }
  const missing = Array.from(found.keys()).filter((i) => !found[i]);
  if (missing.length) {
    const more = missing.length > 1 ? ` and ${missing.length - 1} more` : "";
    throw new Error(`missing shard: ${missing[0]}/${shard.count}${more}`);
  }
  return found as Part[];
}

function difference(a: ScanPlan, b: ScanPlan): string | undefined {
  if (a.method !== b.method) return `another method (${b.method})`;
  if (a.network !== b.network || a.weights !== b.weights) return "another network";
  if (JSON.stringify(a.photos) !== JSON.stringify(b.photos)) return "other photos";
  return JSON.stringify(a) === JSON.stringify(b) ? undefined : "other layers";
}

async function written(plan: ScanPlan, state: ScanState, parts: readonly Part[], out: string): Promise<ScanNote> {
  const names = await namesOf(parts);
  const {count} = plan.photos;
  const shas = new Uint8Array(32 * count);
  const firsts = new Uint32Array(count);
  const sums = new Map<number, {photos: number; readonly sum: Float64Array}>();
  const whyOf = new Map(parts.flatMap(({file}) => file.note.skipped.map(({name, why}) => [name, why])));
  const skipped: ScanNote["skipped"][number][] = [];
  let example = 0;
  for await (const row of rowsOf(plan, parts)) {
    shas.set(row.sha, 32 * example);
    firsts[example] = row.first;
    if (row.skipped) skipped.push({example, name: names[example], why: whyOf.get(names[example]) ?? "unreadable"});
    else addToClass(sums, row);
    example += 1;
  }
  const size = rowSize(plan);
  const classes = Array.from(sums.keys())
    .filter((index) => plan.contributions.length && sums.get(index)!.photos >= photosOfClass)
    .sort((a, b) => a - b);
  const means = new Float32Array(classes.length * size.contributions);
  for (const [i, index] of classes.entries()) {
    const {photos, sum} = sums.get(index)!;
    means.set(sum.map((d) => d / photos), i * size.contributions); // biome-ignore format: one line
  }
  const note: ScanNote = {kind: "scan", plan, skipped};
  await writeSections(out, note, {
    ...stateSections(plan, state),
    names: section(new TextEncoder().encode(names.join("\n"))),
    shas: section(shas),
    firsts: section(firsts),
    classes: section(Uint32Array.from(classes)),
    "class photos": section(Uint32Array.from(classes, (index) => sums.get(index)!.photos)),
    "class means": section(means),
    maxima: {kind: "f32", length: count * size.maxima, content: maximaOf(plan, parts)}
  });
  return note;
}

/** Adds up what each unit adds to the class that a photo is of; photo by photo in their order, in 64 bits. */
function addToClass(sums: Map<number, {photos: number; readonly sum: Float64Array}>, row: ScanRow): void {
  const known = sums.get(row.first) ?? {photos: 0, sum: new Float64Array(row.contributions.length)};
  known.photos += 1;
  for (let i = 0; i < known.sum.length; ++i) known.sum[i] += row.contributions[i];
  sums.set(row.first, known);
}

async function namesOf(parts: readonly Part[]): Promise<string[]> {
  const lists = await Promise.all(
    parts.map(async ({file}) => new TextDecoder().decode(await file.read("names")).split("\n"))
  );
  const {count} = parts[0].file.note.plan.photos;
  return Array.from({length: count}, (_, i) => lists[i % lists.length][Math.floor(i / lists.length)]);
}

/** Yields the rows of all photos in their order. */
async function* rowsOf(plan: ScanPlan, parts: readonly Part[]): AsyncGenerator<ScanRow> {
  const {bytes} = rowSize(plan);
  for (let example = 0; example < plan.photos.count; ++example) {
    const at = Math.floor(example / parts.length) * bytes;
    yield readRow(plan, (await parts[example % parts.length].file.read("rows", at, at + bytes)) as Uint8Array);
  }
}

async function* maximaOf(plan: ScanPlan, parts: readonly Part[]): AsyncGenerator<Uint8Array> {
  for await (const {maxima} of rowsOf(plan, parts)) yield bytesOf(maxima);
}
