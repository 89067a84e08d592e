import {brandsOf} from "./brandsOf.js";

/** What a file is that is no JPEG, PNG, WebP, GIF or AVIF, and what makes a PNG of it. */
interface UnreadKind {
  readonly kind: string;
  /** The command for the file's and the picture's quoted names. */
  readonly command?: (from: string, to: string) => string;
}

const magick = (from: string, to: string) => `magick ${from} ${to}`;
const firstLayer = (from: string, to: string) => `magick "${from.replaceAll('"', "")}[0]" ${to}`;
const firstFrame = (from: string, to: string) => `ffmpeg -i ${from} -frames:v 1 ${to}`;

/** Kinds by what files of them begin with, the most particular first; a dot stands for any byte. */
const signatures: readonly (readonly [begins: string, kind: UnreadKind])[] = [
  ["BM", {kind: "BMP", command: magick}],
  ["II*\0....CR", {kind: "camera RAW", command: magick}],
  ["II*\0", {kind: "TIFF", command: firstLayer}],
  ["MM\0*", {kind: "TIFF", command: firstLayer}],
  ["II+\0", {kind: "TIFF", command: firstLayer}],
  ["MM\0+", {kind: "TIFF", command: firstLayer}],
  ["II\xbc\x01", {kind: "JPEG XR", command: magick}],
  ["IIRO", {kind: "camera RAW", command: magick}],
  ["IIRS", {kind: "camera RAW", command: magick}],
  ["MMOR", {kind: "camera RAW", command: magick}],
  ["IIU\0", {kind: "camera RAW", command: magick}],
  ["FUJIFILMCCD-RAW", {kind: "camera RAW", command: magick}],
  ["8BPS", {kind: "Photoshop", command: firstLayer}],
  ["gimp xcf", {kind: "GIMP", command: magick}],
  ["\xff\x0a", {kind: "JPEG XL", command: (from, to) => `djxl ${from} ${to}`}],
  ["\0\0\0\x0cJXL \r\n\x87\n", {kind: "JPEG XL", command: (from, to) => `djxl ${from} ${to}`}],
  ["\0\0\0\x0cjP  \r\n\x87\n", {kind: "JPEG 2000", command: magick}],
  ["\xff\x4f\xff\x51", {kind: "JPEG 2000", command: magick}],
  ["\0\0\x01\0", {kind: "ICO", command: firstLayer}],
  ["\0\0\x02\0", {kind: "ICO", command: firstLayer}],
  ["icns", {kind: "ICNS", command: firstLayer}],
  ["qoif", {kind: "QOI", command: magick}],
  ["v/1\x01", {kind: "OpenEXR", command: magick}],
  ["#?RADIANCE", {kind: "Radiance HDR", command: magick}],
  ["DDS ", {kind: "DDS", command: magick}],
  ["SIMPLE  =", {kind: "FITS", command: magick}],
  [
    "%PDF-",
    {kind: "PDF", command: (from, to) => `pdftoppm -png -singlefile ${from} ${to.replace(/\.png("?)$/, "$1")}`}
  ],
  ["%!PS", {kind: "PostScript", command: firstLayer}],
  ["RIFF....AVI ", {kind: "video", command: firstFrame}],
  ["\x1a\x45\xdf\xa3", {kind: "video", command: firstFrame}],
  ["\0\0\x01\xba", {kind: "video", command: firstFrame}],
  ["\0\0\x01\xb3", {kind: "video", command: firstFrame}],
  ["FLV\x01", {kind: "video", command: firstFrame}],
  ["OggS", {kind: "video", command: firstFrame}],
  ["\x93NUMPY", {kind: "NumPy"}],
  ["PK\x03\x04", {kind: "zip"}]
];

/**
 * Returns one line that says what the file called *name* is, that it is not
 * read, what is and how to convert it, as `unsupported image: HEIC (cat.heic).
 * JPEG, PNG, WebP, GIF and AVIF are read; to convert: magick cat.heic cat.png`;
 * or null when its first *bytes* tell nothing. The same in a page and a terminal.
 */
export function unreadImage(bytes: Uint8Array, name: string): string | null {
  const found = ofBoxes(bytes) ?? ofSignature(bytes) ?? ofNetpbm(bytes) ?? ofText(bytes);
  if (!found) return null;
  const from = /^[\p{L}\p{N}_][\p{L}\p{N}_.,@+ -]*$/u.test(name) ? name : "FILE";
  const to = from.replace(/(\.png)?$|\.[^.]*$/i, (ending) => (/png$/i.test(ending) ? "-1.png" : ".png"));
  const how = found.command?.(quoted(from), quoted(to));
  return `unsupported image: ${found.kind} (${name}). ${readKinds} are read${how ? `; to convert: ${how}` : ""}`;
}

/** The kinds of files that are read. */
export const readKinds = "JPEG, PNG, WebP, GIF and AVIF";

function ofSignature(bytes: Uint8Array): UnreadKind | null {
  const begins = (text: string) => [...text].every((letter, i) => letter === "." || bytes[i] === letter.charCodeAt(0));
  const [, kind = null] = signatures.find(([text]) => begins(text)) ?? [];
  return kind?.kind === "BMP" && !isBmp(bytes) ? null : kind;
}

/** Returns whether the header's length is one of a bitmap's: many texts begin with BM. */
function isBmp(bytes: Uint8Array): boolean {
  return bytes.length >= 18 && [12, 16, 40, 52, 56, 64, 108, 124].includes(bytes[14]) && !bytes[15] && !bytes[16];
}

/** HEIC, other HEIF, camera RAW and video are boxes, told apart by their brands. */
function ofBoxes(bytes: Uint8Array): UnreadKind | null {
  const brands = brandsOf(bytes);
  if (!brands.length) return null;
  if (brands[0] === "crx ") return {kind: "camera RAW", command: magick};
  if (brands.some((brand) => /^(hei[cxms]|hev[cxms])$/.test(brand))) return {kind: "HEIC", command: magick};
  if (brands.some((brand) => /^(mif[12]|msf1|jpeg|j2ki)$/.test(brand))) return {kind: "HEIF", command: magick};
  if (/^(M4A|M4B)/.test(brands[0])) return {kind: "sound"};
  return {kind: "video", command: firstFrame};
}

/** PBM, PGM, PPM and PAM begin with P and a digit. */
function ofNetpbm(bytes: Uint8Array): UnreadKind | null {
  const [letter, digit, space] = bytes;
  return letter === 0x50 && digit >= 0x31 && digit <= 0x37 && (space === 0x20 || (space >= 0x09 && space <= 0x0d))
    ? {kind: "Netpbm", command: magick}
    : null;
}

/** SVG and web pages are text. */
function ofText(bytes: Uint8Array): UnreadKind | null {
  const text = new TextDecoder(bytes[0] === 0xff ? "utf-16le" : "utf-8").decode(bytes.subarray(0, 4000));
  const bare = text.replace(/<!--[\s\S]*?-->/g, "").replace(/^\s*<\?xml[^>]*>/i, "");
  const [, tag = ""] = /^\s*(?:<!doctype svg[^[>]*(?:\[[^\]]*\]\s*)?>\s*)?<(!doctype html|[\w:]+)/i.exec(bare) ?? [];
  if (/^(\w+:)?svg$/i.test(tag)) return {kind: "SVG", command: (from, to) => `rsvg-convert -o ${to} ${from}`};
  if (/^(!doctype html|html|head|body)$/i.test(tag)) return {kind: "a web page"};
  return null;
}

function quoted(name: string): string {
  return name.includes(" ") ? `"${name}"` : name;
}
