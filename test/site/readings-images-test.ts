import {afterAll, beforeAll, expect, it} from "vitest";
import {openSite, type Site} from "./openSite.js";

const path = "/readings/seeing-what-cnns-learn";
const small = "dream.photo=cat-chelsea&dream.layer=Mixed_5b&dream.size=96&dream.octaves=2";
let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

it("images for units and dreams stand without the network, and a built film is one click away", async () => {
  const {page, problems, close} = await site.openWarm(path);
  for (const id of ["rungs", "seeds", "depths", "dream"]) await page.locator(`#${id}[data-ready]`).waitFor();
  await page.locator("#rungs .film-gallery-film[value=blur]").click();
  await page.locator("#rungs figcaption").getByText("Every fourth step").waitFor();
  await page.locator("#dream .film-gallery-film[value=Mixed_6a]").click();
  await page.locator("#dream figcaption").getByText("30 steps of Mixed_6a, at 3 sizes").waitFor();
  expect(page.workers()).toEqual([]);
  expect(problems).toEqual([]);
  await close();
});

it("a dream of another photo runs to its end, and its film is a GIF; without steps it is the photo", async () => {
  const {page, problems, close} = await site.openWarm(`${path}#${small}&dream.steps=2`);
  const figure = page.locator("#dream");
  const caption = figure.locator("figcaption");
  await caption.getByText("4 steps of Mixed_5b, at 2 sizes").waitFor({timeout: 60_000});
  const wait = page.waitForEvent("download");
  await figure.getByRole("button", {name: "Film as GIF"}).click();
  const parts: Buffer[] = [];
  for await (const part of await (await wait).createReadStream()) parts.push(part);
  expect(Buffer.concat(parts).subarray(0, 6).toString()).toBe("GIF89a");
  await page.evaluate((hash) => {
    location.hash = hash;
  }, `${small}&dream.steps=0`);
  await caption.getByText("No step was made").waitFor({timeout: 60_000});
  expect(problems).toEqual([]);
  await close();
}, 120_000);

it("a photo of one pixel is said to have one colour; what cannot be dreamt is said in one line", async () => {
  const {page, close} = await site.openWarm(`${path}#${small}&dream.steps=1`);
  const figure = page.locator("#dream");
  await figure.locator("figcaption").getByText("2 steps of Mixed_5b").waitFor({timeout: 60_000});
  const pixel = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==";
  const file = {name: "one.png", mimeType: "image/png", buffer: Buffer.from(pixel, "base64")};
  await figure.getByLabel("A photo of your own").setInputFiles(file);
  await figure.getByRole("button", {name: "Dream", exact: true}).click();
  await figure.locator("figcaption").getByText("The photo has one colour all over").waitFor({timeout: 60_000});
  await page.evaluate(() => {
    location.hash = "dream.layer=Mixed_7a&dream.size=80&dream.octaves=4&dream.ratio=2";
  });
  await figure.getByText("too small for Mixed_7a").first().waitFor({timeout: 60_000});
  await close();
}, 120_000);
