import {readFileSync} from "node:fs";
import type {Page} from "playwright-core";
import sharp from "sharp";
import {afterAll, beforeAll, expect, it} from "vitest";
import {decodeImage} from "../../src/data/decodeImage.js";
import {readableImage} from "../../src/images/readableImage.js";
import {colourFiles} from "../images/colourFiles.js";
import {homeFigure} from "./homeFigure.js";
import {openSite, type Site} from "./openSite.js";

const chelsea = "src/photos/cat-chelsea.jpg";
const fixture = (name: string) => readFileSync(`test/fixtures/cases/${name}`);

let site: Site;
let page: Page;
beforeAll(async () => {
  site = await openSite();
  ({page} = await site.openCold("/"));
});
afterAll(() => site?.close());

/** Returns the pixels (RGB) that the browser shows of a file, decoded as decodeFile does, or null where it refuses. */
function shownBy(bytes: Uint8Array): Promise<number[] | null> {
  return page.evaluate(async (text) => {
    const bitmap = await createImageBitmap(new Blob([Uint8Array.from(atob(text), (c) => c.charCodeAt(0))])).catch(
      () => null
    );
    if (!bitmap) return null;
    const {width, height} = bitmap;
    const context = new OffscreenCanvas(width, height).getContext("2d")!;
    context.fillStyle = "white";
    context.fillRect(0, 0, width, height);
    context.drawImage(bitmap, 0, 0);
    return [...context.getImageData(0, 0, width, height).data].filter((_, i) => i % 4 < 3);
  }, Buffer.from(bytes).toString("base64"));
}

function farthest(a: ArrayLike<number>, b: ArrayLike<number>): number {
  expect(a.length).toBe(b.length);
  return Array.from(a, (value, i) => Math.abs(value - b[i])).reduce((most, value) => Math.max(most, value), 0);
}

/*
 * Chromium 147, of 255: at most 1 from the formula and 1 from decodeImage, whose
 * conversions by sharp (profiles of colours) round otherwise. It honours gAMA by
 * the curve of sRGB, not by the power 1/2.2.
 */
it("a picture’s colours are in the browser what decodeImage makes of them, to 1 of 255", async () => {
  for (const {name, bytes, shows} of await colourFiles()) {
    const browser = (await shownBy(bytes))!;
    expect(farthest(browser, (await decodeImage(bytes)).values), name).toBeLessThanOrEqual(1);
    expect(farthest(browser.slice(0, 3 * shows.length), shows.flat()), name).toBeLessThanOrEqual(1);
  }
});

it("the browser takes what readableImage makes of a file of which only the end is missing, and shows the same", async () => {
  const photo = sharp(chelsea).resize(64, 48);
  for (const [format, options, missing] of [
    ["jpeg", {}, 2],
    ["jpeg", {progressive: true}, 2],
    ["png", {}, 12],
    ["gif", {}, 2]
  ] as const) {
    const whole = await photo.clone().toFormat(format, options).toBuffer();
    const expected = (await shownBy(whole))!;
    for (const cut of [whole.subarray(0, -1), whole.subarray(0, -missing)]) {
      const {bytes, note} = readableImage(cut, "x");
      expect(note).toBe("x: the file ends early: its end marker is missing");
      expect(farthest((await shownBy(bytes))!, expected), format).toBe(0);
    }
  }
  const webp = await photo.clone().webp().toBuffer();
  const expected = (await shownBy(webp))!;
  webp.writeUInt32LE(webp.length + 100, 4);
  expect(farthest((await shownBy(readableImage(webp, "x").bytes))!, expected)).toBe(0);
});

it("the browser, as decodeImage, refuses a PNG that lacks the last of its chunks of data", async () => {
  const noise = {type: "gaussian", mean: 128, sigma: 60} as const;
  const png = await sharp({create: {width: 300, height: 300, channels: 3, background: "#888", noise}})
    .png()
    .toBuffer();
  expect(await shownBy(readableImage(png.subarray(0, png.lastIndexOf("IDAT") - 4), "x").bytes)).toBe(null);
});

it("a reader’s JPEG without its last two bytes is shown with a note; a HEIC says what to do", async () => {
  const figure = homeFigure(page);
  await figure.giveFile({name: "cut.jpg", mimeType: "image/jpeg", buffer: fixture("jpeg-without-eoi.jpg")});
  await figure.frame.getByText("cut.jpg: the file ends early: its end marker is missing").waitFor();
  await figure.answered();
  const {rgba} = await figure.pixels("photo");
  expect(farthest(rgba.subarray(0, 3), [200, 100, 50])).toBeLessThan(3);
  const heic = Buffer.from("\0\0\0\x18ftypheic\0\0\0\0mif1heic", "latin1");
  await figure.giveFile({name: "cat.heic", mimeType: "image/heic", buffer: heic});
  const error = figure.frame.locator(".figure-error > span");
  await error.getByText("unsupported image").waitFor();
  expect(await error.textContent()).toBe(
    "unsupported image: HEIC (cat.heic). JPEG, PNG, WebP, GIF and AVIF are read; to convert: magick cat.heic cat.png"
  );
  await figure.giveFile({name: "x.avif", mimeType: "image/avif", buffer: fixture("avif-brand-mif1.avif")});
  await figure.answered();
  expect(await error.isVisible()).toBe(false);
});
