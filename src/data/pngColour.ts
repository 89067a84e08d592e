import {crc32, inflateSync} from "node:zlib";
import {type FileColour, srgbLight} from "../images/fileColour.js";
import {matrixToSrgb, type Primaries, primaries} from "../images/primaries.js";
import {greyColour} from "./greyColour.js";

/**
 * Returns what a PNG file says of its colour where sharp does not heed it, as
 * Chromium 147 does (measured, test/site/colour-test.ts), or null where it is
 * sRGB or an ICC profile, which sharp heeds (*hasProfile*). In the order of
 * https://www.w3.org/TR/png-3/#color-chunk-precendence:
 * cICP of sRGB, Display P3 or BT.2020 primaries with the curve of sRGB or none;
 * sRGB; gAMA. A gamma within 5 % of 1/2.2 is taken for sRGB's own curve, unless
 * chromaticities stand beside it; chromaticities alone mean nothing. Of two
 * chunks the first counts, and none that is damaged or behind the picture.
 */
export function pngColour(png: Uint8Array, hasProfile: boolean): FileColour | null {
  const chunks = chunksOf(png);
  const cicp = chunks.get("cICP");
  if (cicp) return cicpColour(cicp.getUint8(0), cicp.getUint8(1));
  const profile = hasProfile || !isGrey(png) ? undefined : chunks.get("iCCP");
  const grey = profile && greyProfile(profile);
  if (grey) return grey;
  const gamma = (chunks.get("gAMA")?.getUint32(0) ?? 0) / 1e5;
  if (hasProfile || chunks.has("sRGB") || gamma === 0) return null;
  const given = chunks.get("cHRM");
  if (!given && Math.abs(2.2 * gamma - 1) < 0.05) return null;
  const linear = (value: number) => value ** (1 / gamma);
  return {linear, matrix: (given && matrixToSrgb(chromaticities(given))) ?? undefined};
}

/** Returns the colour of the code points of ITU-T H.273, sRGB with a note for those of other curves. */
function cicpColour(colours: number, curve: number): FileColour {
  const given = {1: primaries.srgb, 9: primaries.bt2020, 12: primaries.p3}[colours];
  const linear = {8: (value: number) => value, 13: srgbLight}[curve];
  if (!given || !linear)
    return {
      linear: srgbLight,
      note: `its cICP colours (${colours}, ${curve}) are taken for sRGB; browsers show others`
    };
  return {linear, matrix: given === primaries.srgb ? undefined : (matrixToSrgb(given) ?? undefined)};
}

/** libpng, and so sharp, takes no profile of colours for a grey image; ImageMagick writes such files. */
function greyProfile(chunk: DataView): FileColour | null {
  const bytes = new Uint8Array(chunk.buffer, chunk.byteOffset, chunk.byteLength);
  try {
    return greyColour(inflateSync(bytes.subarray(bytes.indexOf(0) + 2)));
  } catch {
    return null; // not compressed as it should be: no profile
  }
}

function isGrey(png: Uint8Array): boolean {
  return png[25] === 0 || png[25] === 4;
}

function chromaticities(chunk: DataView): Primaries {
  const point = (i: number) => [chunk.getUint32(8 * i) / 1e5, chunk.getUint32(8 * i + 4) / 1e5] as const;
  return [point(0), point(1), point(2), point(3)];
}

/** The lengths of the chunks that tell of colour. */
const lengths: Readonly<Record<string, number>> = {cICP: 4, sRGB: 1, gAMA: 4, cHRM: 32};

function chunksOf(png: Uint8Array): ReadonlyMap<string, DataView> {
  const view = new DataView(png.buffer, png.byteOffset, png.byteLength);
  const chunks = new Map<string, DataView>();
  for (let i = 8; i + 12 <= png.length; i += 12 + view.getUint32(i)) {
    const type = String.fromCharCode(...png.subarray(i + 4, i + 8));
    if (type === "IDAT") break;
    const length = view.getUint32(i);
    if (length !== (type === "iCCP" ? length : lengths[type]) || chunks.has(type) || i + 12 + length > png.length)
      continue;
    if (crc32(png.subarray(i + 4, i + 8 + length)) !== view.getUint32(i + 8 + length)) continue;
    chunks.set(type, new DataView(png.buffer, png.byteOffset + i + 8, length));
  }
  return chunks;
}
