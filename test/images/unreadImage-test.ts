import sharp from "sharp";
import {expect, it} from "vitest";
import {unreadImage} from "../../src/images/unreadImage.js";

const latin = (text: string) => Buffer.from(text, "latin1");
const read = "JPEG, PNG, WebP, GIF and AVIF are read";
const brand = (major: string, ...others: readonly string[]) =>
  latin(`\0\0\0\x18ftyp${major}\0\0\0\0${others.join("")}`);
const bmp = latin(`BM\x46\0\0\0\0\0\0\0\x36\0\0\0\x28\0\0\0${"\0".repeat(50)}`);

it("unreadImage(bytes, name) names what a file is, that it is not read, what is, and the command that converts", () => {
  for (const [name, bytes, kind, command] of [
    ["a.bmp", bmp, "BMP", "magick a.bmp a.png"],
    ["a.tif", latin("II*\0\x08\0\0\0"), "TIFF", 'magick "a.tif[0]" a.png'],
    ["a.tiff", latin("MM\0*\0\0\0\x08"), "TIFF", 'magick "a.tiff[0]" a.png'],
    ["a.cr2", latin("II*\0\x10\0\0\0CR\x02\0"), "camera RAW", "magick a.cr2 a.png"],
    ["a.cr3", brand("crx ", "isom"), "camera RAW", "magick a.cr3 a.png"],
    ["a.raf", latin("FUJIFILMCCD-RAW 0201"), "camera RAW", "magick a.raf a.png"],
    ["a.psd", latin("8BPS\0\x01"), "Photoshop", 'magick "a.psd[0]" a.png'],
    ["a.heic", brand("heic", "mif1", "heic"), "HEIC", "magick a.heic a.png"],
    ["b.heic", brand("mif1", "heic"), "HEIC", "magick b.heic b.png"],
    ["a.heif", brand("mif1", "miaf"), "HEIF", "magick a.heif a.png"],
    ["a.jxl", latin("\xff\x0a\xfa\x7f"), "JPEG XL", "djxl a.jxl a.png"],
    ["b.jxl", latin("\0\0\0\x0cJXL \r\n\x87\n"), "JPEG XL", "djxl b.jxl b.png"],
    ["a.jp2", latin("\0\0\0\x0cjP  \r\n\x87\n"), "JPEG 2000", "magick a.jp2 a.png"],
    ["a.j2k", latin("\xff\x4f\xff\x51\0"), "JPEG 2000", "magick a.j2k a.png"],
    ["favicon.ico", latin("\0\0\x01\0\x01\0"), "ICO", 'magick "favicon.ico[0]" favicon.png'],
    ["a.pdf", latin("%PDF-1.7\n"), "PDF", "pdftoppm -png -singlefile a.pdf a"],
    ["a.ppm", latin("P6\n2 2\n255\n"), "Netpbm", "magick a.ppm a.png"],
    ["a.mp4", brand("isom", "mp42"), "video", "ffmpeg -i a.mp4 -frames:v 1 a.png"],
    ["a.mov", brand("qt  "), "video", "ffmpeg -i a.mov -frames:v 1 a.png"],
    ["a.webm", latin("\x1a\x45\xdf\xa3"), "video", "ffmpeg -i a.webm -frames:v 1 a.png"],
    ["a.avi", latin("RIFF\x10\0\0\0AVI LIST"), "video", "ffmpeg -i a.avi -frames:v 1 a.png"],
    ["a.svg", latin('<svg xmlns="http://www.w3.org/2000/svg"/>'), "SVG", "rsvg-convert -o a.png a.svg"]
  ] as const) {
    expect(unreadImage(bytes, name)).toBe(`unsupported image: ${kind} (${name}). ${read}; to convert: ${command}`);
  }
});

it("an SVG is one behind a declaration, comments, a DTD and a prefix too; a web page says so", () => {
  const start = '<?xml version="1.0"?>\n<!-- made by <svg> --><!-- a -->\n';
  const dtd = '<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "svg11.dtd" [<!ENTITY a "b">]>\n';
  for (const text of [`${start}${dtd}<svg>`, `\ufeff<svg viewBox="0 0 1 1">`, "<svg:svg>", `${start}<SVG>`])
    expect(unreadImage(Buffer.from(text), "a.svg"), text).toMatch(/^unsupported image: SVG /);
  for (const text of ["<!DOCTYPE html><svg>", "<html>", `${start}<html lang="en">`])
    expect(unreadImage(Buffer.from(text), "cat.jpg")).toBe(`unsupported image: a web page (cat.jpg). ${read}`);
});

it("many comments take no time", () => {
  const started = performance.now();
  expect(unreadImage(Buffer.from("<!-- a -->".repeat(10_000)), "x")).toBe(null);
  expect(unreadImage(Buffer.from("<!DOCTYPE svg ".repeat(10_000)), "x")).toBe(null);
  expect(performance.now() - started).toBeLessThan(500);
});

it("a file of sharp’s own TIFF is told by it", async () => {
  const tiff = await sharp({create: {width: 2, height: 2, channels: 3, background: "red"}})
    .tiff()
    .toBuffer();
  expect(unreadImage(tiff, "x")).toMatch(/^unsupported image: TIFF \(x\)/);
});

it("a name with spaces is quoted, and one that a shell could take for more is not repeated in the command", () => {
  expect(unreadImage(bmp, "my cat.bmp")).toMatch(/magick "my cat\.bmp" "my cat\.png"$/);
  expect(unreadImage(latin("%PDF-1"), "my cat.pdf")).toMatch(/ "my cat\.pdf" "my cat"$/);
  expect(unreadImage(bmp, "Katze äöü.bmp")).toMatch(/magick "Katze äöü\.bmp" "Katze äöü\.png"$/);
  expect(unreadImage(bmp, "cat.png")).toMatch(/magick cat\.png cat-1\.png$/); // not over itself
  expect(unreadImage(bmp, "cat")).toMatch(/magick cat cat\.png$/);
  expect(unreadImage(bmp, "a.b.bmp")).toMatch(/magick a\.b\.bmp a\.b\.png$/);
  for (const name of ["$(rm x).bmp", '";x".bmp', "-x.bmp", "`x`.bmp"])
    expect(unreadImage(bmp, name)).toMatch(/: magick FILE FILE\.png$/);
});

it("what begins with nothing known is nothing known: text, a text with a bitmap’s mark, the beginning of a mark", () => {
  for (const text of ["", "BMW and other cars are not bitmaps", "Dear cat,\n", "P60 is not P6\n", "RIFF", "II"])
    expect(unreadImage(latin(text), "x"), text).toBe(null);
});
