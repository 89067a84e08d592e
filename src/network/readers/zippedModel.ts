import {strFromU8, unzipSync} from "fflate";
import {oneLine} from "./oneLine.js";

/** What `readLayersModel` and its like take. */
export interface ZippedModel {
  /** The text of its `model.json`. */
  readonly text: string;
  /** The path of that in the archive. */
  readonly path: string;
  /** Returns a file by its path from where `model.json` is. Throws `missing shard: …`. */
  readonly loadShards: (path: string) => Promise<Uint8Array>;
}

/** How many bytes a zip archive may unpack to: a network of a gigabyte would not fit a page. */
const largest = 1e9;

/**
 * Returns the files in the *bytes* of a zip archive by their paths, without
 * what a Mac adds. Throws `not a zip archive`, `broken zip archive: …`, `too large: …`.
 */
export function unzipped(bytes: Uint8Array): ReadonlyMap<string, Uint8Array> {
  if (!isZip(bytes)) throw new TypeError("not a zip archive");
  checkSize(bytes);
  try {
    const files = unzipSync(bytes, {filter: ({name}) => isWanted(name)});
    return new Map(Object.entries(files).map(([name, file]) => [name.replaceAll("\\", "/"), file]));
  } catch (cause) {
    throw new RangeError(`broken zip archive: ${oneLine(cause instanceof Error ? cause.message : String(cause))}`, {
      cause
    });
  }
}

/** Throws where the files that the archive lists would unpack to more than the largest; nothing is unpacked. */
function checkSize(bytes: Uint8Array): void {
  let sum = 0;
  try {
    unzipSync(bytes, {
      filter({name, originalSize}) {
        if (isWanted(name)) sum += originalSize;
        return false;
      }
    });
  } catch {
    return; // what is broken is said by who unpacks it
  }
  if (sum > largest) throw new RangeError(`too large: the zip archive unpacks to ${gigabytes(sum)} (at most 1 GB)`);
}

function gigabytes(bytes: number): string {
  return `${(bytes / 1e9).toFixed(1)} GB`;
}

/** Returns whether the *bytes* begin as a zip archive does. */
export function isZip(bytes: Uint8Array): boolean {
  return (
    bytes[0] === 0x50 && bytes[1] === 0x4b && (bytes[2] === 3 || bytes[2] === 5) && (bytes[3] === 4 || bytes[3] === 6)
  );
}

/**
 * Returns the TF.js model in the *bytes* of a zip archive, in whatever folder
 * it is: its `model.json`, or else the only .json file. Throws what `unzipped`
 * throws, `no model.json: …`, `several models: …`.
 */
export function zippedModel(bytes: Uint8Array): ZippedModel {
  const files = unzipped(bytes);
  const paths = [...files.keys()];
  const named = paths.filter((path) => /(^|\/)model\.json$/i.test(path));
  const found = named.length ? named : paths.filter((path) => /\.json$/i.test(path));
  if (!found.length) throw new RangeError(`no model.json: ${oneLine(paths.join(", "))}`);
  if (found.length > 1) throw new RangeError(`several models: ${oneLine(found.join(", "))}`);
  const [path] = found;
  const folder = path.slice(0, path.lastIndexOf("/") + 1);
  const byPath = new Map([...files].map(([path, file]) => [path.normalize(), file]));
  return {
    path,
    text: strFromU8(files.get(path)!),
    async loadShards(path) {
      const file = byPath.get(resolved(folder + path).normalize());
      if (!file) throw new RangeError(`missing shard: ${oneLine(path)}`);
      return file;
    }
  };
}

function isWanted(name: string): boolean {
  return !/(^|[/\\])(__MACOSX[/\\]|\._|\.DS_Store$)|[/\\]$/.test(name);
}

/** Returns the *path* without steps to here and up. */
function resolved(path: string): string {
  const parts: string[] = [];
  for (const part of path.split("/")) {
    if (part === "..") parts.pop();
    else if (part !== "." && part !== "") parts.push(part);
  }
  return parts.join("/");
}
