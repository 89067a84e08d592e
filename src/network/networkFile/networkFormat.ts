import {unzipSync} from "fflate";
import {imageFormat} from "../../images/imageFormat.js";

/** What a network’s file may be and is read. */
export type ReadFormat = "layers-model" | "graph-model" | "onnx" | "tflite";

/** What is known well enough to say how it becomes one that is read. */
export type RefusedFormat =
  | "archive"
  | "caffe"
  | "coreml"
  | "darknet"
  | "graph-def"
  | "keras-3"
  | "keras-architecture"
  | "keras-hdf5"
  | "keras-weights"
  | "lfs-pointer"
  | "numpy"
  | "pickle"
  | "picture"
  | "pytorch"
  | "safetensors"
  | "saved-model"
  | "shard"
  | "tensorflow-checkpoint"
  | "unknown"
  | "web-page";

/** Any of them, or a zip that holds one. */
export type Format = ReadFormat | RefusedFormat | "zip";

/**
 * Returns what the file with the given *bytes* is, as its content tells it; its *name* is asked only where the content
 * tells nothing. Of a file of text that may be JSON, *json* is what was parsed, undefined where it is none.
 */
export function networkFormat(name: string, bytes: Uint8Array, json?: unknown): Format {
  return byMagic(name, bytes) ?? (json === undefined ? undefined : ofJson(json)) ?? byName(name) ?? byStart(bytes);
}

function byMagic(name: string, bytes: Uint8Array): Format | undefined {
  const text = latin1(bytes.subarray(0, 512));
  if (text.slice(4, 8) === "TFL3") return "tflite";
  if (text.startsWith("PK\x03\x04")) return ofZip(bytes);
  if (text.startsWith("\x89HDF\r\n\x1a\n")) return /\.weights\.h(df)?5$/i.test(name) ? "keras-weights" : "keras-hdf5";
  if (text.startsWith("\x93NUMPY")) return "numpy";
  if (imageFormat(bytes)) return "picture";
  if (["\x1f\x8b", "7z\xbc\xaf", "Rar!"].some((d) => text.startsWith(d)) || text.slice(257, 262) === "ustar")
    return "archive";
  if (text.startsWith("version https://git-lfs")) return "lfs-pointer";
  if (/^\s*<(!doctype html|html)/i.test(text)) return "web-page";
  if (bytes[0] === 0x80 && bytes[1] >= 2 && bytes[1] <= 5) return isTorch(name, bytes) ? "pytorch" : "pickle";
  if (text[8] === "{" && headerFits(bytes)) return "safetensors";
  return undefined;
}

function ofZip(bytes: Uint8Array): Format {
  const names: string[] = [];
  try {
    unzipSync(bytes, {
      filter({name}) {
        names.push(name);
        return false;
      }
    });
  } catch {
    return "zip"; // its reader says what is wrong
  }
  const has = (pattern: RegExp) => names.some((name) => pattern.test(name));
  if (has(/(^|\/)model\.weights\.h5$/)) return "keras-3";
  if (has(/(^|\/)data\.pkl$/)) return "pytorch";
  if (has(/(^|\/)saved_model\.pb$/)) return "saved-model";
  if (has(/\.mlmodel$/)) return "coreml";
  return has(/\.npy$/) ? "numpy" : "zip";
}

function isTorch(name: string, bytes: Uint8Array): boolean {
  return /\.(pt|pth|ckpt)$/i.test(name) || latin1(bytes.subarray(0, 4096)).includes("torch");
}

function headerFits(bytes: Uint8Array): boolean {
  const length = new DataView(bytes.buffer, bytes.byteOffset).getBigUint64(0, true);
  return length > 0n && length <= BigInt(bytes.length - 8);
}

function ofJson(json: unknown): Format {
  const model = record(json);
  const topology = record(model?.modelTopology ?? model?.model_topology);
  if (model && !topology && !model.weightsManifest && (model.class_name || model.config)) return "keras-architecture";
  return model?.format === "graph-model" || Array.isArray(topology?.node) ? "graph-model" : "layers-model";
}

function record(value: unknown): Record<string, unknown> | undefined {
  return typeof value === "object" && value !== null ? (value as Record<string, unknown>) : undefined;
}

const endings: readonly (readonly [RegExp, Format])[] = [
  [/\.json$/i, "layers-model"],
  [/\.onnx$/i, "onnx"],
  [/\.(tf)?lite$/i, "tflite"],
  [/\.zip$/i, "zip"],
  [/\.keras$/i, "keras-3"],
  [/\.(h5|hdf5)$/i, "keras-hdf5"],
  [/(^|[/\\])saved_model\.pb(txt)?$/i, "saved-model"],
  [/\.pb(txt)?$/i, "graph-def"],
  [/\.(pt|pth)$/i, "pytorch"],
  [/\.(pkl|pickle)$/i, "pickle"],
  [/\.(caffemodel|prototxt)$/i, "caffe"],
  [/\.safetensors$/i, "safetensors"],
  [/\.(mlmodel|mlpackage)$/i, "coreml"],
  [/\.(ckpt|index|meta)$|\.data-\d+-of-\d+$/i, "tensorflow-checkpoint"],
  [/\.(weights|cfg)$/i, "darknet"],
  [/\.np[yz]$/i, "numpy"],
  [/\.bin$/i, "shard"],
  [/\.(jpe?g|png|gif|webp|avif|bmp|tiff?|svg|heic)$/i, "picture"]
];

function byName(name: string): Format | undefined {
  return endings.find(([ending]) => ending.test(name))?.[1];
}

/** ONNX has no magic number: a version of its format, 3 to 14, and then another of its model’s fields, are as good. */
function byStart([field, version, next]: Uint8Array): Format {
  const isOnnx =
    field === 0x08 && version >= 3 && version <= 14 && [0x12, 0x1a, 0x22, 0x28, 0x32, 0x3a, 0x42].includes(next);
  return isOnnx ? "onnx" : "unknown";
}

/** Each byte as the character of its number, unlike the decoder of that name. */
function latin1(bytes: Uint8Array): string {
  return String.fromCharCode(...bytes);
}
