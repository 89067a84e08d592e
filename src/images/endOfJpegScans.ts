import {type BitReader, bitReader, type HuffmanTable} from "./jpegBits.js";
import {type Frame, readFrame, readScan, readTables, type Scan} from "./jpegSegments.js";

/**
 * Returns where the last coefficient of a JPEG file ends, in bytes, or null when
 * some are missing: it walks through the Huffman codes of all scans, sequential
 * or progressive, without decoding a pixel. Arithmetic coding is not known here: null.
 * After ITU T.81, F.2 and G.2: https://www.w3.org/Graphics/JPEG/itu-t81.pdf
 */
export function endOfJpegScans(bytes: Uint8Array): number | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const tables = new Map<number, HuffmanTable>();
  let frame: Frame | null = null;
  let restart = 0;
  let end = 0;
  for (let i = 2; i + 4 <= bytes.length; ) {
    const marker = bytes[i + 1];
    if (bytes[i] !== 0xff || marker === 0xff) {
      ++i;
      continue;
    }
    const stop = i + 2 + Math.max(2, view.getUint16(i + 2));
    if (stop > bytes.length) break;
    const segment = bytes.subarray(i + 4, stop);
    if (marker === 0xc4) readTables(segment, tables);
    else if (marker === 0xdd) restart = (segment[0] << 8) | segment[1];
    else if (marker >= 0xc0 && marker <= 0xc2) frame = readFrame(segment, marker === 0xc2);
    else if (marker > 0xc4 && marker <= 0xcf && marker !== 0xc8 && marker !== 0xcc) return null;
    i = stop;
    if (marker !== 0xda) continue;
    const scan = frame && readScan(segment, frame, tables);
    if (!frame || !scan) return null;
    const reader = bitReader(bytes, stop);
    if (!walkScan(reader, scan, frame, restart)) return null;
    i = end = reader.position();
  }
  return frame?.components.every(({missing}) => missing.every((bits) => bits === 0)) ? end : null;
}

/** Walks through the codes of one scan; returns whether they are all there. */
function walkScan(reader: BitReader, scan: Scan, {progressive, units}: Frame, restart: number): boolean {
  const {parts, first, last, low} = scan;
  const alone = parts.length === 1;
  const total = alone ? parts[0].component.wide * parts[0].component.high : units;
  const run = {blocks: 0};
  for (let n = 0; n < total; ++n) {
    if (restart && n && n % restart === 0) {
      reader.restart();
      run.blocks = 0;
    }
    for (const {component, dc, ac} of parts) {
      for (let j = alone ? 1 : component.h * component.v; j > 0; --j) {
        if (!progressive) sequentialBlock(reader, dc, ac);
        else if (first === 0) dcBlock(reader, scan, dc);
        else acBlock(reader, scan, ac, component.nonzero.subarray(n * 64, n * 64 + 64), run);
      }
    }
    if (reader.isCut()) return false;
  }
  for (const {component} of parts) {
    if (progressive) component.missing.fill(low, first, last + 1);
    else component.missing.fill(0);
  }
  return true;
}

function sequentialBlock(reader: BitReader, dc?: HuffmanTable, ac?: HuffmanTable): void {
  reader.bits(reader.symbol(dc) & 15);
  for (let k = 1; k < 64; ++k) {
    const symbol = reader.symbol(ac);
    if (symbol === 0) return;
    k += symbol >> 4;
    reader.bits(symbol & 15);
  }
}

function dcBlock(reader: BitReader, {high}: Scan, dc?: HuffmanTable): void {
  reader.bits(high ? 1 : reader.symbol(dc) & 15);
}

/** One block of a scan of AC coefficients: their first bits, or one more bit of each. */
function acBlock(
  reader: BitReader,
  {first, last, high}: Scan,
  ac: HuffmanTable | undefined,
  nonzero: Uint8Array,
  run: {blocks: number}
): void {
  let k = first;
  for (; run.blocks === 0 && k <= last; ++k) {
    const symbol = reader.symbol(ac);
    let zeros = symbol >> 4;
    const size = symbol & 15;
    if (size === 0 && zeros < 15) {
      run.blocks = (1 << zeros) + reader.bits(zeros);
      break;
    }
    reader.bits(high ? Math.min(size, 1) : size);
    for (; k <= last; ++k) {
      if (high && nonzero[k]) reader.bits(1);
      else if (--zeros < 0) break;
    }
    if (size && k <= last) nonzero[k] = 1;
    if (reader.isCut()) return;
  }
  if (run.blocks === 0) return;
  for (; high && k <= last; ++k) if (nonzero[k]) reader.bits(1);
  --run.blocks;
}
