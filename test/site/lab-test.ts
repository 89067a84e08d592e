import type {Page} from "playwright-core";
import {afterAll, beforeAll, expect, it} from "vitest";
import {openSite, type Site, settled} from "./openSite.js";

let site: Site;
let page: Page;
beforeAll(async () => {
  site = await openSite();
  page = await (await site.browser.newContext()).newPage();
  page.setDefaultTimeout(120_000);
});
afterAll(() => site?.close());

const pairs = () => page.locator(".lab-pairs tbody tr").allInnerTexts();

it("the lab shows four answers without a network; another method asks for itself alone, and the link shows the same again", async () => {
  await page.goto(new URL("lab", site.url).href);
  await settled(page);
  expect(await page.locator("#lab .lab-view:visible").count()).toBe(5); // four maps and a difference
  expect(await pairs()).toHaveLength(6);
  await page.getByRole("button", {name: "Remove D"}).click();
  await page.locator(".lab-card").nth(2).getByLabel("Network of C").selectOption("mnist");
  await page.waitForFunction(() => location.hash.includes("mnist"));
  await page.getByLabel("A and C").check();
  const [shown, url] = [await pairs(), page.url()];
  expect(shown).toHaveLength(3);
  expect(await page.locator("#lab .figure-readout").innerText()).toMatch(/backend/);
  const again = await page.context().newPage();
  await again.goto(url);
  await again.waitForFunction(() => document.querySelectorAll(".lab-pairs tbody tr").length === 3, undefined, {
    timeout: 120_000
  });
  await again.waitForFunction(() => !document.querySelector(".lab-cards.stale"), undefined, {timeout: 120_000});
  expect(await again.locator(".lab-pairs tbody tr").allInnerTexts()).toEqual(shown);
  await again.close();
}, 300_000);

it("a state is kept under a name and opened; a hostile file of presets leaves no markup and loses nothing", async () => {
  await page.getByLabel("Name of the preset").fill("<b>two</b>");
  await page.getByRole("button", {name: "Save this state"}).click();
  const list = page.locator(".lab-presets-list");
  expect(await list.innerText()).toContain("<b>two</b>");
  const name = "<img src=x onerror='window.hurt=1'>";
  const presets = [
    {name, state: "lab.photo=cat-chelsea&lab.a=mnist~~3~gradient~"},
    {name: "bad", state: "lab.photo=<b>"}
  ];
  const file = JSON.stringify({format: "why-is-this-a-cat/presets", version: 1, presets});
  await page
    .getByLabel("A file of presets")
    .setInputFiles({name: "p.json", mimeType: "application/json", buffer: Buffer.from(file)});
  await page.getByText("1 of 2 presets are here.").waitFor();
  expect(await list.innerText()).toContain(name);
  expect(await page.evaluate(() => "hurt" in window)).toBe(false);
  await page.getByRole("button", {name: "Copy Markdown for a page"}).click();
  expect(await page.getByLabel("Markdown for a page").inputValue()).toMatch(
    /labFigure\(\{client: createClient\(\).*lab\.a=/
  );
});
