import sharp from "sharp";
import {type Primaries, primaries} from "../../src/images/primaries.js";
import {
  chromaticityChunk,
  colourants,
  gammaChunk,
  iccProfile,
  jpegWithProfile,
  pngChunk,
  pngRow,
  pngWith,
  profileChunk
} from "./pictureFiles.js";

/** A small file whose values are not those of sRGB, or seem not to be, with what it must show. */
export interface ColourFile {
  readonly name: string;
  readonly bytes: Buffer;
  /** The values of sRGB by formula, 0…255, of every pixel or of the only colour. */
  readonly shows: readonly (readonly number[])[];
}

type Triple = readonly number[];

/** The colours that all these files hold. */
const held: readonly Triple[] = [
  ...[0, 1, 4, 16, 64, 128, 192, 250, 255].map((grey) => [grey, grey, grey]),
  [200, 100, 50],
  [128, 64, 32],
  [255, 0, 0]
];
const greys = held.filter(([r, g, b]) => r === g && g === b);
const adobe: Primaries = [primaries.srgb[0], [0.64, 0.33], [0.21, 0.71], [0.15, 0.06]];

/** From linear Adobe RGB and Display P3 to linear sRGB: https://www.w3.org/TR/css-color-4/#color-conversion-code */
const fromAdobe = [
  [1.398356, -0.398356, 0],
  [0, 1, 0],
  [0, -0.042929, 1.042929]
];
const fromP3 = [
  [1.2249402, -0.2249402, 0],
  [-0.042057, 1.042057, 0],
  [-0.0196376, -0.078636, 1.0982736]
];

const encode = (light: number) =>
  255 * (light <= 0.0031308 ? 12.92 * light : 1.055 * Math.min(1, light) ** (1 / 2.4) - 0.055);
const decode = (value: number) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4);
const power = (exponent: number) => (value: number) => value ** exponent;

/** Returns what *colours* with the given curve and matrix are in sRGB. */
function shown(colours: readonly Triple[], curve: (value: number) => number, matrix?: readonly Triple[]): Triple[] {
  return colours.map((colour) => {
    const light = colour.map((value) => curve(value / 255));
    const linear = matrix?.map(([r, g, b]) => Math.max(0, r * light[0] + g * light[1] + b * light[2])) ?? light;
    return linear.map((value) => Math.round(encode(value)));
  });
}

/** Returns files of every way to tell of colour: gAMA, cHRM, sRGB, iCCP, cICP and profiles in JPEG; 8 and 16 bits, grey, palette. */
export async function colourFiles(): Promise<readonly ColourFile[]> {
  const plain = pngRow(held);
  const grey = pngRow(greys.map(([value]) => [value]));
  const palette = await sharp(plain).png({palette: true}).toBuffer();
  const deep = pngRow(
    held.map((colour) => colour.map((value) => 257 * value)),
    16
  );
  const cicp = (...points: number[]) => pngChunk("cICP", Uint8Array.of(...points, 0, 1));
  const flat = (options: object) =>
    sharp({create: {width: 16, height: 16, channels: 3, background: "#c86432", ...options}});
  const jpeg = await flat({}).jpeg({quality: 100, chromaSubsampling: "4:4:4"}).toBuffer();
  const greyJpeg = await flat({background: "#808080"}).toColourspace("b-w").jpeg({quality: 100}).toBuffer();
  const damaged = gammaChunk(1);
  damaged[11] ^= 1;
  const png = (name: string, chunks: readonly Buffer[], shows: readonly Triple[]) => ({
    name: `${name}.png`,
    bytes: pngWith(plain, ...chunks),
    shows
  });
  return [
    png("no word of colour", [], held),
    ...[1, 0.8, 0.55556, 0.5, 0.4, 0.2].map((gamma) =>
      png(`gAMA ${gamma}`, [gammaChunk(gamma)], shown(held, power(1 / gamma)))
    ),
    ...[0.47, 0.45455, 0.43478, 0].map((gamma) => png(`gAMA ${gamma}`, [gammaChunk(gamma)], held)),
    png("gAMA 1 and sRGB", [pngChunk("sRGB", Uint8Array.of(0)), gammaChunk(1)], held),
    png("gAMA 1, damaged", [damaged], held),
    png("gAMA 1, then another", [gammaChunk(1), gammaChunk(0.45455)], shown(held, power(1))),
    png(
      "gAMA 0.45455 and cHRM of sRGB",
      [gammaChunk(0.45455), chromaticityChunk(primaries.srgb)],
      shown(held, power(2.2))
    ),
    png(
      "gAMA 0.45455 and cHRM of Adobe RGB",
      [gammaChunk(0.45455), chromaticityChunk(adobe)],
      shown(held, power(2.2), fromAdobe)
    ),
    png("cHRM alone", [chromaticityChunk(adobe)], held),
    png(
      "iCCP of Display P3’s primaries",
      [profileChunk(iccProfile(2.2, colourants.p3))],
      shown(held, power(2.2), fromP3)
    ),
    png(
      "iCCP of Adobe RGB",
      [profileChunk(iccProfile(2.19921875, colourants.adobe))],
      shown(held, power(2.19921875), fromAdobe)
    ),
    png(
      "iCCP and gAMA 1",
      [gammaChunk(1), profileChunk(iccProfile(1.8, colourants.srgb))],
      shown(held, power(461 / 256))
    ),
    png("iCCP that is none, and gAMA 1", [gammaChunk(1), profileChunk(Buffer.from("none"))], shown(held, power(1))),
    png("cICP of Display P3", [cicp(12, 13)], shown(held, decode, fromP3)),
    png("cICP, linear", [cicp(1, 8)], shown(held, power(1))),
    png("cICP of sRGB, and gAMA 1", [cicp(1, 13), gammaChunk(1)], held),
    {name: "grey, gAMA 1.png", bytes: pngWith(grey, gammaChunk(1)), shows: shown(greys, power(1))},
    {name: "grey, iCCP of grey.png", bytes: pngWith(grey, profileChunk(iccProfile(1))), shows: shown(greys, power(1))},
    {
      name: "grey, iCCP of colours.png",
      bytes: pngWith(grey, profileChunk(iccProfile(1, colourants.srgb))),
      shows: shown(greys, power(1))
    },
    {name: "palette, gAMA 1.png", bytes: pngWith(palette, gammaChunk(1)), shows: shown(held, power(1))},
    {name: "16 bits, gAMA 1.png", bytes: pngWith(deep, gammaChunk(1)), shows: shown(held, power(1))},
    {
      name: "Adobe RGB.jpg",
      bytes: jpegWithProfile(jpeg, iccProfile(2.19921875, colourants.adobe)),
      shows: shown([[200, 100, 50]], power(2.19921875), fromAdobe)
    },
    ...([undefined, colourants.srgb] as const).map((colours) => ({
      name: `grey, profile of ${colours ? "colours" : "grey"}.jpg`,
      bytes: jpegWithProfile(greyJpeg, iccProfile(1.8, colours)),
      shows: shown([[128, 128, 128]], power(461 / 256))
    }))
  ];
}
