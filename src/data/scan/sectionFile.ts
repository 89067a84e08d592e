import {createHash} from "node:crypto";
import {type FileHandle, open, rename, rm} from "node:fs/promises";
import {basename} from "node:path";

const kinds = {u8: Uint8Array, u16: Uint16Array, u32: Uint32Array, f32: Float32Array, f64: Float64Array} as const;

export type SectionKind = keyof typeof kinds;
export type SectionArray<K extends SectionKind = SectionKind> = InstanceType<(typeof kinds)[K]>;

/** An array of a file, whole or in pieces. */
export interface Section {
  readonly kind: SectionKind;
  /** How many numbers it has. */
  readonly length: number;
  /** Its bytes: all at once, or one piece after another. */
  readonly content: Uint8Array | AsyncIterable<Uint8Array>;
}

interface Header<Note> {
  readonly note: Note;
  readonly sections: readonly {readonly name: string; readonly kind: SectionKind; readonly length: number}[];
}

/** An open file of sections. */
export interface SectionFile<Note> {
  readonly note: Note;
  /** Returns the section of the given *name*, or the numbers of it from *start* up to *end*. */
  read(name: string, start?: number, end?: number): Promise<SectionArray>;
  has(name: string): boolean;
  readonly names: readonly string[];
  close(): Promise<void>;
}

const magic = new TextEncoder().encode("whycat1\n");
const digestLength = 32;
const piece = 1 << 20;

/** Returns the given array as a section. */
export function section(array: SectionArray): Section {
  const kind = (Object.keys(kinds) as SectionKind[]).find((d) => array instanceof kinds[d])!;
  return {kind, length: array.length, content: bytesOf(array)};
}

/**
 * Writes a file of arrays that need not fit into memory: a header with the
 * *note*, the sections one after another, and the SHA-256 of all. The file
 * appears as a whole or not at all. Throws `cannot write: …`.
 */
export async function writeSections(
  path: string,
  note: unknown,
  sections: Readonly<Record<string, Section>>
): Promise<void> {
  const part = `${path}.part-${process.pid}`;
  const file = await open(part, "w").catch((error) => Promise.reject(notWritten(path, error)));
  try {
    const hash = createHash("sha256");
    const put = async (bytes: Uint8Array) => {
      hash.update(bytes);
      await file.write(bytes);
    };
    await put(headerOf(note, sections));
    for (const [name, {kind, length, content}] of Object.entries(sections)) {
      let written = 0;
      for await (const bytes of content instanceof Uint8Array ? [content] : content) {
        await put(bytes);
        written += bytes.length;
      }
      if (written !== length * kinds[kind].BYTES_PER_ELEMENT)
        throw new RangeError(`section incomplete: ${name} (${written})`);
      await put(new Uint8Array(padding(written)));
    }
    await file.write(hash.digest());
    await file.sync();
    await file.close();
    await rename(part, path);
  } catch (error) {
    await file.close().catch(() => {});
    await rm(part, {force: true});
    throw error;
  }
}

/** Where bytes of a file are read. */
interface Source {
  readonly size: number;
  at(position: number, length: number): Promise<Uint8Array<ArrayBuffer>>;
  close(): Promise<void>;
}

/**
 * Opens a file of writeSections, or its bytes. With *whole* its SHA-256 is checked first.
 * Throws `no such file: …`, `not a scan: …`, `damaged: … (1000 of 2000 bytes)`.
 */
export async function openSections<Note>(
  path: string | Uint8Array,
  {whole = false}: {readonly whole?: boolean} = {}
): Promise<SectionFile<Note>> {
  const name = typeof path === "string" ? basename(path) : "bytes";
  const source = typeof path === "string" ? await fileSource(path) : bytesSource(path);
  try {
    const start = await source.at(0, magic.length + 4);
    if (start.length < magic.length + 4 || !magic.every((d, i) => start[i] === d))
      throw new Error(`not a scan: ${name}`);
    const headerLength = new DataView(start.buffer).getUint32(magic.length, true);
    const text = await source.at(start.length, Math.min(headerLength, source.size));
    const header = parsed<Header<Note>>(text, name);
    const places = new Map<string, {kind: SectionKind; length: number; offset: number}>();
    let offset = aligned(start.length + headerLength);
    for (const {name, kind, length} of header.sections) {
      places.set(name, {kind, length, offset});
      offset = aligned(offset + length * kinds[kind].BYTES_PER_ELEMENT);
    }
    if (source.size !== offset + digestLength)
      throw new Error(`damaged: ${name} (${source.size} of ${offset + digestLength} bytes)`);
    if (whole && !(await isWhole(source, offset))) throw new Error(`damaged: ${name} (another SHA-256)`);
    return {
      note: header.note,
      has: (name) => places.has(name),
      names: [...places.keys()],
      async read(section, start = 0, end) {
        const found = places.get(section);
        if (!found) throw new RangeError(`no section: ${section} (${name})`);
        const {BYTES_PER_ELEMENT: bytes} = kinds[found.kind];
        const last = Math.min(end ?? found.length, found.length);
        const {buffer} = await source.at(found.offset + start * bytes, (last - start) * bytes);
        return new kinds[found.kind](buffer);
      },
      close: source.close
    };
  } catch (error) {
    await source.close();
    throw error;
  }
}

async function fileSource(path: string): Promise<Source> {
  const name = basename(path);
  const file = await open(path, "r").catch((error: NodeJS.ErrnoException) =>
    Promise.reject(new Error(`${error.code === "ENOENT" ? "no such file" : "unreadable file"}: ${name}`))
  );
  const {size} = await file.stat();
  return {size, at: (position, length) => bytesAt(file, position, length), close: () => file.close()};
}

function bytesSource(bytes: Uint8Array): Source {
  const at = async (position: number, length: number) => bytes.slice(position, position + length);
  return {size: bytes.length, at: at as Source["at"], close: async () => {}};
}

/** Returns the bytes that an array is made of. */
export function bytesOf({buffer, byteOffset, byteLength}: ArrayBufferView): Uint8Array {
  return new Uint8Array(buffer, byteOffset, byteLength);
}

function headerOf(note: unknown, sections: Readonly<Record<string, Section>>): Uint8Array {
  const listed = Object.entries(sections).map(([name, {kind, length}]) => ({name, kind, length}));
  const text = new TextEncoder().encode(JSON.stringify({note, sections: listed} satisfies Header<unknown>));
  const header = new Uint8Array(aligned(magic.length + 4 + text.length));
  header.set(magic);
  new DataView(header.buffer).setUint32(magic.length, text.length, true);
  header.set(text, magic.length + 4);
  return header;
}

function parsed<T>(text: Uint8Array, name: string): T {
  try {
    return JSON.parse(new TextDecoder().decode(text));
  } catch (cause) {
    throw new Error(`damaged: ${name} (its header)`, {cause});
  }
}

async function isWhole(file: Source, end: number): Promise<boolean> {
  const hash = createHash("sha256");
  for (let at = 0; at < end; at += piece) hash.update(await file.at(at, Math.min(piece, end - at)));
  return hash.digest().equals(await file.at(end, digestLength));
}

async function bytesAt(file: FileHandle, position: number, length: number): Promise<Uint8Array<ArrayBuffer>> {
  const bytes = new Uint8Array(length);
  let read = 0;
  while (read < length) {
    const {bytesRead} = await file.read(bytes, read, length - read, position + read);
    if (!bytesRead) break;
    read += bytesRead;
  }
  return read < length ? bytes.slice(0, read) : bytes;
}

function aligned(bytes: number): number {
  return bytes + padding(bytes);
}

function padding(bytes: number): number {
  return (8 - (bytes % 8)) % 8;
}

function notWritten(path: string, cause: NodeJS.ErrnoException): Error {
  return new Error(`cannot write: ${path} (${cause.code === "ENOENT" ? "no such folder" : cause.code})`, {cause});
}
