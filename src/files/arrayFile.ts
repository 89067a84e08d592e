/** What an array file holds: flat arrays by name, and a note about them. */
export interface ArrayFile<T> {
  readonly note: T;
  readonly arrays: Readonly<Record<string, NumberArray>>;
}

export type NumberArray = Uint8Array | Uint16Array | Int16Array | Float32Array;

const kinds = {u8: Uint8Array, u16: Uint16Array, i16: Int16Array, f32: Float32Array} as const;

interface Entry {
  readonly name: string;
  readonly kind: keyof typeof kinds;
  readonly offset: number;
  readonly length: number;
}

/**
 * Returns a file of the given arrays and note: a JSON header with its length
 * in four bytes before it, then the arrays, each at a multiple of four bytes,
 * little-endian.
 */
export function writeArrays({note, arrays}: ArrayFile<unknown>): Uint8Array<ArrayBuffer> {
  let end = 0;
  const entries = Object.entries(arrays).map(([name, array]): Entry => {
    const offset = end;
    end = aligned(offset + array.byteLength);
    return {name, kind: kindOf(array), offset, length: array.length};
  });
  const header = new TextEncoder().encode(JSON.stringify({note, entries}));
  const start = aligned(4 + header.length);
  const file = new Uint8Array(start + end);
  new DataView(file.buffer).setUint32(0, header.length, true);
  file.set(header, 4);
  for (const {name, offset} of entries) {
    const {buffer, byteOffset, byteLength} = arrays[name];
    file.set(new Uint8Array(buffer, byteOffset, byteLength), start + offset);
  }
  return file;
}

/** Returns what a file of writeArrays holds. The arrays are views on it. Throws `file incomplete: 1000 of 2000 bytes`. */
export function readArrays<T>(file: ArrayBuffer): ArrayFile<T> {
  const length = file.byteLength < 4 ? Infinity : new DataView(file).getUint32(0, true);
  if (file.byteLength < 4 + length) throw new RangeError(`file incomplete: ${file.byteLength} bytes`);
  const header = JSON.parse(new TextDecoder().decode(new Uint8Array(file, 4, length)));
  const {note, entries}: {note: T; entries: readonly Entry[]} = header;
  const start = aligned(4 + length);
  const arrays = entries.map(({name, kind, offset, length}) => {
    const end = start + offset + length * kinds[kind].BYTES_PER_ELEMENT;
    if (end > file.byteLength) throw new RangeError(`file incomplete: ${file.byteLength} of ${end} bytes`);
    return [name, new kinds[kind](file, start + offset, length)] as const;
  });
  return {note, arrays: Object.fromEntries(arrays)};
}

function kindOf(array: NumberArray): Entry["kind"] {
  if (array instanceof Uint8Array) return "u8";
  if (array instanceof Uint16Array) return "u16";
  return array instanceof Int16Array ? "i16" : "f32";
}

function aligned(bytes: number): number {
  return Math.ceil(bytes / 4) * 4;
}
