import {zippedModel} from "../readers/zippedModel.js";
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
 * Returns what the file of the given *path* and *bytes* is, recognised by its content: of a zip the model.json in it.
 * *beside* returns what lies beside it. Throws `empty file: …`, `not JSON: …`, `no model.json: …`, and for what is known
 * and not read a line that says how to convert it, as `refusal`.
 */
export function recognised(path: string, bytes: Uint8Array, beside: NetworkFile["beside"]): NetworkFile {
  if (!bytes.length) throw new RangeError(`empty file: ${path}`);
  const json = jsonOf(path, bytes);
  const format = networkFormat(path, bytes, json);
  if (format === "zip") return inZip(path, bytes);
  if (!isRead(format)) throw refusal(format, path);
  return {path, bytes, format, json, beside};
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
