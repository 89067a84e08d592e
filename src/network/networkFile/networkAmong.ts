import {labelsIn} from "./labelsIn.js";
import {nameOf} from "./path.js";
import {type NetworkFile, recognised} from "./recognised.js";

/** A file that a reader gave. */
export interface GivenFile {
  /** With its folders, where it came in one. */
  readonly path: string;
  readonly size: number;
  /** Resolves to its content. */
  readonly bytes: () => Promise<Uint8Array>;
}

/** A network’s file, and the labels that came with it. */
export interface GivenNetwork {
  readonly file: NetworkFile;
  readonly labels?: readonly string[];
}

/** How many bytes files may have in all: what a page can hold twice. */
const largest = 500e6;

/**
 * Returns the network among the *files*: a model.json with its shards beside it, or one .json, .zip, .onnx or .tflite
 * file; a .txt, or a .json called labels or classes, has its labels. Throws `no file`, `too large: … (at most 500 MB)`,
 * `several networks: …`, `missing shard: …`, and what `recognised` and `labelsIn` throw.
 */
export async function networkAmong(files: readonly GivenFile[]): Promise<GivenNetwork> {
  if (!files.length) throw new RangeError("no file");
  const sum = files.reduce((sum, {size}) => sum + size, 0);
  if (sum > largest) throw new RangeError(`too large: ${(sum / 1e6).toFixed(0)} MB (at most 500 MB)`);
  const names = files.length > 1 ? files.filter(({path}) => isLabels(path)) : [];
  const others = files.filter((file) => !names.includes(file));
  const main = mainOf(others);
  const beside = async (name: string) => {
    const wanted = nameOf(decoded(name));
    const found = others.find(({path}) => [nameOf(name), wanted].includes(nameOf(path)));
    if (!found) throw new RangeError(`missing shard: ${name} (drop it together with ${nameOf(main.path)})`);
    return found.bytes();
  };
  const file = recognised(nameOf(main.path), await main.bytes(), beside);
  const [text] = names;
  return text ? {file, labels: labelsIn(nameOf(text.path), new TextDecoder().decode(await text.bytes()))} : {file};
}

function isLabels(path: string): boolean {
  return /\.txt$/i.test(path) || /(labels?|class(es)?|class_index)[^/\\]*\.json$/i.test(path);
}

function mainOf(files: readonly GivenFile[]): GivenFile {
  if (files.length === 1) return files[0];
  const named = files.filter(({path}) => /^model\.json$/i.test(nameOf(path)));
  const found = named.length ? named : files.filter(({path}) => /\.(json|zip|onnx|tflite|lite)$/i.test(path));
  if (found.length > 1) throw new RangeError(`several networks: ${found.map(({path}) => path).join(", ")} (drop one)`);
  if (!found.length)
    throw new RangeError(`no network among ${files.length} files (what is read: model.json, .zip, .onnx, .tflite)`);
  return found[0];
}

function decoded(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
