import {afterAll, beforeAll, expect, it} from "vitest";
import {type OpenPage, openSite, type Site} from "./openSite.js";

const path = "/lecture/saliency";

// Stories that begin at the page as it is built happen one after another on it.
let site: Site;
let opened: OpenPage;
beforeAll(async () => {
  site = await openSite();
  opened = await site.openWarm(path);
});
afterAll(() => opened?.close());

it("the page of the rules stands without the network, its three figures ready", async () => {
  const {page, problems} = opened;
  const asked: string[] = [];
  page.on("request", (request) => asked.push(request.url()));
  for (const heading of await page.locator("h2").all()) await heading.scrollIntoViewIfNeeded();
  for (const id of ["rules", "switches", "sheet"])
    expect(await page.locator(`figure#${id}[data-ready]`).count(), id).toBe(1);
  expect(asked.filter((url) => /inception-v3\.[^/]*bin/.test(url))).toEqual([]);
  expect(page.workers()).toEqual([]);
  expect(problems).toEqual([]);
});

it("the stepper goes on and back, by buttons and keys, and the page stays", async () => {
  const {page, problems} = opened;
  const figure = page.locator("figure#switches");
  const said = () => figure.locator(".figure-toy-said").textContent();
  await figure.getByRole("button", {name: "Step on"}).click();
  expect(await said()).toMatch(/nine products add up to 0/);
  await figure.getByLabel("pixel, row 1, column 3").fill("5");
  expect(await said()).toMatch(/nine products add up to 5/);
  await figure.locator(".rules-stepper-board").focus();
  await page.keyboard.press("End");
  expect(await said()).toMatch(/^Back\./);
  await page.keyboard.press("ArrowLeft");
  await figure.getByText("Deconvnet", {exact: false}).first().click();
  expect((await said())!.replaceAll("\u00a0", " ")).toContain("g · (g > 0)");
  expect(new URL(page.url()).pathname).toMatch(/saliency$/);
  await expect.poll(() => page.url()).toContain("switches.rule=deconvnet");
  expect(problems).toEqual([]);
});

it("a unit of a sheet opens large, and units that were not built are made in the page", async () => {
  const {page, problems, close} = await site.openWarm(`${path}#sheet.layer=Conv2d_4a`);
  const figure = page.locator("figure#sheet");
  const canvas = figure.locator("canvas.patch-sheet-canvas");
  await canvas.scrollIntoViewIfNeeded();
  await canvas.click({position: {x: 12, y: 12}});
  expect(await figure.locator(".patch-sheet-open .figure-control-title").textContent()).toBe("Conv2d_4a, unit 0");
  expect(await figure.locator(".patch-sheet-open canvas").count()).toBe(18);
  const values = await figure.locator(".patch-sheet-open .units-patch-values").textContent();
  await figure.getByLabel("First unit").fill("1");
  await figure.getByLabel("First unit").press("Enter");
  await figure.getByText(/s for 12 units/).waitFor({timeout: 110_000});
  expect(await figure.getByLabel("Unit to open", {exact: true}).locator("option").count()).toBe(13);
  await figure.getByLabel("Unit to open", {exact: true}).selectOption("12");
  expect(await figure.locator(".patch-sheet-open .figure-control-title").textContent()).toBe("Conv2d_4a, unit 12");
  expect(await figure.locator(".patch-sheet-open .units-patch-values").textContent()).not.toBe(values);
  expect(problems).toEqual([]);
  await close();
}, 90_000);
