import {afterAll, beforeAll, expect, it} from "vitest";
import {openSite, type Site} from "./openSite.js";

let site: Site;
beforeAll(async () => {
  site = await openSite();
}, 60_000);
afterAll(() => site?.close());

it("the built film stands without a network, and the descent computed here ends where it did", {
  timeout: 90_000
}, async () => {
  const {page, problems, close} = await site.openWarm("/lecture/gradient-ascent");
  const figure = page.locator("#invert");
  const readout = figure.locator(".figure-readout");
  await readout.getByText("when this site was built").waitFor();
  const fact = (name: string) =>
    readout
      .locator("div", {has: page.locator("dt", {hasText: new RegExp(`^${name}$`)})})
      .locator("dd")
      .textContent();
  const built = [await fact("loss"), await fact("probability"), await fact("L2 norm of the change")];
  await figure.getByRole("button", {name: "Descend"}).click();
  await readout.getByText("backend").waitFor();
  const live = [await fact("loss"), await fact("probability"), await fact("L2 norm of the change")];
  live.forEach((text, i) => {
    expect(Math.abs(Number.parseFloat(text!) - Number.parseFloat(built[i]!))).toBeLessThanOrEqual(0.11);
  });
  // No step: the start itself.
  await page.evaluate(() => {
    location.hash = "invert.steps=0";
  });
  await figure.locator("figcaption", {hasText: "No step was taken"}).waitFor();
  expect(await fact("L2 norm of the change")).toBe("0.00");
  expect(problems).toEqual([]);
  await close();
});

it("a link to an inversion that cannot be is said to be wrong, and the default stands", {timeout: 60_000}, async () => {
  const {page, problems, close} = await site.openWarm(
    "/lecture/gradient-ascent#invert.start=dogma&fool.network=inception-v3&fool.start=digit-3&starts.from=zeros+noise-1&starts.unit=3"
  );
  await page.locator("#invert .figure-note", {hasText: "unknown photo: dogma"}).waitFor();
  await page.locator("#fool .figure-note", {hasText: "a digit is no start"}).waitFor();
  await page.locator("#fool .figure-readout").getByText("when this site was built").waitFor();
  await page.locator("#starts .figure-readout").getByText("backend").waitFor();
  expect(await page.locator(".inversion-starts-cell").count()).toBe(2);
  expect(await page.locator("#starts figcaption").textContent()).toContain("2 of 2 as 3");
  expect(problems).toEqual([]);
  await close();
});
