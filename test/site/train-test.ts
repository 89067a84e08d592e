import type {Page} from "playwright-core";
import {afterAll, beforeAll, expect, it} from "vitest";
import {openSite, type Site, settled} from "./openSite.js";

let site: Site;
let page: Page;
beforeAll(async () => {
  site = await openSite();
  page = await (await site.browser.newContext()).newPage();
  page.setDefaultTimeout(120_000);
  await page.goto(new URL("train", site.url).href);
  await settled(page);
});
afterAll(() => site?.close());

const readout = () => page.locator("#train .figure-readout").innerText();

it("the training that was built is what the page trains with the same settings", async () => {
  const built = await readout();
  await page.getByRole("button", {name: "Train", exact: true}).click();
  await page.waitForFunction(() => document.querySelector("#train .figure-readout")?.textContent?.includes("backend"));
  const facts = (text: string) =>
    ["steps", "right", "loss", "held out"].map((name) => new RegExp(`${name}\\s+(\\S+)`).exec(text)![1]);
  expect(facts(await readout())).toEqual(facts(built));
}, 300_000);

it("what was trained is asked why; a rate that is far too long is said, and its link trains it again", async () => {
  await page.locator("#train").getByLabel("Rate").selectOption("0.4");
  await page.locator("#train").getByLabel("Digits to learn from").selectOption("100");
  await page.getByRole("button", {name: "Train", exact: true}).click();
  await page.waitForFunction(() => location.hash.includes("train.rate=0.4"));
  await page.locator("#why-trained .figure-readout").getByText("backend").waitFor();
  const caption = await page.locator("#train .figure-caption").innerText();
  expect(caption).toMatch(/After 9 steps at a rate of 0\.4, with 100 digits|ran away/);
  expect(caption).not.toMatch(/NaN/);
});
