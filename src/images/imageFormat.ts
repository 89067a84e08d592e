import {brandsOf} from "./brandsOf.js";

export type ImageFormat = "jpeg" | "png" | "gif" | "webp" | "avif";

/**
 * Returns the format of an image file as its first *bytes* tell it, whatever
 * its name says, or null when it is none that every browser can read. AVIF is
 * what names it among its brands, first or later.
 */
export function imageFormat(bytes: Uint8Array): ImageFormat | null {
  const text = (from: number, to: number) => String.fromCharCode(...bytes.subarray(from, to));
  if (bytes[0] === 0xff && bytes[1] === 0xd8 && bytes[2] === 0xff) return "jpeg";
  if (text(0, 8) === "\x89PNG\r\n\x1a\n") return "png";
  if (text(0, 6) === "GIF87a" || text(0, 6) === "GIF89a") return "gif";
  if (text(0, 4) === "RIFF" && text(8, 12) === "WEBP") return "webp";
  if (brandsOf(bytes).some((brand) => brand === "avif" || brand === "avis")) return "avif";
  return null;
}
