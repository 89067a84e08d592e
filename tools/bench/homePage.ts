import {existsSync} from "node:fs";
import {fileURLToPath} from "node:url";
import {gzipSync} from "node:zlib";
import type {Browser, Response} from "playwright-core";
import {chapters} from "../../src/chapters.js";
import {launchBrowser} from "../browser.js";
import {serveFolder} from "../serveFolder.js";
import {median} from "./median.js";

export interface HomePage {
  /** All JavaScript that the home page loads until it is quiet, untouched, gzipped, in kilobytes of 1000. */
  readonly home_js_kb_compressed: number | null;
  /** From navigation until the pictures of the default figure are decoded and in view, in milliseconds. */
  readonly default_figure_ms: number | null;
  /** From a move of the pointer over the default photo until its units are painted, in milliseconds: the median of forty. */
  readonly pointing_ms: number | null;
  /** Requests to any other host, over all pages. */
  readonly site_requests_other_hosts: number | null;
}

const dist = fileURLToPath(new URL("../../dist", import.meta.url));

/** Returns what a first visit to the built site costs; nulls where it is not built. */
export async function homePage(): Promise<HomePage> {
  if (!existsSync(`${dist}/index.html`)) {
    console.error("no built site: run npm run build");
    return {home_js_kb_compressed: null, default_figure_ms: null, pointing_ms: null, site_requests_other_hosts: null};
  }
  const server = await serveFolder(dist, {path: "/why/"});
  const browser = await launchBrowser();
  try {
    const visits: Visit[] = [];
    for (let i = 0; i < 5; ++i) visits.push(await visit(browser, server.url, "", true));
    for (const {path} of chapters.slice(1)) visits.push(await visit(browser, server.url, path.slice(1), false));
    return {
      home_js_kb_compressed: visits[0].scriptBytes / 1000,
      default_figure_ms: median(visits.flatMap((d) => d.figure ?? [])),
      pointing_ms: median(visits.flatMap((d) => d.pointing ?? [])),
      site_requests_other_hosts: visits.reduce((sum, d) => sum + d.foreign, 0)
    };
  } finally {
    await browser.close();
    await server.close();
  }
}

interface Visit {
  readonly scriptBytes: number;
  readonly figure?: number;
  readonly pointing?: number;
  readonly foreign: number;
}

/** Opens a page in a fresh context, so that nothing is cached. */
async function visit(browser: Browser, root: string, path: string, hasFigure: boolean): Promise<Visit> {
  const {host} = new URL(root);
  const context = await browser.newContext({viewport: {width: 1280, height: 900}});
  const scripts: Response[] = [];
  let foreign = 0;
  await context.route("**/*", (route) => {
    const address = new URL(route.request().url());
    if (address.host === host || !address.protocol.startsWith("http")) return route.fallback();
    ++foreign;
    return route.abort("blockedbyclient");
  });
  context.on("response", (response) => {
    const type = response.headers()["content-type"] ?? "";
    if (type.startsWith("text/javascript")) scripts.push(response);
  });
  const page = await context.newPage();
  await page.goto(root + path, {waitUntil: "commit"});
  let figure: number | undefined;
  if (hasFigure) {
    const shown = await page.waitForFunction(
      () => {
        const images = [...document.querySelectorAll<HTMLImageElement>("[data-figure] img")];
        const inView = images.filter((d) => d.getBoundingClientRect().width > 0);
        return inView.length > 0 && inView.every((d) => d.complete && d.naturalWidth > 0) && performance.now();
      },
      undefined,
      {polling: "raf"}
    );
    figure = (await shown.jsonValue()) as number;
  }
  await page.waitForLoadState("networkidle");
  const pointing = hasFigure ? median(await page.evaluate(pointAround)) : undefined;
  const sizes = await Promise.all(scripts.map(async (d) => gzipSync(await d.body(), {level: 9}).length));
  await context.close();
  return {scriptBytes: sizes.reduce((a, b) => a + b, 0), figure, pointing, foreign};
}

/** Moves the pointer over the photo of the first figure, once its pictures are fetched; returns what each move takes until it is painted. */
async function pointAround(): Promise<number[]> {
  const room = document.querySelector("#point .point-room")!;
  const {left, top, width, height} = room.getBoundingClientRect();
  const times: number[] = [];
  room.dispatchEvent(new FocusEvent("focusin", {bubbles: true}));
  await new Promise((resolve) => setTimeout(resolve, 3000));
  for (let i = 0; i < 40; ++i) {
    const at = {clientX: left + (width * ((37 * i) % 100)) / 100, clientY: top + (height * ((61 * i) % 100)) / 100};
    const start = performance.now();
    room.dispatchEvent(new PointerEvent("pointermove", {bubbles: true, isPrimary: true, pointerType: "mouse", ...at}));
    await new Promise<void>((resolve) => {
      const {port1, port2} = new MessageChannel();
      port1.onmessage = () => resolve();
      requestAnimationFrame(() => port2.postMessage(null)); // heard after the frame is painted
    });
    times.push(performance.now() - start);
  }
  return times;
}
