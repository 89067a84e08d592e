import {PbfWriter} from "pbf";

/** A stored tensor; values are float32 unless *type* says another of ONNX's numbers. */
export interface StoredTensor {
  readonly name?: string;
  readonly dims: readonly number[];
  readonly values: ArrayLike<number>;
  /** 1 float (the default), 2 uint8, 3 int8, 6 int32, 7 int64, 10 float16 (bits), 11 double. */
  readonly type?: number;
  /** Whether values are listed instead of raw bytes. */
  readonly listed?: boolean;
  readonly external?: boolean;
}

export type AttributeValue =
  | number
  | string
  | readonly number[]
  | {readonly float: number}
  | {readonly floats: readonly number[]}
  | {readonly tensor: StoredTensor};

export interface FileNode {
  readonly operator: string;
  readonly inputs: readonly string[];
  readonly outputs: readonly string[];
  readonly name?: string;
  readonly domain?: string;
  readonly attributes?: Attributes;
}

/** What is undefined is left out. */
export type Attributes = Readonly<Record<string, AttributeValue | undefined>>;

export interface FileValue {
  readonly name: string;
  /** Text for a dimension with a name; left out: no shape. */
  readonly shape?: readonly (number | string)[];
  /** Defaults to 1, float; 0: the file does not say. */
  readonly type?: number;
}

export interface FileModel {
  readonly opset?: number;
  readonly graph?: string;
  readonly nodes: readonly FileNode[];
  readonly initializers?: readonly StoredTensor[];
  readonly inputs: readonly FileValue[];
  readonly outputs: readonly FileValue[];
  readonly values?: readonly FileValue[];
}

/** Returns the bytes of an ONNX file. */
export function onnxFile(model: FileModel): Uint8Array {
  const pbf = new PbfWriter();
  pbf.writeVarintField(1, 7);
  pbf.writeStringField(2, "why-cat tests");
  pbf.writeMessage(7, writeGraph, model);
  pbf.writeMessage(8, writeOpset, {domain: "", version: model.opset ?? 13});
  for (const domain of new Set(model.nodes.flatMap(({domain}) => domain || [])))
    pbf.writeMessage(8, writeOpset, {domain, version: 1});
  return pbf.finish();
}

function writeOpset({domain, version}: {domain: string; version: number}, pbf: PbfWriter) {
  pbf.writeStringField(1, domain);
  pbf.writeVarintField(2, version);
}

function writeGraph(
  {graph = "test", nodes, initializers = [], inputs, outputs, values = []}: FileModel,
  pbf: PbfWriter
) {
  for (const node of nodes) pbf.writeMessage(1, writeNode, node);
  pbf.writeStringField(2, graph);
  for (const tensor of initializers) pbf.writeMessage(5, writeTensor, tensor);
  for (const value of inputs) pbf.writeMessage(11, writeValue, value);
  for (const value of outputs) pbf.writeMessage(12, writeValue, value);
  for (const value of values) pbf.writeMessage(13, writeValue, value);
}

function writeNode({operator, inputs, outputs, name = "", domain = "", attributes = {}}: FileNode, pbf: PbfWriter) {
  for (const input of inputs) pbf.writeStringField(1, input);
  for (const output of outputs) pbf.writeStringField(2, output);
  if (name) pbf.writeStringField(3, name);
  pbf.writeStringField(4, operator);
  for (const [key, value] of Object.entries(attributes))
    if (value !== undefined) pbf.writeMessage(5, writeAttribute, {key, value});
  if (domain) pbf.writeStringField(7, domain);
}

function writeAttribute({key, value}: {key: string; value: AttributeValue}, pbf: PbfWriter) {
  pbf.writeStringField(1, key);
  const type = (number: number) => pbf.writeVarintField(20, number);
  if (typeof value === "number") {
    pbf.writeVarintField(3, value);
    type(2);
  } else if (typeof value === "string") {
    pbf.writeStringField(4, value);
    type(3);
  } else if ("float" in value) {
    pbf.writeFloatField(2, value.float);
    type(1);
  } else if ("floats" in value) {
    for (const d of value.floats) pbf.writeFloatField(7, d);
    type(6);
  } else if ("tensor" in value) {
    pbf.writeMessage(5, writeTensor, value.tensor);
    type(4);
  } else {
    for (const d of value) pbf.writeVarintField(8, d);
    type(7);
  }
}

function writeTensor(
  {name = "", dims, values, type = 1, listed = false, external = false}: StoredTensor,
  pbf: PbfWriter
) {
  for (const d of dims) pbf.writeVarintField(1, d);
  pbf.writeVarintField(2, type);
  if (name) pbf.writeStringField(8, name);
  if (external) pbf.writeVarintField(14, 1);
  else if (!listed) pbf.writeBytesField(9, rawBytes(values, type));
  else if (type === 1) pbf.writePackedFloat(4, Array.from(values));
  else if (type === 11) pbf.writePackedDouble(10, Array.from(values));
  else pbf.writePackedVarint(type === 7 ? 7 : 5, Array.from(values));
}

function rawBytes(values: ArrayLike<number>, type: number): Uint8Array {
  const list = Array.from(values);
  switch (type) {
    case 1:
      return new Uint8Array(Float32Array.from(list).buffer);
    case 2:
    case 9:
      return Uint8Array.from(list);
    case 3:
      return new Uint8Array(Int8Array.from(list).buffer);
    case 6:
      return new Uint8Array(Int32Array.from(list).buffer);
    case 7:
      return new Uint8Array(BigInt64Array.from(list, BigInt).buffer);
    case 10:
      return new Uint8Array(Uint16Array.from(list).buffer);
    case 11:
      return new Uint8Array(Float64Array.from(list).buffer);
    default:
      throw new RangeError(`unknown element type: ${type}`);
  }
}

function writeValue({name, shape, type = 1}: FileValue, pbf: PbfWriter) {
  pbf.writeStringField(1, name);
  if (type) pbf.writeMessage(2, writeType, {shape, type});
}

function writeType(value: {shape?: FileValue["shape"]; type: number}, pbf: PbfWriter) {
  pbf.writeMessage(1, writeTensorType, value);
}

function writeTensorType({shape, type}: {shape?: FileValue["shape"]; type: number}, pbf: PbfWriter) {
  pbf.writeVarintField(1, type);
  if (shape) pbf.writeMessage(2, writeShape, shape);
}

function writeShape(shape: readonly (number | string)[], pbf: PbfWriter) {
  for (const size of shape) pbf.writeMessage(1, writeDimension, size);
}

function writeDimension(size: number | string, pbf: PbfWriter) {
  if (typeof size === "number") pbf.writeVarintField(1, size);
  else pbf.writeStringField(2, size);
}
