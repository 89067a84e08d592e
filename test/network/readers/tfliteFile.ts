import {Builder} from "flatbuffers";

/** What to write for a tensor; a *data* makes it a constant. */
export interface TensorSpec {
  readonly name: string;
  readonly shape: readonly number[];
  /** The number in the schema: 0 float32, 2 int32, 3 uint8, 9 int8; defaults to 0. */
  readonly type?: number;
  readonly data?: ArrayBufferView;
  readonly scales?: readonly number[];
  readonly zeroPoints?: readonly number[];
  /** The dimension that several scales run along; defaults to 0. */
  readonly channelDimension?: number;
  /** The shape with −1 where a dimension is free; defaults to none. */
  readonly signature?: readonly number[];
  /** Whether the file says that the data is sparse. */
  readonly sparse?: boolean;
}

export interface OperatorSpec {
  /** The number of the built-in operator. */
  readonly code: number;
  readonly inputs: readonly number[];
  readonly output: number;
  /** The outputs, where there are several; the first is *output*. */
  readonly outputs?: readonly number[];
  /** The fields of its options, each [kind, value]; undefined fields are left out. */
  readonly options?: readonly (readonly ["int8" | "int32" | "float32", number] | undefined)[];
}

export interface FileOptions {
  /** The indices of the tensors that are given; defaults to [0]. */
  readonly inputs?: readonly number[];
  /** The indices of the tensors that come out; defaults to the last operator’s. */
  readonly outputs?: readonly number[];
  /** How many graphs, all the same; defaults to 1. */
  readonly graphs?: number;
  /** A file of metadata in it; defaults to none. */
  readonly metadata?: Uint8Array;
}

/** Returns the bytes of a TFLite file with the given *tensors* and *operators*. */
export function tfliteFile(
  tensors: readonly TensorSpec[],
  operators: readonly OperatorSpec[],
  {inputs = [0], outputs = [operators[operators.length - 1].output], graphs = 1, metadata}: FileOptions = {}
): Uint8Array {
  const builder = new Builder();
  const constants = tensors.filter((d) => d.data);
  const buffers = [
    table(builder, []),
    ...constants.map(({data}) => {
      const bytes = new Uint8Array(data!.buffer, data!.byteOffset, data!.byteLength);
      return table(builder, [["offset", vector(builder, [...bytes], 1, (d) => builder.addInt8(d))]]);
    })
  ];
  if (metadata)
    buffers.push(table(builder, [["offset", vector(builder, [...metadata], 1, (d) => builder.addInt8(d))]]));
  const tensorTables = tensors.map((tensor) => {
    const quantization = table(builder, [
      undefined,
      undefined,
      tensor.scales && ["offset", vector(builder, tensor.scales, 4, (d) => builder.addFloat32(d))],
      tensor.zeroPoints && ["offset", vector(builder, tensor.zeroPoints, 8, (d) => builder.addInt64(BigInt(d)))],
      undefined,
      undefined,
      ["int32", tensor.channelDimension ?? 0]
    ]);
    const signature = tensor.signature && vector(builder, tensor.signature, 4, (d) => builder.addInt32(d));
    return table(builder, [
      ["offset", vector(builder, tensor.shape, 4, (d) => builder.addInt32(d))],
      ["int8", tensor.type ?? 0],
      ["int32", constants.indexOf(tensor) + 1],
      ["offset", builder.createString(tensor.name)],
      ["offset", quantization],
      undefined,
      tensor.sparse ? ["offset", table(builder, [])] : undefined,
      signature === undefined ? undefined : ["offset", signature]
    ]);
  });
  const ints = (d: readonly number[]) => vector(builder, d, 4, (i) => builder.addInt32(i));
  const operatorTables = operators.map(({inputs, output, outputs = [output], options}, i) => {
    const optionTable = options && table(builder, options);
    return table(builder, [
      ["int32", i],
      ["offset", ints(inputs)],
      ["offset", ints(outputs)],
      optionTable === undefined ? undefined : ["int8", 1],
      optionTable === undefined ? undefined : ["offset", optionTable]
    ]);
  });
  const offsets = (d: readonly number[]) => vector(builder, d, 4, (offset) => builder.addOffset(offset));
  const graph = table(builder, [
    ["offset", offsets(tensorTables)],
    ["offset", ints(inputs)],
    ["offset", ints(outputs)],
    ["offset", offsets(operatorTables)]
  ]);
  const codes = operators.map(({code}) =>
    table(builder, [["int8", Math.min(127, code)], undefined, undefined, ["int32", code]])
  );
  const named = metadata && builder.createString("TFLITE_METADATA");
  const entries = named && offsets([table(builder, [["offset", named], ["int32", buffers.length - 1]])]); // biome-ignore format: one entry
  const model = table(builder, [
    ["int32", 3],
    ["offset", offsets(codes)],
    ["offset", offsets(Array.from({length: graphs}, () => graph))],
    undefined,
    ["offset", offsets(buffers)],
    undefined,
    entries === undefined ? undefined : ["offset", entries]
  ]);
  builder.finish(model, "TFL3");
  return builder.asUint8Array().slice();
}

/** Returns a file of metadata: the normalization of the input, and the name of the file that has the output’s labels. */
export function metadataFile(mean: readonly number[], std: readonly number[], labels?: string): Uint8Array {
  const builder = new Builder();
  const floats = (d: readonly number[]) => vector(builder, d, 4, (i) => builder.addFloat32(i));
  const offsets = (d: readonly number[]) => vector(builder, d, 4, (offset) => builder.addOffset(offset));
  const options = table(builder, [
    ["offset", floats(mean)],
    ["offset", floats(std)]
  ]);
  const unit = table(builder, [
    ["int8", 1],
    ["offset", options]
  ]);
  const input = table(builder, [undefined, undefined, undefined, undefined, ["offset", offsets([unit])]]);
  const name = builder.createString(labels ?? "");
  const file = table(builder, [["offset", name], undefined, ["int8", 2]]);
  const files: Field = labels === undefined ? undefined : ["offset", offsets([file])];
  const output = table(builder, [undefined, undefined, undefined, undefined, undefined, undefined, files]);
  const graph = table(builder, [undefined, undefined, ["offset", offsets([input])], ["offset", offsets([output])]]);
  builder.finish(table(builder, [undefined, undefined, undefined, ["offset", offsets([graph])]]), "M001");
  return builder.asUint8Array().slice();
}

type Field = readonly ["int8" | "int32" | "float32" | "offset", number] | undefined;

function table(builder: Builder, fields: readonly Field[]): number {
  builder.startObject(fields.length);
  fields.forEach((field, i) => {
    if (!field) return;
    const [kind, value] = field;
    builder.forceDefaults(true);
    if (kind === "int8") builder.addFieldInt8(i, value, 0);
    else if (kind === "int32") builder.addFieldInt32(i, value, 0);
    else if (kind === "float32") builder.addFieldFloat32(i, value, 0);
    else builder.addFieldOffset(i, value, 0);
    builder.forceDefaults(false);
  });
  return builder.endObject();
}

function vector(builder: Builder, items: readonly number[], size: number, add: (item: number) => void): number {
  builder.startVector(size, items.length, Math.max(size, 4));
  for (const item of items.toReversed()) add(item);
  return builder.endVector();
}
