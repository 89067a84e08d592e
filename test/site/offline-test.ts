import {afterAll, beforeAll, expect, it} from "vitest";
import {homeFigure} from "./homeFigure.js";
import {openSite, type Site} from "./openSite.js";

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site?.close());

it("who is offline before the network was fetched is told so, with its size, and asks again once the connection is back", async () => {
  const {page, close} = await site.openCold("/");
  const own = homeFigure(page);
  const error = own.frame.locator(".figure-error > span");
  await page.context().setOffline(true);
  await own.pickMethod("gradient");
  await error.getByText("the network (24 MB) could not be fetched: you seem to be offline").waitFor();
  expect(await own.frame.locator("canvas.stale").count()).toBe(0);
  await page.context().setOffline(false);
  await own.frame.getByRole("button", {name: "Try again"}).click();
  expect(await own.reads("method", "Gradient")).toMatchObject({class: "286 Egyptian cat"});
  await page.context().setOffline(true);
  await own.pickPhoto("koala");
  await error.getByText("could not be fetched: you seem to be offline").waitFor();
  await close();
});

it("a site that does not answer is said to be out of reach, whatever is asked of it", async () => {
  const {page, close} = await site.openCold("/");
  const own = homeFigure(page);
  const error = own.frame.locator(".figure-error > span");
  for (const [pattern, words] of [
    ["**/*.bin", "the network (24 MB) could not be fetched: no connection to the site"],
    ["**/_import/worker/worker.*.js", "the network (24 MB) could not be fetched: no connection to the site"],
    ["**/photos/cat-chelsea.jpg", "the photo could not be fetched: no connection to the site"]
  ]) {
    await page.context().route(pattern, (route) => route.abort());
    await own.frame.getByLabel("Compute with").selectOption(pattern.includes("worker.") ? "cpu" : "wasm");
    await own.pickMethod("gradient");
    await error.getByText(words).waitFor();
    await page.context().unroute(pattern);
    await page.reload();
    await own.reads("computed", "when this site was built");
  }
  await close();
});
