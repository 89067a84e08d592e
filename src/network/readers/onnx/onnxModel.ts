import {PbfReader} from "pbf";

/** A tensor of an ONNX file as it is stored. https://onnx.ai/onnx/repo-docs/IR.html */
export interface OnnxTensor {
  readonly name: string;
  readonly dims: number[];
  /** The number of the element type in ONNX’s schema: 1 is float. */
  readonly type: number;
  readonly raw?: Uint8Array;
  /** The values where they are listed one by one: float_data, int32_data, int64_data, double_data. */
  readonly listed: number[];
  /** Whether the values are in another file. */
  readonly external: boolean;
}

/** An attribute of a node; which field is filled depends on what it is. */
export interface OnnxAttribute {
  readonly name: string;
  readonly f: number;
  readonly i: number;
  readonly s: string;
  readonly t?: OnnxTensor;
  readonly floats: number[];
  readonly ints: number[];
}

export interface OnnxNode {
  readonly name: string;
  readonly operator: string;
  /** "" for ONNX’s own operators. */
  readonly domain: string;
  /** The names of tensors; "" where an optional one is left out. */
  readonly inputs: string[];
  readonly outputs: string[];
  readonly attributes: Map<string, OnnxAttribute>;
}

/** What goes into a graph or comes out of it: its element type, and its shape if the file says it, null where open. */
export interface OnnxValue {
  readonly name: string;
  readonly type: number;
  readonly shape?: (number | null)[];
}

export interface OnnxModel {
  readonly opset: number;
  readonly producer: string;
  readonly graph: string;
  readonly nodes: OnnxNode[];
  readonly initializers: OnnxTensor[];
  readonly inputs: OnnxValue[];
  readonly outputs: OnnxValue[];
  readonly values: OnnxValue[];
}

type Mutable<T> = {-readonly [K in keyof T]: T[K]};
type Read<T> = (tag: number, result: Mutable<T>, pbf: PbfReader) => void;

/** Returns what an ONNX file says. Throws a TypeError `not an ONNX file`, `truncated: …`. */
export function onnxModel(bytes: Uint8Array): OnnxModel {
  const model: Mutable<OnnxModel> & {graphs: number; version: number} = {
    ...{opset: 0, producer: "", graph: "", graphs: 0, version: 0},
    ...{nodes: [], initializers: [], inputs: [], outputs: [], values: []}
  };
  const pbf = new PbfReader(bytes);
  try {
    fields(pbf, bytes.length, model, (tag, result) => {
      if (tag === 1) result.version = pbf.readVarint();
      else if (tag === 2) result.producer = pbf.readString();
      else if (tag === 7) {
        ++result.graphs;
        message(pbf, result, readGraph);
      } else if (tag === 8) {
        const {domain, version} = message(pbf, {domain: "", version: 1}, readOpset);
        if (domain === "" || domain === "ai.onnx") result.opset = version;
      }
    });
  } catch (cause) {
    // The version, one byte, comes first in what all known tools write.
    if (cause instanceof Truncated && bytes[0] === 8 && model.version > 0 && model.version < 100)
      throw new TypeError(`truncated: ONNX file of ${bytes.length} bytes`, {cause});
    throw new TypeError("not an ONNX file", {cause});
  }
  if (!model.graphs || !model.version) throw new TypeError("not an ONNX file");
  if (!model.opset) throw new TypeError("not an ONNX file: no operator set");
  return model;
}

class Truncated extends Error {}

/** Reads all fields of a message that goes on until *end*; none may go further. */
function fields<T>(pbf: PbfReader, end: number, result: T, read: (tag: number, result: T, pbf: PbfReader) => void): T {
  const checked = (tag: number, into: T) => {
    if (tag === 0 || pbf.pos > end) throw new Truncated(`field ends at ${pbf.pos} of ${end}`);
    if (pbf.type === 2) {
      const start = pbf.pos;
      const last = pbf.readVarint() + pbf.pos;
      if (last > end) throw new Truncated(`field ends at ${last} of ${end}`);
      pbf.pos = start;
    }
    read(tag, into, pbf);
  };
  pbf.readFields(checked, result, end);
  if (pbf.pos !== end) throw new Truncated(`message ends at ${pbf.pos}, not ${end}`);
  return result;
}

function message<T>(pbf: PbfReader, result: T, read: (tag: number, result: T, pbf: PbfReader) => void): T {
  const size = pbf.readVarint();
  return fields(pbf, pbf.pos + size, result, read);
}

const readOpset: Read<{domain: string; version: number}> = (tag, result, pbf) => {
  if (tag === 1) result.domain = pbf.readString();
  else if (tag === 2) result.version = pbf.readVarint(true);
};

const readGraph: Read<OnnxModel> = (tag, result, pbf) => {
  if (tag === 1) result.nodes.push(message(pbf, emptyNode(), readNode));
  else if (tag === 2) result.graph = pbf.readString();
  else if (tag === 5) result.initializers.push(message(pbf, emptyTensor(), readTensor));
  else if (tag === 11) result.inputs.push(message(pbf, {name: "", type: 0}, readValue));
  else if (tag === 12) result.outputs.push(message(pbf, {name: "", type: 0}, readValue));
  else if (tag === 13) result.values.push(message(pbf, {name: "", type: 0}, readValue));
};

const emptyNode = (): OnnxNode => ({
  ...{name: "", operator: "", domain: ""},
  ...{inputs: [], outputs: [], attributes: new Map()}
});

const readNode: Read<OnnxNode> = (tag, result, pbf) => {
  if (tag === 1) result.inputs.push(pbf.readString());
  else if (tag === 2) result.outputs.push(pbf.readString());
  else if (tag === 3) result.name = pbf.readString();
  else if (tag === 4) result.operator = pbf.readString();
  else if (tag === 7) result.domain = pbf.readString().replace(/^ai\.onnx$/, "");
  else if (tag === 5) {
    const attribute = message(pbf, {name: "", f: 0, i: 0, s: "", floats: [], ints: []}, readAttribute);
    result.attributes.set(attribute.name, attribute);
  }
};

const readAttribute: Read<OnnxAttribute> = (tag, result, pbf) => {
  if (tag === 1) result.name = pbf.readString();
  else if (tag === 2) result.f = pbf.readFloat();
  else if (tag === 3) result.i = pbf.readVarint(true);
  else if (tag === 4) result.s = pbf.readString();
  else if (tag === 5) result.t = message(pbf, emptyTensor(), readTensor);
  else if (tag === 7) several(pbf, () => result.floats.push(pbf.readFloat()));
  else if (tag === 8) several(pbf, () => result.ints.push(pbf.readVarint(true)));
};

const emptyTensor = (): OnnxTensor => ({name: "", dims: [], type: 0, listed: [], external: false});

const readTensor: Read<OnnxTensor> = (tag, result, pbf) => {
  if (tag === 1) several(pbf, () => result.dims.push(pbf.readVarint(true)));
  else if (tag === 2) result.type = pbf.readVarint();
  else if (tag === 4) several(pbf, () => result.listed.push(pbf.readFloat()));
  else if (tag === 5 || tag === 7) several(pbf, () => result.listed.push(pbf.readVarint(true)));
  else if (tag === 8) result.name = pbf.readString();
  else if (tag === 9) result.raw = pbf.readBytes();
  else if (tag === 10) several(pbf, () => result.listed.push(pbf.readDouble()));
  else if (tag === 11) several(pbf, () => result.listed.push(pbf.readVarint()));
  else if (tag === 14) result.external = pbf.readVarint() === 1;
};

/** Reads a repeated number, packed or one by one. */
function several(pbf: PbfReader, read: () => void): void {
  const end = pbf.type === 2 ? pbf.readVarint() + pbf.pos : pbf.pos + 1;
  do {
    if (pbf.pos >= end) return;
    read();
  } while (pbf.pos < end);
}

const readValue: Read<OnnxValue> = (tag, result, pbf) => {
  if (tag === 1) result.name = pbf.readString();
  else if (tag === 2) message(pbf, result, readType);
};

const readType: Read<OnnxValue> = (tag, result, pbf) => {
  if (tag === 1) message(pbf, result, readTensorType);
};

const readTensorType: Read<OnnxValue> = (tag, result, pbf) => {
  if (tag === 1) result.type = pbf.readVarint();
  else if (tag === 2) {
    result.shape = [];
    message(pbf, result, readShape);
  }
};

const readShape: Read<OnnxValue> = (tag, result, pbf) => {
  if (tag === 1) result.shape!.push(message(pbf, {size: null as number | null}, readDimension).size);
};

const readDimension: Read<{size: number | null}> = (tag, result, pbf) => {
  if (tag === 1) {
    const size = pbf.readVarint(true);
    result.size = size > 0 ? size : null; // −1 and 0 stand for “any” in some files
  }
};
