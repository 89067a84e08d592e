import {readdir, readFile, stat} from "node:fs/promises";
import {dirname, join} from "node:path";
import {zippedModel} from "../../network/readers/zippedModel.js";
import {networkFormat, type ReadFormat, type RefusedFormat} from "./networkFormat.js";
import {refusal} from "./refusal.js";

/** The file of a network, of a format that is read. */
export interface NetworkFile {
  /** Of a folder, that of the model.json in it; of a zip, its own. */
  readonly path: string;
  readonly bytes: Uint8Array;
  readonly format: ReadFormat;
  /** What is in it, where it is JSON. */
  readonly json?: unknown;
  /** Returns a file beside it, by the name that the file itself gives. */
  readonly beside: (name: string) => Promise<Uint8Array>;
}

/**
 * Returns the network’s file at the given *path*, or the `model.json` in the folder or zip there, recognised by its content.
 * Throws `no such file: …`, `empty file: …`, `not JSON: …`, `no model.json: …`, and for what is known and not read a
 * line that says how to convert it, as `refusal`.
 */
export async function networkFile(path: string): Promise<NetworkFile> {
  const place = (await isFolder(path)) ? await inFolder(path) : path;
  const bytes = await bytesOf(place);
  if (!bytes.length) throw new RangeError(`empty file: ${place}`);
  const json = jsonOf(place, bytes);
  const format = networkFormat(place, bytes, json);
  if (format === "zip") return inZip(place, bytes);
  if (!isRead(format)) throw refusal(format, place);
  return {path: place, bytes, format, json, beside: (name) => besides(place, name)};
}

/** Returns the model.json in the *bytes* of a zip, beside which are the files of the zip. */
function inZip(path: string, bytes: Uint8Array): NetworkFile {
  const {text, path: inside, loadShards} = zippedModel(bytes);
  const json = jsonOf(`${path}/${inside}`, new TextEncoder().encode(text));
  const format = networkFormat(inside, new Uint8Array(), json);
  if (!isRead(format)) throw refusal(format as RefusedFormat, `${path}/${inside}`);
  return {path, bytes, format, json, beside: loadShards};
}

const read: Readonly<Record<ReadFormat, true>> = {
  "graph-model": true,
  "layers-model": true,
  onnx: true,
  tflite: true
};

function isRead(format: string): format is ReadFormat {
  return Object.hasOwn(read, format);
}

async function isFolder(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isDirectory();
  } catch (cause) {
    throw missing(path, cause);
  }
}

async function inFolder(path: string): Promise<string> {
  if (/\.mlpackage[/\\]?$/i.test(path)) throw refusal("coreml", path);
  const names = await readdir(path);
  const model = names.find((name) => name === "model.json") ?? names.find((name) => /^model\.json$/i.test(name));
  if (model) return join(path, model);
  if (names.some((name) => /^saved_model\.pb(txt)?$/.test(name))) throw refusal("saved-model", path);
  const others = names.filter((name) => /\.(json|onnx|tflite|zip)$/i.test(name)).slice(0, 3);
  throw new RangeError(`no model.json in the folder: ${path}${others.length ? ` (name ${others.join(" or ")})` : ""}`);
}

async function bytesOf(path: string): Promise<Uint8Array> {
  try {
    return await plainBytes(path);
  } catch (cause) {
    throw missing(path, cause);
  }
}

/** Returns a file’s bytes in an array of their own: a slice of one of Node’s buffers would be no copy. */
async function plainBytes(path: string): Promise<Uint8Array> {
  return new Uint8Array(await readFile(path));
}

function missing(path: string, cause: unknown): Error {
  const {code} = cause as NodeJS.ErrnoException;
  const what = code === "ENOENT" || code === "ENOTDIR" ? "no such file" : "unreadable file";
  return new Error(`${what}: ${path}`, {cause});
}

/** Returns what the JSON says, or undefined where it is none and does not look or claim to be. */
function jsonOf(path: string, bytes: Uint8Array): unknown {
  const isUtf16 = bytes[0] === 0xff && bytes[1] === 0xfe;
  const decoder = new TextDecoder(isUtf16 ? "utf-16le" : "utf-8");
  const looks = /^\s*\{\s*["}]/.test(decoder.decode(bytes.subarray(0, 256)));
  if (!looks && !/\.json$/i.test(path)) return undefined;
  try {
    return JSON.parse(decoder.decode(bytes));
  } catch (cause) {
    // What is something else by its first bytes is called that.
    const format = networkFormat("", bytes);
    if (format !== "unknown") return undefined;
    throw new TypeError(`not JSON: ${path}`, {cause});
  }
}

/** Shards are named in URLs, where a space may be %20; files with a percent sign in their names come first. */
async function besides(path: string, name: string): Promise<Uint8Array> {
  const folder = dirname(path);
  try {
    return await plainBytes(join(folder, name));
  } catch (cause) {
    const plain = decoded(name);
    if (plain === name) throw cause;
    return plainBytes(join(folder, plain));
  }
}

function decoded(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
