import {afterAll, beforeAll, expect, it} from "vitest";
import {openSite, type Site} from "./openSite.js";

const path = "/lecture/cool-cost-functions";
let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site?.close());

it("the page of costs stands without the network, and its films can be scrubbed", async () => {
  const {page, problems, close} = await site.openWarm(path);
  const asked: string[] = [];
  page.on("request", (request) => asked.push(request.url()));
  const figure = page.locator("figure#style[data-ready]");
  await figure.scrollIntoViewIfNeeded();
  expect(await figure.locator("figcaption").textContent()).toMatch(/^The network calls the content “Egyptian cat”/);
  expect(await figure.locator(".score-bars-row").count()).toBe(15);
  await figure.getByLabel("Step", {exact: true}).focus();
  await page.keyboard.press("Home");
  expect(await figure.locator(".film-pane-step").textContent()).toMatch(/^step 0 of 60/);
  expect(asked.filter((url) => /inception-v3\.[^/]*bin/.test(url))).toEqual([]);
  expect(page.workers()).toEqual([]);
  expect(problems).toEqual([]);
  await close();
});

it("a transfer from a link runs in the page, and a weightless one leaves the content as it was", async () => {
  const small = "style.size=96&style.keeps=Conv2d_4a&style.takes=Conv2d_4a";
  const {page, problems, close} = await site.openWarm(`${path}#${small}&style.steps=2`);
  const figure = page.locator("figure#style");
  await figure.getByText(/^The network calls the content/).waitFor({timeout: 60_000});
  expect(await figure.locator(".film-pane-step").textContent()).toMatch(/^step 2 of 2/);
  await page.evaluate((hash) => {
    location.hash = hash;
  }, `${small}&style.steps=1&style.alpha=0&style.beta=0&style.gamma=0`);
  await figure.getByText("0, 0, 0", {exact: true}).waitFor({timeout: 60_000});
  await figure.getByText(/^The network calls the content/).waitFor({timeout: 60_000});
  expect(await figure.locator(".film-pane-step").textContent()).toMatch(/value 0/);
  expect(problems).toEqual([]);
  await close();
}, 150_000);

it("a link that asks for what is not there says so in one line", async () => {
  const {page, close} = await site.openWarm(`${path}#style.content=<b>x</b>&style.takes=conv9&style.steps=-3`);
  const note = page.locator("figure#style .figure-note");
  await note.waitFor();
  const text = await note.textContent();
  for (const part of ["unknown photo: <b>x</b>", "unknown layer: conv9", "invalid steps: -3"])
    expect(text).toContain(part);
  await close();
});
