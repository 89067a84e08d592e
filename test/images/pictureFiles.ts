import {crc32, deflateSync} from "node:zlib";

/** What red, green and blue are: their chromaticities x and y. */
export type Primaries = readonly (readonly [x: number, y: number])[];

export const srgbPrimaries: Primaries = [
  [0.64, 0.33],
  [0.3, 0.6],
  [0.15, 0.06]
];
export const p3Primaries: Primaries = [
  [0.68, 0.32],
  [0.265, 0.69],
  [0.15, 0.06]
];
export const adobePrimaries: Primaries = [
  [0.64, 0.33],
  [0.21, 0.71],
  [0.15, 0.06]
];
/** The white D65. */
const white = [0.3127, 0.329] as const;

/** Returns a chunk of a PNG file, of the given *type* and *data*. */
export function pngChunk(type: string, data: Uint8Array): Buffer {
  const chunk = Buffer.alloc(12 + data.length);
  chunk.writeUInt32BE(data.length, 0);
  chunk.write(type, 4, "latin1");
  chunk.set(data, 8);
  chunk.writeUInt32BE(crc32(chunk.subarray(4, 8 + data.length)), 8 + data.length);
  return chunk;
}

/** Returns the *png* file with *chunks* after its header. */
export function pngWith(png: Uint8Array, ...chunks: readonly Uint8Array[]): Buffer {
  return Buffer.concat([png.subarray(0, 33), ...chunks, png.subarray(33)]);
}

/** Returns the chunk that tells the gamma of the file: 1 is linear, 0.45455 a camera's. */
export function gammaChunk(gamma: number): Buffer {
  return pngChunk("gAMA", words(Math.round(gamma * 1e5)));
}

/** Returns the chunk that tells the file's white and *primaries*. */
export function chromaticityChunk(primaries: Primaries): Buffer {
  return pngChunk("cHRM", words(...[white, ...primaries].flat().map((value) => Math.round(value * 1e5))));
}

/** Returns the chunk with an ICC *profile*. */
export function profileChunk(profile: Uint8Array): Buffer {
  return pngChunk("iCCP", Buffer.concat([Buffer.from("x\0\0", "latin1"), deflateSync(profile)]));
}

/** Returns a PNG of one row with the given *pixels*, of 1 (grey), 2 (grey, alpha), 3 or 4 channels and 8 or 16 bits each. */
export function pngRow(pixels: readonly (readonly number[])[], bits: 8 | 16 = 8): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(pixels.length, 0);
  header.writeUInt32BE(1, 4);
  header[8] = bits;
  header[9] = [0, 0, 4, 2, 6][pixels[0].length];
  const bytes = pixels.flat().flatMap((value) => (bits === 16 ? [value >> 8, value & 255] : [value]));
  const signature = Buffer.from("\x89PNG\r\n\x1a\n", "latin1");
  const data = deflateSync(Uint8Array.of(0, ...bytes));
  return Buffer.concat([
    signature,
    pngChunk("IHDR", header),
    pngChunk("IDAT", data),
    pngChunk("IEND", new Uint8Array(0))
  ]);
}

/** Returns an ICC profile of a power curve, of light with the given *primaries* or, without, of grey. */
export function iccProfile(power: number, primaries?: Primaries): Buffer {
  const curve = Buffer.concat([
    tag("curv"),
    words(1),
    Uint8Array.of(Math.floor(power), Math.round((power % 1) * 256), 0, 0)
  ]);
  const xyz = (value: readonly number[]) =>
    Buffer.concat([tag("XYZ "), words(...value.map((v) => Math.round(v * 65536)))]);
  const d50 = [0.9642, 1, 0.8249];
  const tags: [string, Buffer][] = [
    ["desc", Buffer.concat([tag("desc"), words(2), Buffer.from("x\0"), Buffer.alloc(78)])],
    ["cprt", Buffer.concat([tag("text"), Buffer.from("CC0\0")])],
    ["wtpt", xyz(d50)]
  ];
  if (primaries) {
    const columns = adapted(primaries);
    "rgb".split("").forEach((channel, i) => {
      tags.push([`${channel}XYZ`, xyz(columns[i])], [`${channel}TRC`, curve]);
    });
  } else tags.push(["kTRC", curve]);
  let offset = 128 + 4 + 12 * tags.length;
  const table: Buffer[] = [words(tags.length)];
  const bodies: Buffer[] = [];
  for (const [name, body] of tags) {
    const padded = Buffer.concat([body, Buffer.alloc(-body.length & 3)]);
    table.push(Buffer.from(name, "latin1"), words(offset, body.length));
    bodies.push(padded);
    offset += padded.length;
  }
  const header = Buffer.alloc(128);
  header.writeUInt32BE(offset, 0);
  header.writeUInt32BE(0x02100000, 8);
  header.write(`mntr${primaries ? "RGB " : "GRAY"}XYZ `, 12, "latin1");
  header.writeUInt16BE(2020, 24);
  header.writeUInt16BE(1, 26);
  header.writeUInt16BE(1, 28);
  header.write("acsp", 36, "latin1");
  header.set(words(...d50.map((v) => Math.round(v * 65536))), 68);
  return Buffer.concat([header, ...table, ...bodies]);
}

function tag(type: string): Buffer {
  return Buffer.from(`${type}\0\0\0\0`, "latin1");
}

function words(...values: readonly number[]): Buffer {
  const bytes = Buffer.alloc(4 * values.length);
  values.forEach((value, i) => {
    bytes.writeInt32BE(value, 4 * i);
  });
  return bytes;
}

/** Returns what each of the *primaries* is in XYZ of D50, by Bradford's adaptation. */
function adapted(primaries: Primaries): number[][] {
  const toD50 = multiply(inverse(bradford), scaled(inverse3(white)));
  return columns(multiply(toD50, toXyz(primaries)));

  function inverse3(from: readonly [number, number]): readonly [number[], number[]] {
    const cone = (xyz: readonly number[]) => bradford.map((row) => row.reduce((sum, v, i) => sum + v * xyz[i], 0));
    return [cone(xyzOf(from)), cone([0.9642, 1, 0.8249])];
  }
  function scaled([from, to]: readonly [number[], number[]]): number[][] {
    return bradford.map((row, i) => row.map((v) => (v * to[i]) / from[i]));
  }
}

/** Returns the matrix that takes linear light of the given *primaries* to XYZ, white to D65. */
export function toXyz(primaries: Primaries): number[][] {
  const whole = columns(primaries.map(xyzOf));
  const scale = apply(inverse(whole), xyzOf(white));
  return whole.map((row) => row.map((v, i) => v * scale[i]));
}

const bradford = [
  [0.8951, 0.2664, -0.1614],
  [-0.7502, 1.7135, 0.0367],
  [0.0389, -0.0685, 1.0296]
];

function xyzOf([x, y]: readonly [number, number]): number[] {
  return [x / y, 1, (1 - x - y) / y];
}

function columns(matrix: readonly (readonly number[])[]): number[][] {
  return matrix[0].map((_, i) => matrix.map((row) => row[i]));
}

/** Returns a matrix times a vector. */
export function apply(matrix: readonly (readonly number[])[], vector: readonly number[]): number[] {
  return matrix.map((row) => row.reduce((sum, v, i) => sum + v * vector[i], 0));
}

function multiply(a: readonly (readonly number[])[], b: readonly (readonly number[])[]): number[][] {
  return columns(columns(b).map((column) => apply(a, column)));
}

/** Returns the inverse of a matrix of 3 × 3. */
export function inverse(m: readonly (readonly number[])[]): number[][] {
  const minor = (i: number, j: number) =>
    m[(i + 1) % 3][(j + 1) % 3] * m[(i + 2) % 3][(j + 2) % 3] -
    m[(i + 1) % 3][(j + 2) % 3] * m[(i + 2) % 3][(j + 1) % 3];
  const determinant = [0, 1, 2].reduce((sum, j) => sum + m[0][j] * minor(0, j), 0);
  return [0, 1, 2].map((i) => [0, 1, 2].map((j) => minor(j, i) / determinant));
}
