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
}

export interface OperatorSpec {
  /** The number of the built-in operator. */
  readonly code: number;
  readonly inputs: readonly number[];
  readonly output: number;
  /** The fields of its options, each [kind, value]; undefined fields are left out. */
  readonly options?: readonly (readonly ["int8" | "int32" | "float32", number] | undefined)[];
}

/** Returns the bytes of a TFLite file with the given *tensors* and *operators*; tensor 0 is the input. */
export function tfliteFile(tensors: readonly TensorSpec[], operators: readonly OperatorSpec[]): Uint8Array {
  const builder = new Builder();
  const constants = tensors.filter((d) => d.data);
  const buffers = [
    table(builder, []),
    ...constants.map(({data}) => {
      const bytes = new Uint8Array(data!.buffer, data!.byteOffset, data!.byteLength);
      return table(builder, [["offset", vector(builder, [...bytes], 1, (d) => builder.addInt8(d))]]);
    })
  ];
  const tensorTables = tensors.map((tensor) => {
    const quantization = table(builder, [
      undefined,
      undefined,
      tensor.scales && ["offset", vector(builder, tensor.scales, 4, (d) => builder.addFloat32(d))],
      tensor.zeroPoints && ["offset", vector(builder, tensor.zeroPoints, 8, (d) => builder.addInt64(BigInt(d)))]
    ]);
    return table(builder, [
      ["offset", vector(builder, tensor.shape, 4, (d) => builder.addInt32(d))],
      ["int8", tensor.type ?? 0],
      ["int32", constants.indexOf(tensor) + 1],
      ["offset", builder.createString(tensor.name)],
      ["offset", quantization]
    ]);
  });
  const ints = (d: readonly number[]) => vector(builder, d, 4, (i) => builder.addInt32(i));
  const operatorTables = operators.map(({inputs, output, options}, i) => {
    const optionTable = options && table(builder, options);
    return table(builder, [
      ["int32", i],
      ["offset", ints(inputs)],
      ["offset", ints([output])],
      optionTable === undefined ? undefined : ["int8", 1],
      optionTable === undefined ? undefined : ["offset", optionTable]
    ]);
  });
  const offsets = (d: readonly number[]) => vector(builder, d, 4, (offset) => builder.addOffset(offset));
  const graph = table(builder, [
    ["offset", offsets(tensorTables)],
    ["offset", ints([0])],
    ["offset", ints([operators[operators.length - 1].output])],
    ["offset", offsets(operatorTables)]
  ]);
  const codes = operators.map(({code}) => table(builder, [["int8", Math.min(127, code)], undefined, undefined, ["int32", code]]));
  const model = table(builder, [
    ["int32", 3],
    ["offset", offsets(codes)],
    ["offset", offsets([graph])],
    undefined,
    ["offset", offsets(buffers)]
  ]);
  builder.finish(model, "TFL3");
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
