import {afterAll, beforeAll, expect, it} from "vitest";
import {openSite, type Site} from "./openSite.js";

let site: Site;
beforeAll(async () => {
  site = await openSite();
}, 60_000);
afterAll(() => site?.close());

it("the covered digit stands without a network; with paper, computed here, an empty place counts nothing", {
  timeout: 90_000
}, async () => {
  const {page, problems, close} = await site.openWarm("/lecture/occlusion");
  const figure = page.locator("#occluded");
  await figure.locator(".figure-readout").getByText("when this site was built").waitFor();
  expect(await figure.locator(".occlusion-cell").count()).toBe(36);
  const corner = figure.locator(".occlusion-cell span").first();
  const built = await corner.textContent();
  expect(built).not.toBe("0");
  await figure.getByLabel("paper").check();
  await figure.locator(".figure-readout").getByText("ms").waitFor();
  expect(await corner.textContent()).toBe("0");
  // With half the stride every second place of every second row is one of the built: the numbers agree.
  await figure.getByLabel("ink").check();
  await figure.locator(".figure-readout").getByText("when this site was built").waitFor();
  const numbers = () => figure.locator(".occlusion-cell span").allTextContents();
  const before = await numbers();
  await page.evaluate(() => {
    location.hash = "occluded.stride=2";
  });
  await figure.locator(".figure-readout").getByText("121").waitFor();
  const finer = await numbers();
  before.forEach((text, i) => {
    const [row, column] = [Math.floor(i / 6), i % 6];
    expect(
      Math.abs(Number(text.replace("−", "-")) - Number(finer[22 * row + 2 * column].replace("−", "-")))
    ).toBeLessThanOrEqual(1);
  });
  // The square by keys, at a place that no window has.
  await figure.getByRole("button", {name: /^The square, 8 pixels wide/}).press("ArrowRight");
  await figure.locator(".occlusion-said", {hasText: "Probability"}).waitFor();
  await expect.poll(() => page.url()).toMatch(/occluded\.y=\d+&occluded\.x=\d+/);
  expect(problems).toEqual([]);
  await close();
});

it("the five panels stand without a network, follow the pointer, and say what another class needs", {
  timeout: 60_000
}, async () => {
  const {page, problems, close} = await site.openWarm("/lecture/occlusion#classless.unit=leg");
  const figure = page.locator("#panels");
  await figure.locator(".figure-readout").getByText("when this site was built").waitFor();
  expect(await figure.locator(".panel-classes rect").count()).toBe(100);
  const said = figure.locator(".occlusion-panel .occlusion-said");
  const middle = await said.textContent();
  await figure.locator(".panel-classes").hover({position: {x: 20, y: 20}});
  await expect.poll(() => said.textContent()).not.toBe(middle);
  await figure.locator(".figure-more > summary").click();
  await figure.locator(".class-picker-class", {hasText: "sea anemone"}).click();
  await figure.locator(".figure-summary", {hasText: "Cover every place"}).waitFor();
  // Another rule changes no number: one pass projects the map anew.
  await figure.locator(".class-picker-class", {hasText: "anemone fish"}).click();
  await figure.getByLabel("Projected by").selectOption("deconvnet");
  await figure.locator(".occlusion-panel-title", {hasText: "deconvnet"}).waitFor();
  expect(page.url()).toContain("panels.rule=deconvnet");
  await figure.locator(".figure-readout").getByText("when this site was built").waitFor();
  expect(await page.locator("#classless figcaption").textContent()).toContain("Unit 326");
  expect(await page.locator("#classless .occlusion-matches").textContent()).toMatch(/“leg”/);
  expect(problems).toEqual([]);
  await close();
});
