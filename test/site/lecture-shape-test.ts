import {afterAll, beforeAll, expect, it} from "vitest";
import {type OpenPage, openSite, type Site} from "./openSite.js";

const path = "/lecture/how-does-it-work";

// Stories that begin at the page as it is built happen one after another on it.
let site: Site;
let opened: OpenPage;
beforeAll(async () => {
  site = await openSite();
  opened = await site.openWarm(path);
});
afterAll(() => opened?.close());

it("shape, texture and scoreboard stand without a network, and the prose has the table's numbers", async () => {
  const {page, problems} = opened;
  for (const id of ["silhouette", "textures", "swap", "scoreboard"]) await page.locator(`#${id}[data-ready]`).waitFor();
  expect(await page.locator("#silhouette .figure-readout").textContent()).toMatch(/when this site was built/);
  expect(await page.locator("#swap .shape-swap-verdict").textContent()).toMatch(
    /the network says “dugong”.*texture more likely/
  );
  expect(await page.locator("#styled img").count()).toBe(3);
  const row = await page.locator("#scoreboard .shape-board-summary tr", {hasText: "Texture alone"}).textContent();
  const [, named, five] = /(\d+) of 40\s*(\d+) of 40/.exec(row!)!;
  const prose = await page.locator("li", {hasText: "The texture alone is hardly better"}).textContent();
  expect(prose).toContain(`${named}, and ${five} among the first five`);
  const fetched: string[] = await page.evaluate(() => performance.getEntriesByType("resource").map(({name}) => name));
  expect(fetched.filter((name) => /inception-v3\.[0-9a-f]+\.(bin|json)$|worker\/worker/.test(name))).toEqual([]);
  expect(page.workers()).toEqual([]);
  expect(problems).toEqual([]);
});

it("an outline is emptied, undone, drawn anew and asked about; the link keeps it", async () => {
  const {page, problems} = opened;
  const figure = page.locator("#silhouette[data-ready]");
  await figure.getByRole("button", {name: "Clear"}).click();
  await figure.locator(".figure-error", {hasText: "The outline is empty"}).waitFor();
  expect(await figure.locator(".shape-canvas").isVisible()).toBe(true);
  await figure.getByRole("button", {name: "Undo"}).click();
  await figure.locator(".figure-readout", {hasText: "when this site was built"}).waitFor();
  expect(await figure.locator(".figure-error").isVisible()).toBe(false);

  const notes = {name: "notes.txt", mimeType: "text/plain", buffer: Buffer.from("no image")};
  await figure.locator("input[type=file]").setInputFiles(notes);
  await figure.locator(".figure-error", {hasText: "not an image: notes.txt"}).waitFor();
  expect(await figure.locator(".shape-mask-corner").count()).toBeGreaterThan(20);

  await figure.getByRole("button", {name: "Clear"}).click();
  await figure.getByRole("button", {name: "Draw freely"}).click();
  const board = figure.locator(".shape-mask-stage svg");
  await board.scrollIntoViewIfNeeded();
  const {x, y, width, height} = (await board.boundingBox())!;
  const at = (i: number) =>
    [x + width * (0.5 + 0.3 * Math.cos(i / 8)), y + height * (0.5 + 0.3 * Math.sin(i / 8))] as const;
  await page.mouse.move(...at(0));
  await page.mouse.down();
  for (let i = 1; i < 50; ++i) await page.mouse.move(...at(i));
  await page.mouse.up();
  await figure.locator(".figure-readout", {hasText: "backend"}).waitFor({timeout: 120_000});
  expect(await figure.locator(".figure-readout").textContent()).toMatch(/2[78]\s% of the picture/); // π · 0.3²
  expect(new URL(page.url()).hash).toMatch(
    /^#silhouette\.photo=cat-kitten-orange&.*&silhouette\.outline=[0-9a-z]{40,}$/
  );
  await page.reload();
  await page.locator("#silhouette .figure-readout", {hasText: /2[78]\s% of the picture/}).waitFor({timeout: 120_000});
  expect(problems).toEqual([]);
});

it("another skin is asked about, and the scoreboard opens an animal in its figure", async () => {
  const {page, problems, close} = await site.openWarm(`${path}#swap.texture=texture-gravel&swap.scale=9`);
  const figure = page.locator("#swap");
  await figure.locator(".figure-note", {hasText: "invalid scale: 9"}).waitFor();
  await figure.locator(".figure-readout", {hasText: "backend"}).waitFor({timeout: 120_000});
  expect(await figure.locator(".shape-swap-duel").textContent()).toMatch(/by its texture: scale/);
  const cell = page.locator("#scoreboard").getByRole("button", {name: /red panda.*Shape in another’s skin/});
  await cell.hover();
  expect(await page.locator("#scoreboard .shape-board-words").textContent()).toMatch(/red panda.*spines.*porcupine/);
  await page.locator("#scoreboard .shape-board-open a").click();
  await figure.locator(".shape-swap-verdict", {hasText: "The texture wins: the network says “porcupine”"}).waitFor();
  await page.locator("#scoreboard").getByRole("button", {name: "Compute this animal here"}).click();
  const apart = page.locator("#scoreboard .figure-readout div", {hasText: "farthest from what was built"});
  await apart.waitFor({timeout: 120_000});
  const share = await apart.locator("dd").textContent();
  expect(Number.parseFloat(share!.replace(/<\s/, "")) < 3, share!).toBe(true);
  expect(problems).toEqual([]);
  await close();
});
