import type {Page} from "playwright-core";
import {afterAll, beforeAll, expect, it} from "vitest";
import {openSite, type Site} from "./openSite.js";

const path = "/lecture/live-video";
let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site?.close());

/** Remembers every track that the page gets, so that a test can see whether it is let go. */
function watchTracks(page: Page): Promise<void> {
  return page.evaluate(() => {
    const devices = navigator.mediaDevices;
    const own = devices.getUserMedia.bind(devices);
    const tracks: MediaStreamTrack[] = [];
    Object.assign(window, {tracks});
    devices.getUserMedia = async (wanted) => {
      const stream = await own(wanted);
      tracks.push(...stream.getTracks());
      return stream;
    };
  });
}

const states = (page: Page) =>
  page.evaluate(() => (window as unknown as {tracks: MediaStreamTrack[]}).tracks.map((track) => track.readyState));

it("the camera runs after a click only, shows maps and its rate, and is let go by stop and by hiding the page", async () => {
  const {page, problems, close} = await site.openWarm(`${path}#live.network=mnist&live.source=camera`);
  await watchTracks(page);
  const figure = page.locator("figure#live");
  const rate = () => figure.locator(".live-rate").textContent();
  await expect.poll(() => figure.locator(".live-strip img").isVisible()).toBe(true);
  expect(await states(page)).toEqual([]);
  await figure.getByRole("button", {name: "Start the camera"}).click();
  await expect.poll(rate, {timeout: 30_000}).toMatch(/[\d.]+ pictures a second on /);
  expect(await states(page)).toEqual(["live"]);
  expect(await figure.locator(".live-top li").count()).toBe(3);
  expect(await figure.locator(".figure-readout").textContent()).toContain("conv2");
  await figure.getByRole("button", {name: "Stop"}).click();
  await expect.poll(() => states(page)).toEqual(["ended"]);
  await figure.getByRole("button", {name: "Start the camera"}).click();
  await expect.poll(() => states(page)).toEqual(["ended", "live"]);
  await page.evaluate(() => {
    Object.defineProperty(document, "hidden", {value: true, configurable: true});
    document.dispatchEvent(new Event("visibilitychange"));
  });
  await expect.poll(() => states(page)).toEqual(["ended", "ended"]);
  expect(await figure.locator(".figure-note").textContent()).toContain("when the page was hidden");
  expect(problems).toEqual([]);
  await close();
});

it("a refused camera says so, and the film still runs", async () => {
  const {page, problems, close} = await site.openWarm(`${path}#live.network=mnist&live.source=camera`);
  await page.evaluate(() => {
    navigator.mediaDevices.getUserMedia = () =>
      Promise.reject(new DOMException("Permission denied", "NotAllowedError"));
  });
  const figure = page.locator("figure#live");
  await figure.getByRole("button", {name: "Start the camera"}).click();
  await expect.poll(() => figure.locator(".figure-error").textContent()).toContain("The camera was refused");
  await figure.getByLabel("a photo that moves").check();
  await figure.getByRole("button", {name: "Start the film"}).click();
  await expect.poll(() => figure.locator(".live-rate").textContent(), {timeout: 30_000}).toContain("pictures a second");
  expect(await figure.locator(".figure-error").isVisible()).toBe(false);
  await figure.locator(".live-grid").click({position: {x: 5, y: 5}});
  expect(problems).toEqual([]);
  await close();
});
