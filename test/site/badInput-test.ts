import {readFileSync} from "node:fs";
import {fileURLToPath} from "node:url";
import type {BrowserContext} from "playwright-core";
import sharp from "sharp";
import {afterAll, beforeAll, expect, it} from "vitest";
import {type HomeFigure, homeFigure, looksLike} from "./homeFigure.js";
import {openSite, type Site} from "./openSite.js";
import {violations} from "./violations.js";

const photo = (id: string) => readFileSync(fileURLToPath(new URL(`../../src/photos/${id}.jpg`, import.meta.url)));
const jpeg = (name: string, buffer: Buffer) => ({name, mimeType: "image/jpeg", buffer});
const blank = (width: number, height: number, background: string) =>
  sharp({create: {width, height, channels: 3, background}});

let site: Site;
let figure: HomeFigure;
let cutting = false;
beforeAll(async () => {
  site = await openSite({cut: (path) => cutting && path.endsWith(".bin")});
  figure = homeFigure((await site.openCold("/")).page);
});
afterAll(() => site?.close());

/** Runs the code of *prelude* in the context's workers before they start. */
async function inWorkers(context: BrowserContext, prelude: () => void): Promise<void> {
  await context.route("**/_import/worker/worker.*.js", async (route) => {
    const response = await route.fetch();
    await route.fulfill({response, body: `(${prelude})();\n${await response.text()}`});
  });
}

/** Returns the colour at the given place of the photo as the network gets it, places from 0 to 1. */
async function colourAt(x: number, y: number, of = figure): Promise<readonly number[]> {
  const {width, height, rgba} = await of.pixels("photo");
  const start = (Math.floor(y * height) * width + Math.floor(x * width)) * 4;
  return [...rgba.subarray(start, start + 3)];
}

for (const [what, file, message] of [
  ["no image", () => jpeg("notes.jpg", Buffer.from("Dear cat,\n")), "not an image: notes.jpg"],
  ["an empty file", () => jpeg("empty.jpg", Buffer.alloc(0)), "not an image: empty.jpg"],
  [
    "the first half of a JPEG",
    () => jpeg("half.jpg", photo("cat-chelsea").subarray(0, 20_000)),
    "image incomplete: half.jpg"
  ]
] as const) {
  it(`a file that is ${what} gets one line under the picture, and what was on the screen stays`, async () => {
    await figure.answered();
    const [map, seen, hash] = [await figure.pixels("map"), await figure.pixels("photo"), figure.hash()];
    await figure.giveFile(file());
    await figure.frame.locator(".figure-error").getByText(message).waitFor();
    expect(await figure.frame.locator(".figure-error > span").textContent()).toBe(
      `${message}. Pick a whole JPEG, PNG, WebP, GIF or AVIF file.`
    );
    expect(looksLike(await figure.pixels("map"), map)).toBe(true);
    expect(looksLike(await figure.pixels("photo"), seen)).toBe(true);
    expect(figure.hash()).toBe(hash);
    expect(await figure.frame.locator("canvas.stale").count()).toBe(0);
    expect(await figure.answered()).toMatchObject({class: "286 Egyptian cat"});
    expect(figure.page.workers()).toEqual([]); // nothing was fetched for it
    expect(await figure.frame.locator(".photo-picker-thumbnail input:checked").inputValue()).toBe("cat-chelsea");
  });
}

it("in an error the page has no accessibility violation, and the next choice clears it", async () => {
  expect(await violations(figure.page)).toEqual([]);
  await figure.pickMethod("gradient");
  await figure.reads("method", "Gradient");
  expect(await figure.frame.locator(".figure-error").isVisible()).toBe(false);
});

it("an image of one pixel is a photo of one colour", async () => {
  await figure.giveFile(jpeg("dot.png", await blank(1, 1, "#ff0000").png().toBuffer()));
  expect(await figure.answered()).toMatchObject({method: "Gradient"});
  expect(await colourAt(0, 0)).toEqual([255, 0, 0]);
  expect(await colourAt(0.99, 0.99)).toEqual([255, 0, 0]);
});

it("an image 20,000 pixels wide is cropped to its middle", async () => {
  const middle = await blank(400, 300, "#00ff00").png().toBuffer();
  const wide = blank(20_000, 300, "#0000ff").composite([{input: middle, left: 9800, top: 0}]);
  await figure.giveFile(jpeg("wide.png", await wide.png().toBuffer()));
  await figure.answered();
  expect(await figure.frame.locator(".figure-error").isVisible()).toBe(false);
  expect(await colourAt(0.5, 0.5)).toEqual([0, 255, 0]);
});

it("a transparent image stands on white", async () => {
  const clear = sharp({create: {width: 40, height: 40, channels: 4, background: {r: 0, g: 0, b: 0, alpha: 0}}});
  await figure.giveFile(jpeg("clear.png", await clear.png().toBuffer()));
  await figure.answered();
  expect(await colourAt(0.5, 0.5)).toEqual([255, 255, 255]);
});

it("a grey image has three equal channels", async () => {
  await figure.giveFile(jpeg("grey.jpg", await sharp(photo("koala")).greyscale().jpeg().toBuffer()));
  await figure.answered();
  const {rgba} = await figure.pixels("photo");
  expect(rgba.every((value, i) => i % 4 === 3 || value === rgba[i - (i % 4)])).toBe(true);
  expect(new Set(rgba).size).toBeGreaterThan(50);
});

it("an image that EXIF turns is upright", async () => {
  const left = await blank(100, 200, "#ff0000").png().toBuffer();
  const upright = blank(200, 200, "#0000ff").composite([{input: left, left: 0, top: 0}]); // red on the left
  const turned = await sharp(await upright.png().toBuffer())
    .rotate(-90)
    .withMetadata({orientation: 6})
    .jpeg()
    .toBuffer();
  await figure.giveFile(jpeg("turned.jpg", turned));
  await figure.answered();
  for (const y of [0.1, 0.9]) {
    const [red, blue] = [await colourAt(0.1, y), await colourAt(0.9, y)];
    expect(red[0]).toBeGreaterThan(200);
    expect(blue[2]).toBeGreaterThan(200);
  }
});

it("a worker that dies is replaced, and its question asked again", async () => {
  await figure.goTo("#photo=cat-chelsea&class=282&method=occlusion");
  await figure.frame.getByText(/Computing: [1-9]\d* %/).waitFor();
  await figure.goTo("#photo=cat-chelsea&class=282&method=integrated-gradients&steps=8");
  await figure.frame.getByText(/Computing: [1-9]\d* %/).waitFor();
  const [first] = figure.page.workers();
  const died = new Promise((resolve) => first.once("close", resolve));
  await first.evaluate(() => {
    setTimeout(() => {
      throw new Error("the worker is told to die");
    });
  });
  await died;
  expect(await figure.reads("method", "Integrated gradients")).toMatchObject({class: "282 tabby"});
  expect(figure.page.workers().length).toBe(1);
});

for (const [hash, message] of [
  ["photo=unicorn&class=281", "unknown photo: unicorn"],
  ["class=99999", "unknown class: 99999"],
  ["class=-1", "unknown class: -1"],
  ["method=magic", "unknown method: magic"],
  ["seed=apple", "invalid seed: apple"],
  ["photo=%3Cimg src%3Dx onerror%3D%22window.pwned%3D1%22%3E", 'unknown photo: <img src=x onerror="window.pwned=1">']
]) {
  it(`a link that asks for ${hash} gets a note and the default, and injects nothing`, async () => {
    await figure.page.goto("about:blank");
    await figure.page.goto(`${site.url}#${hash}`);
    const note = figure.frame.locator(".figure-note");
    await note.getByText("This link asks for something that is not here").waitFor();
    expect(await note.textContent()).toContain(message);
    expect(await figure.reads("computed", "when this site was built")).toMatchObject({class: "286 Egyptian cat"});
    expect(figure.page.workers()).toEqual([]);
    expect(await figure.frame.locator("img, script, [onerror]").count()).toBe(0);
    expect(await figure.page.evaluate(() => "pwned" in window)).toBe(false);
    expect((await figure.pixels("map")).width).toBe(299);
  });
}

it("a download that breaks off half way says so in MB, and “Try again” works when the server is well", async () => {
  const {page, close} = await site.openCold("/");
  const own = homeFigure(page);
  const [map, seen] = [await own.pixels("map"), await own.pixels("photo")];
  cutting = true;
  try {
    await own.pickPhoto("koala");
    const error = own.frame.locator(".figure-error");
    await error.getByText("download broke off").waitFor();
    // Half was sent; how much of it a browser hands on before it tells of the end is its own affair.
    const [, megabytes] = /download broke off: (\d+\.\d) of 23\.9 MB/.exec((await error.textContent())!)!;
    expect(Number(megabytes)).toBeGreaterThan(0);
    expect(Number(megabytes)).toBeLessThan(12);
  } finally {
    cutting = false;
  }
  expect(looksLike(await own.pixels("map"), map)).toBe(true);
  expect(looksLike(await own.pixels("photo"), seen)).toBe(true);
  await own.frame.getByRole("button", {name: "Try again"}).click();
  await own.reads("class", "106 koala");
  await close();
});

it("missing weights, a missing worker and a missing photo each are one line with “Try again”", async () => {
  const {page, close} = await site.openCold("/");
  const own = homeFigure(page);
  const again = own.frame.getByRole("button", {name: "Try again"});
  for (const [pattern, message] of [
    ["**/*.bin", /no such file: inception-v3\.\w+\.bin \(404\)/],
    ["**/_import/worker/worker.*.js", /the part of this site that computes is missing \(404\)/],
    ["**/photos/cat-chelsea.jpg", /no such photo: cat-chelsea/]
  ] as const) {
    await page.context().route(pattern, (route) => route.fulfill({status: 404, body: "not here"}));
    if (pattern.includes("worker."))
      await own.frame.getByLabel("Compute with").selectOption("wasm"); // another worker
    else if (await again.isVisible()) await again.click();
    else await own.pickMethod("gradient");
    await own.frame.locator(".figure-error").getByText(message).waitFor();
    await page.context().unroute(pattern);
  }
  await again.click();
  expect(await own.reads("method", "Gradient")).toMatchObject({backend: "WebAssembly"});
  await close();
});

it("a GPU context that is lost is told to nobody: WebAssembly answers instead", async () => {
  const {page, close} = await site.openCold("/");
  const own = homeFigure(page);
  await inWorkers(page.context(), () => {
    const contexts: unknown[] = [];
    const {getContext} = OffscreenCanvas.prototype;
    OffscreenCanvas.prototype.getContext = function (this: OffscreenCanvas, ...given: unknown[]) {
      const context = Reflect.apply(getContext, this, given);
      contexts.push(context);
      return context;
    } as typeof getContext;
    Object.assign(self, {
      loseGpu: () => {
        for (const context of contexts as (WebGL2RenderingContext | null)[])
          if (context && !context.isContextLost()) context.getExtension("WEBGL_lose_context")?.loseContext();
      }
    });
  });
  await own.frame.getByLabel("Compute with").selectOption("webgl");
  await own.frame.getByText(/Computing: [1-9]\d* %/).waitFor();
  await page.workers()[0].evaluate(() => (self as unknown as {loseGpu(): void}).loseGpu());
  expect(await own.reads("backend", "WebAssembly")).toMatchObject({
    class: "286 Egyptian cat",
    method: "Guided backprop"
  });
  await close();
});

it("without WebGL, WebGPU and cache storage, on an origin that is not secure, WebAssembly answers", async () => {
  const context = await site.browser.newContext();
  const there = "http://plain.test/why/";
  await context.route("**/*", async (route) => {
    const url = route.request().url();
    if (!url.startsWith(there)) return route.abort();
    const response = await fetch(new URL(url.slice(there.length), site.url));
    const type = response.headers.get("Content-Type") ?? "";
    let body: Buffer | string = Buffer.from(await response.arrayBuffer());
    if (/_import\/worker\/worker\./.test(url))
      body = `OffscreenCanvas.prototype.getContext = () => null; delete WorkerNavigator.prototype.gpu;\n${body}`;
    return route.fulfill({status: response.status, contentType: type, body});
  });
  const page = await context.newPage();
  await page.goto(there);
  const own = homeFigure(page);
  await own.reads("computed", "when this site was built");
  expect(await page.evaluate(() => [isSecureContext, "caches" in window])).toEqual([false, false]);
  await own.pickMethod("gradient");
  expect(await own.reads("method", "Gradient")).toMatchObject({backend: "WebAssembly"});
  await own.frame.getByRole("button", {name: "Copy link"}).click();
  expect(await own.frame.getByLabel("Link to this state").inputValue()).toBe(page.url());
  await context.close();
});
