/** The codes of a Huffman table by their length: the first of each, how many, and where their symbols begin. */
export interface HuffmanTable {
  readonly first: readonly number[];
  readonly count: readonly number[];
  readonly start: readonly number[];
  readonly symbols: Uint8Array;
}

/** Reads the bits of one scan of a JPEG file, up to the next marker. */
export interface BitReader {
  /** Returns the next *count* bits as a number; zeros after the end. */
  bits(count: number): number;
  /** Returns the symbol of the next code; 0 after the end and without a table. */
  symbol(table?: HuffmanTable): number;
  /** Steps over the restart marker that must come next. */
  restart(): void;
  /** Returns whether more was read than there is. */
  isCut(): boolean;
  /** Returns the place of the first byte that was not read. */
  position(): number;
}

/** Returns the table of the canonical codes of which *counts* has 1, 2, … 16 bits. */
export function huffmanTable(counts: Uint8Array, symbols: Uint8Array): HuffmanTable {
  const [first, start]: number[][] = [[], []];
  let [code, place] = [0, 0];
  for (const count of counts) {
    code <<= 1;
    first.push(code);
    start.push(place);
    code += count;
    place += count;
  }
  return {first, count: [...counts], start, symbols};
}

/** Returns a reader of the entropy-coded bits of *bytes* from the given *start*. */
export function bitReader(bytes: Uint8Array, start: number): BitReader {
  let i = start;
  let byte = 0;
  let left = 0;
  let cut = false;

  function bit(): number {
    if (left === 0) {
      if (i >= bytes.length || (bytes[i] === 0xff && bytes[i + 1] !== 0)) {
        cut = true; // the end of the file or a marker
        return 0;
      }
      byte = bytes[i];
      i += byte === 0xff ? 2 : 1; // 0 is stuffed after 255
      left = 8;
    }
    return (byte >> --left) & 1;
  }

  return {
    bits(count) {
      let value = 0;
      for (let n = 0; n < count; ++n) value = (value << 1) | bit();
      return value;
    },
    symbol(table) {
      if (!table) {
        cut = true;
        return 0;
      }
      let code = 0;
      for (let n = 0; n < 16; ++n) {
        code = (code << 1) | bit();
        const at = code - table.first[n];
        if (at < table.count[n]) return table.symbols[table.start[n] + at];
      }
      cut = true; // no such code
      return 0;
    },
    restart() {
      left = 0;
      while (bytes[i] === 0xff && bytes[i + 1] === 0xff) ++i;
      if (bytes[i] === 0xff && bytes[i + 1] >= 0xd0 && bytes[i + 1] <= 0xd7) i += 2;
      else cut = true;
    },
    isCut: () => cut,
    position: () => i
  };
}
