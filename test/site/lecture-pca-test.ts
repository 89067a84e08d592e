import type {Page} from "playwright-core";
import {afterAll, beforeAll, expect, it} from "vitest";
import {photos as registry} from "../../src/photos.js";
import {openSite, type Site} from "./openSite.js";

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site?.close());

const path = "/lecture/pca";
const cells = (page: Page, row: string) =>
  page
    .locator("#pca .correlation-table tr", {has: page.locator(`th:text-is("${row}")`)})
    .locator("td")
    .allTextContents();

it("the maps are there without a network, with the numbers that the page tells", async () => {
  const {page, problems, close} = await site.openWarm(path);
  await page.locator("#pca[data-ready] .pca-table > summary").click();
  await page.locator("#pca[data-ready] .correlation-table").waitFor();
  expect(await cells(page, "vertical")).toHaveLength(10);
  expect((await cells(page, "vertical"))[0]).toBe("−0.41");
  expect((await cells(page, "curved top")).slice(0, 2)).toEqual(["0.33", "−0.32"]);
  expect((await cells(page, "width"))[1]).toBe("−0.62");
  expect((await cells(page, "slant")).slice(2, 4)).toEqual(["−0.55", "0.54"]);
  await page.locator("#pca").getByRole("radio", {name: "Spearman’s ρ"}).check();
  expect((await cells(page, "vertical"))[0]).toBe("−0.41");
  expect((await cells(page, "curved top"))[1]).toBe("−0.31");
  expect((await cells(page, "width"))[1]).toBe("−0.61");
  expect((await cells(page, "slant")).slice(2, 4)).toEqual(["−0.57", "0.57"]);
  await page.locator("#pca").getByRole("radio", {name: "Pearson’s r"}).check();
  await page.locator("#pca").getByRole("radio", {name: "conv2"}).check();
  expect((await cells(page, "vertical"))[1]).toBe("−0.74");
  expect((await cells(page, "curved top"))[1]).toBe("0.44");
  await page.locator("#pca").getByRole("radio", {name: "pixels"}).check();
  expect([(await cells(page, "vertical"))[0], (await cells(page, "curved top"))[0]]).toEqual(["−0.41", "0.41"]);
  const photos = page.locator("#photo-pca .figure-readout");
  const prose = await page.locator("#observablehq-main").textContent();
  const [, explained] = /explain (\d+)\s% of that\scomponent/.exec(prose!)!;
  const [, up] = /the kind explains.* ([\d.]+)\s% up/s.exec((await photos.textContent())!)!;
  expect(Math.round(Number(up))).toBe(Number(explained));
  const fetched: string[] = await page.evaluate(() => performance.getEntriesByType("resource").map(({name}) => name));
  expect(fetched.filter((name) => /mnist\.[0-9a-f]+\.(bin|json)$|worker\/worker/.test(name))).toEqual([]);
  expect(page.workers()).toEqual([]);
  expect(problems).toEqual([]);
  await close();
});

it("a brush lists the digits inside, by pointer and by keys", async () => {
  const {page, problems, close} = await site.openWarm(`${path}#pca.layer=logits`);
  const canvas = page.locator("#pca canvas.picture-scatter-canvas");
  await canvas.scrollIntoViewIfNeeded();
  const {x, y, width, height} = (await canvas.boundingBox())!;
  await page.mouse.move(x + 0.35 * width, y + 0.4 * height);
  await page.mouse.down();
  await page.mouse.move(x + 0.6 * width, y + 0.7 * height, {steps: 4});
  await page.mouse.up();
  const said = page.locator("#pca .picture-scatter-inside p[role=status]");
  expect(await said.textContent()).toMatch(/^\d+ digits inside: \d+ × \d/);
  expect(await page.locator("#pca .digit-list-means tbody tr").count()).toBe(6);
  await page.waitForURL(/pca\.brush=/); // once the reader rests
  const found = await said.textContent();
  await page.reload();
  expect(await said.textContent()).toBe(found);
  await canvas.focus();
  await page.keyboard.press("Escape");
  expect(await said.count()).toBe(0);
  for (const key of ["ArrowRight", "Space", "ArrowRight", "ArrowUp", "ArrowUp", "Space"])
    await page.keyboard.press(key);
  expect(await said.textContent()).toMatch(/inside/);
  expect(page.url()).toMatch(/lecture\/pca/); // the arrows did not turn the page
  expect(problems).toEqual([]);
  await close();
});

it("computed in the browser, the built components come out again; other digits give others", async () => {
  const {page, problems, close} = await site.openWarm(`${path}#pca.layer=dense1&pca.digits=1,x`);
  const figure = page.locator("#pca");
  expect(await figure.locator(".figure-note").textContent()).toMatch(/unknown digits: 1,x/);
  await figure.getByRole("button", {name: "Compute it here"}).click();
  const furthest = figure.locator(".figure-readout div", {hasText: "furthest from what was shown"}).locator("dd");
  await furthest.waitFor({timeout: 60_000});
  expect(Number.parseFloat((await furthest.textContent())!)).toBeLessThan(0.1); // per cent
  await page.goto(`${site.url}lecture/pca#pca.layer=input&pca.digits=8&photo-pca.kinds=texture,building`);
  await figure.locator(".figure-readout", {hasText: "198"}).waitFor({timeout: 60_000});
  expect((await cells(page, "slant"))[0]).toBe("−0.89");
  expect((await cells(page, "stroke thickness"))[1]).toBe("0.78");
  const some = registry.filter(({kind}) => kind === "building" || kind === "texture").length;
  const photos = page.locator("#photo-pca");
  await photos.locator(".figure-readout", {hasText: new RegExp(`photos\\s*${some}`)}).waitFor({timeout: 60_000});
  expect(await photos.locator("details.pca-more").getAttribute("open")).toBe(""); // the link has something to say there
  for (const kind of ["building", "texture"]) await photos.getByRole("checkbox", {name: kind}).uncheck();
  expect(await photos.locator(".figure-error").textContent()).toMatch(/no photos: choose at least one kind/);
  expect(problems).toEqual([]);
  await close();
});
