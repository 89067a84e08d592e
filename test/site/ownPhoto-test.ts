import {readFileSync} from "node:fs";
import {fileURLToPath} from "node:url";
import {afterAll, beforeAll, expect, it} from "vitest";
import {homeFigure, looksLike} from "./homeFigure.js";
import {openSite, type Site} from "./openSite.js";

const koala = readFileSync(fileURLToPath(new URL("../../src/photos/koala.jpg", import.meta.url)));
const file = {name: "mine.jpg", mimeType: "image/jpeg", buffer: koala};

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site?.close());

it("the reader's own photo is there after a reload, with the same answer, and in no other window", async () => {
  const {page, close} = await site.openCold("/");
  const own = homeFigure(page);
  await own.giveFile(file);
  const before = await own.reads("class", "106 koala");
  const [photo, map] = [await own.pixels("photo"), await own.pixels("map")];
  expect(own.hash()).toMatch(/explain\.photo=own-[0-9a-f]{8}/);
  await page.reload();
  const after = await own.reads("class", "106 koala");
  expect(after.value).toBe(before.value);
  expect(looksLike(await own.pixels("photo"), photo)).toBe(true);
  expect(looksLike(await own.pixels("map"), map)).toBe(true);
  expect(await own.frame.locator(".figure-note:visible").count()).toBe(0);
  const other = await page.context().newPage();
  await other.goto(page.url());
  await other.locator(".figure-note", {hasText: "somebody’s own file, which a link cannot carry"}).waitFor();
  await close();
});

it("an own photo for which the session has no room is said to be gone after a reload, by its name", async () => {
  const {page, close} = await site.openCold("/");
  const own = homeFigure(page);
  await page.evaluate(() => {
    const {setItem} = Storage.prototype;
    Storage.prototype.setItem = function (name, text) {
      if (text.length > 1000) throw new DOMException("full", "QuotaExceededError");
      setItem.call(this, name, text);
    };
  });
  await own.giveFile(file);
  await own.reads("class", "106 koala");
  await page.reload();
  const note = own.frame.locator(".figure-note");
  await note.getByText("your own photo mine.jpg").waitFor();
  expect(await note.textContent()).toContain("for which this browser had no room; choose it once more");
  await close();
});
