import {mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterAll, beforeAll, expect, it} from "vitest";
import {chapters} from "../../src/chapters.js";
import {embedSnippet, moduleSnippet} from "../../src/components/presenting/embedDialog.js";
import {figuresOf} from "../../tools/embedPages.js";
import {serveFolder} from "../../tools/serveFolder.js";
import {openSite, type Site} from "./openSite.js";

const dist = process.env.SITE_FOLDER ?? "dist";
let site: Site;
let host: Awaited<ReturnType<typeof serveFolder>>;
const folder = mkdtempSync(join(tmpdir(), "host-"));
beforeAll(async () => {
  site = await openSite({shared: true});
  mkdirSync(folder, {recursive: true});
});
afterAll(async () => {
  await host?.close();
  await site?.close();
  rmSync(folder, {recursive: true, force: true});
});

it("every figure of every page has a page of its own, without the rest of the page", () => {
  const files = new Set(readdirSync(dist, {recursive: true, encoding: "utf8"}));
  let count = 0;
  for (const {path} of chapters) {
    const page = path === "/" ? "index" : path.slice(1);
    for (const {figure, cell} of figuresOf(readFileSync(join(dist, `${page}.html`), "utf8"))) {
      expect(files).toContain(`${page}.embed.${figure}.html`);
      const html = readFileSync(join(dist, `${page}.embed.${figure}.html`), "utf8");
      expect(html).toContain(`<!--:${cell}:-->`);
      expect(html).not.toContain("observablehq-sidebar");
      count += 1;
    }
  }
  expect(count).toBeGreaterThan(50);
});

it("in a frame of another site a figure shows the state of its link and is as high as it needs; so does the module", async () => {
  const address = new URL("lecture/occlusion.embed.occluded.html#occluded.digit=3", site.url).href;
  const snippet = embedSnippet(address, "A digit", 100);
  const module = moduleSnippet({address, root: site.url, page: "lecture/occlusion", id: "occluded", title: "A digit"});
  writeFileSync(join(folder, "index.html"), `<!DOCTYPE html><title>Course</title>${snippet}${module}`);
  host = await serveFolder(folder);
  const page = await (await site.browser.newContext({viewport: {width: 900, height: 900}})).newPage();
  page.setDefaultTimeout(120_000);
  const failed: string[] = [];
  page.on("requestfailed", (request) => failed.push(request.url()));
  await page.goto(host.url);
  for (const index of [0, 1]) {
    const frame = page.frameLocator("iframe").nth(index);
    await frame.locator("#occluded input[type=number]").first().waitFor();
    expect(await frame.locator("#occluded input[type=number]").first().inputValue()).toBe("3");
    await page.waitForFunction((i) => document.querySelectorAll("iframe")[i].clientHeight > 300, index);
    expect(await frame.locator("#observablehq-sidebar").count()).toBe(0);
    const href = await frame.locator("#whole-page").getAttribute("href");
    expect(href).toMatch(/^occlusion#/);
  }
  expect(failed).toEqual([]);
  await page.context().close();
}, 300_000);

it("the dialog of a figure gives what embeds it in the state that is seen", async () => {
  const page = await (await site.browser.newContext()).newPage();
  page.setDefaultTimeout(60_000);
  await page.goto(new URL("lecture/occlusion#occluded.digit=3", site.url).href);
  await page.locator("#occluded").getByRole("button", {name: "Embed"}).click();
  const frame = await page.getByLabel("As a frame").inputValue();
  expect(frame).toMatch(/occlusion\.embed\.occluded\.html#[^"]*occluded\.digit=3/);
  expect(await page.getByLabel("As a module").inputValue()).toContain("embed/figure.js");
  await page.getByRole("button", {name: "Close"}).click();
  await page.context().close();
});
