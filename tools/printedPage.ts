import type {Browser, Page} from "playwright-core";
import type {PrintedAnswers} from "../src/components/presenting/preparePrint.js";

/**
 * Resolves to the page at the given *address* as it goes to paper: every figure
 * drawn, every picture there, and the answers as asked for. Throws where the
 * page is not there, or a figure says that it failed.
 */
export async function printedPage(browser: Browser, address: string, answers: PrintedAnswers = "open"): Promise<Page> {
  const page = await browser.newPage({viewport: {width: 860, height: 1200}});
  await page.emulateMedia({media: "print", colorScheme: "light", reducedMotion: "reduce"});
  const response = await page.goto(address, {waitUntil: "load"});
  if (!response?.ok()) throw new Error(`no page: ${address} (${response?.status()}); run npm run build first`);
  await quiet(page);
  const knob = page.locator(".printing-bar select");
  await knob.evaluate((select, value) => {
    (select as HTMLSelectElement).value = value;
  }, answers);
  const prepare = () => page.evaluate(() => void dispatchEvent(new Event("beforeprint")));
  await prepare(); // figures that are drawn when they come near are drawn now
  await drawn(page);
  await prepare(); // and what they have brought is made ready, too
  await quiet(page);
  const failed = await page.locator(".figure-error:not([hidden]), .observablehq--error").allTextContents();
  if (failed.length) throw new Error(`figures that failed: ${failed.join("; ")}`);
  return page;
}

/** Waits until every figure has something to show. Throws which has not. */
async function drawn(page: Page): Promise<void> {
  const waiting = page.locator("figure.figure[data-figure]:not([data-ready])");
  await page
    .waitForFunction(() => !document.querySelector("figure.figure[data-figure]:not([data-ready])"), undefined, {
      timeout: 60_000
    })
    .catch(async () => {
      const names = await waiting.evaluateAll((all) => all.map((d) => (d as HTMLElement).dataset.figure));
      throw new Error(`figures that show nothing: ${names.join(", ")}`);
    });
}

/** Waits until no cell is loading, nothing is fetched, and every image has its pixels. */
async function quiet(page: Page): Promise<void> {
  await page.waitForLoadState("networkidle");
  await page.waitForFunction(
    () =>
      !document.querySelector("observablehq-loading") &&
      [...document.images].every((image) => image.complete || image.loading === "lazy"),
    undefined,
    {timeout: 60_000}
  );
  await page.waitForLoadState("networkidle");
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
}
