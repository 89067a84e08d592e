import {type HuffmanTable, huffmanTable} from "./jpegBits.js";

/** One channel of a picture. */
export interface Component {
  readonly id: number;
  readonly h: number;
  readonly v: number;
  /** Blocks in a row and rows of blocks of a scan of this component alone. */
  readonly wide: number;
  readonly high: number;
  /** Which coefficients of which block are not zero so far; only of progressive files. */
  readonly nonzero: Uint8Array;
  /** How many low bits of each of the 64 coefficients are still missing. */
  readonly missing: Uint8Array;
}

/** The components of a picture. */
export interface Frame {
  readonly progressive: boolean;
  readonly components: readonly Component[];
  /** Blocks of several components, in rows and rows of them. */
  readonly units: number;
}

/** Which bits of which coefficients of which components come next. */
export interface Scan {
  readonly parts: readonly {readonly component: Component; readonly dc?: HuffmanTable; readonly ac?: HuffmanTable}[];
  readonly first: number;
  readonly last: number;
  readonly high: number;
  readonly low: number;
}

/** Adds the Huffman tables of a segment to *tables*, by class and place. */
export function readTables(segment: Uint8Array, tables: Map<number, HuffmanTable>): void {
  for (let i = 0; i + 17 <= segment.length; ) {
    const counts = segment.subarray(i + 1, i + 17);
    const size = counts.reduce((sum, count) => sum + count, 0);
    tables.set(segment[i], huffmanTable(counts, segment.subarray(i + 17, i + 17 + size)));
    i += 17 + size;
  }
}

/** Returns the frame of a segment, or null for one of more than 268 million pixels. */
export function readFrame(segment: Uint8Array, progressive: boolean): Frame | null {
  const [, h0, h1, w0, w1, count] = segment;
  const [height, width] = [(h0 << 8) | h1, (w0 << 8) | w1];
  if (height * width > 2 ** 28) return null;
  const given = Array.from({length: count}, (_, i) => {
    const [id, sampling] = segment.subarray(6 + 3 * i);
    return {id, h: sampling >> 4 || 1, v: sampling & 15 || 1};
  });
  const [hMax, vMax] = [Math.max(...given.map(({h}) => h)), Math.max(...given.map(({v}) => v))];
  const components = given.map(({id, h, v}) => {
    const wide = Math.ceil(Math.ceil((width * h) / hMax) / 8);
    const high = Math.ceil(Math.ceil((height * v) / vMax) / 8);
    const nonzero = new Uint8Array(progressive ? wide * high * 64 : 0);
    return {id, h, v, wide, high, nonzero, missing: new Uint8Array(64).fill(255)};
  });
  return {progressive, components, units: Math.ceil(width / (8 * hMax)) * Math.ceil(height / (8 * vMax))};
}

/** Returns the scan of a segment, or null when it is of no component of the frame. */
export function readScan(segment: Uint8Array, {components}: Frame, tables: Map<number, HuffmanTable>): Scan | null {
  const count = segment[0];
  const parts = [];
  for (let i = 0; i < count; ++i) {
    const component = components.find(({id}) => id === segment[1 + 2 * i]);
    if (!component) return null;
    const which = segment[2 + 2 * i];
    parts.push({component, dc: tables.get(which >> 4), ac: tables.get(0x10 | (which & 15))});
  }
  const [first, last, bits] = segment.subarray(1 + 2 * count);
  return {parts, first, last: Math.min(last, 63), high: bits >> 4, low: bits & 15};
}
