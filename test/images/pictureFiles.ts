import {crc32, deflateSync} from "node:zlib";
import type {Primaries} from "../../src/images/primaries.js";

/** Red, green and blue of some colour spaces in XYZ of D50, as profiles hold them (http://www.brucelindbloom.com). */
export const colourants = {
  srgb: [
    [0.4360747, 0.2225045, 0.0139322],
    [0.3850649, 0.7168786, 0.0971045],
    [0.1430804, 0.0606169, 0.7141733]
  ],
  adobe: [
    [0.6097559, 0.3111242, 0.0194811],
    [0.2052401, 0.625656, 0.0608902],
    [0.149224, 0.0632197, 0.7448387]
  ],
  p3: [
    [0.5151, 0.2412, -0.0011],
    [0.292, 0.6922, 0.0419],
    [0.1571, 0.0666, 0.7841]
  ]
} as const;

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

/** Returns the chunk that tells the file's white, red, green and blue. */
export function chromaticityChunk(primaries: Primaries): Buffer {
  return pngChunk("cHRM", words(...primaries.flat().map((value) => Math.round(value * 1e5))));
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

/** Returns an ICC profile of a power curve, of red, green and blue of the given *colours* or, without, of grey. */
export function iccProfile(power: number, colours?: (typeof colourants)[keyof typeof colourants]): Buffer {
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
  if (colours) {
    "rgb".split("").forEach((channel, i) => {
      tags.push([`${channel}XYZ`, xyz(colours[i])], [`${channel}TRC`, curve]);
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
  header.write(`mntr${colours ? "RGB " : "GRAY"}XYZ `, 12, "latin1");
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

/** Returns the JPEG file with an ICC *profile*. */
export function jpegWithProfile(jpeg: Uint8Array, profile: Uint8Array): Buffer {
  const segment = Buffer.concat([Buffer.from("\xff\xe2\0\0ICC_PROFILE\0\x01\x01", "latin1"), profile]);
  segment.writeUInt16BE(segment.length - 2, 2);
  return Buffer.concat([jpeg.subarray(0, 2), segment, jpeg.subarray(2)]);
}
