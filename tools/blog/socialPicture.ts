import sharp from "sharp";
import {escaped} from "./escaped.js";

/**
 * Returns a PNG of 1200 × 630 for previews of links: the *photo* (bytes of a JPEG
 * or PNG) at the right, cut to a square, the page's title beside it, and below whom
 * to thank for the photo, the *credit*. Throws
 * where the photo does not decode.
 */
export async function socialPicture(
  title: string,
  site: string,
  photo: Uint8Array,
  credit: string
): Promise<Uint8Array> {
  const square = await sharp(photo).resize(630, 630, {fit: "cover"}).toBuffer();
  const lines = wrapped(title, 17).slice(0, 6);
  const spans = lines.map((line, i) => `<tspan x="48" y="${120 + 68 * i}">${escaped(line)}</tspan>`);
  const words = `<svg xmlns="http://www.w3.org/2000/svg" width="570" height="630" font-family="sans-serif" fill="#1b1e23">
<text font-size="52" font-weight="bold">${spans.join("")}</text>
<text x="48" y="552" font-size="28">${lines.join(" ") === site ? "" : escaped(site)}</text>
<text x="48" y="592" font-size="18">${escaped(credit.length > 56 ? `${credit.slice(0, 55)}…` : credit)}</text></svg>`;
  return await sharp({create: {width: 1200, height: 630, channels: 3, background: "#fff"}})
    .composite([
      {input: square, left: 570, top: 0},
      {input: Buffer.from(words), left: 0, top: 0}
    ])
    .png({palette: true, colours: 128})
    .toBuffer();
}

/** Returns the *text* in lines of at most *most* letters, where words allow it. */
function wrapped(text: string, most: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(/\s+/)) {
    const last = lines.at(-1);
    if (last !== undefined && `${last} ${word}`.length <= most) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}
