import {ByteBuffer} from "flatbuffers";

/**
 * One table of a FlatBuffers file: *position* in *buffer*. The accessors below
 * take the number of a field in its schema, counted from 0.
 */
export interface Table {
  readonly buffer: ByteBuffer;
  readonly position: number;
}

/** Returns the root table of a FlatBuffers file of the given *bytes*. */
export function rootTable(bytes: Uint8Array): Table {
  const buffer = new ByteBuffer(bytes);
  return {buffer, position: buffer.readInt32(0)};
}

/** Returns the int8 in the given *field*, or *missing* where the file leaves it out. */
export function byteField({buffer, position}: Table, field: number, missing = 0): number {
  const offset = fieldOffset(buffer, position, field);
  return offset ? buffer.readInt8(position + offset) : missing;
}

/** Returns the int32 in the given *field*, or *missing* where the file leaves it out. */
export function intField({buffer, position}: Table, field: number, missing = 0): number {
  const offset = fieldOffset(buffer, position, field);
  return offset ? buffer.readInt32(position + offset) : missing;
}

/** Returns the float32 in the given *field*, or *missing* where the file leaves it out. */
export function floatField({buffer, position}: Table, field: number, missing = 0): number {
  const offset = fieldOffset(buffer, position, field);
  return offset ? buffer.readFloat32(position + offset) : missing;
}

/** Returns the string in the given *field*, or "". */
export function stringField({buffer, position}: Table, field: number): string {
  const offset = fieldOffset(buffer, position, field);
  return offset ? String(buffer.__string(position + offset)) : "";
}

/** Returns the table in the given *field* (a union’s too), if there is one. */
export function tableField({buffer, position}: Table, field: number): Table | undefined {
  const offset = fieldOffset(buffer, position, field);
  return offset ? {buffer, position: buffer.__indirect(position + offset)} : undefined;
}

/** Returns the tables of the vector in the given *field*. */
export function tablesField(table: Table, field: number): Table[] {
  const {buffer} = table;
  return items(table, field, 4, (at) => ({buffer, position: buffer.__indirect(at)}));
}

/** Returns the int32 numbers of the vector in the given *field*. */
export function intsField(table: Table, field: number): number[] {
  return items(table, field, 4, (at) => table.buffer.readInt32(at));
}

/** Returns the int64 numbers of the vector in the given *field*. */
export function longsField(table: Table, field: number): number[] {
  return items(table, field, 8, (at) => Number(table.buffer.readInt64(at)));
}

/** Returns the float32 numbers of the vector in the given *field*. */
export function floatsField(table: Table, field: number): number[] {
  return items(table, field, 4, (at) => table.buffer.readFloat32(at));
}

/** Returns a view of the bytes of the vector in the given *field*. Throws `truncated: …` where the file ends before. */
export function bytesField({buffer, position}: Table, field: number): Uint8Array {
  const offset = fieldOffset(buffer, position, field);
  if (!offset) return new Uint8Array();
  const start = buffer.__vector(position + offset);
  const length = buffer.__vector_len(position + offset);
  const bytes = buffer.bytes();
  if (start + length > bytes.length) throw new RangeError(`truncated: ${bytes.length} of ${start + length} bytes`);
  return bytes.subarray(start, start + length);
}

function items<T>({buffer, position}: Table, field: number, size: number, item: (at: number) => T): T[] {
  const offset = fieldOffset(buffer, position, field);
  if (!offset) return [];
  const start = buffer.__vector(position + offset);
  const length = buffer.__vector_len(position + offset);
  if (!(length >= 0 && start + length * size <= buffer.capacity()))
    throw new RangeError(`truncated: ${buffer.capacity()} bytes`);
  return Array.from({length}, (_, i) => item(start + i * size));
}

/** FlatBuffers’ virtual tables list the offset of field n at byte 4 + 2n. */
function fieldOffset(buffer: ByteBuffer, position: number, field: number): number {
  return buffer.__offset(position, 4 + 2 * field);
}
