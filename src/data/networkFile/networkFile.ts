import {readdir, readFile, stat} from "node:fs/promises";
import {dirname, join} from "node:path";
import {type NetworkFile, recognised} from "../../network/networkFile/recognised.js";
import {refusal} from "../../network/networkFile/refusal.js";

/**
 * Returns the network’s file at the given *path*, or the `model.json` in the folder or zip there, recognised by its content.
 * Throws `no such file: …`, `empty file: …`, `not JSON: …`, `no model.json: …`, and for what is known and not read a
 * line that says how to convert it, as `refusal`.
 */
export async function networkFile(path: string): Promise<NetworkFile> {
  const place = (await isFolder(path)) ? await inFolder(path) : path;
  return recognised(place, await bytesOf(place), (name) => besides(place, name));
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
