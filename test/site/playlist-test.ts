import {afterAll, beforeAll, expect, it} from "vitest";
import {openSite, type Site, settled} from "./openSite.js";
import {violations} from "./violations.js";

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site?.close());

const address = (path: string) => new URL(path.replace(/^\//, ""), site.url).href;

it("figures of several pages go into one playlist, in their states, and it plays them in order", async () => {
  const open = await site.openCold("/lecture/occlusion#occluded.fill=black");
  const {page} = open;
  const add = async (id: string) => {
    const figure = page.locator(`#${id}[data-ready]`);
    await figure.scrollIntoViewIfNeeded();
    await figure.getByRole("button", {name: "Add to playlist"}).click();
    return figure.locator(".figure-said").textContent();
  };
  expect(await add("occluded")).toMatch(/figure 1\. Open the playlist/);
  await page.goto(address("/lecture/how-does-it-work#answer.show=logit"));
  await settled(page);
  expect(await add("answer")).toMatch(/figure 2\./);
  await page.locator("#answer .figure-said a").click();
  await page.waitForURL(/lecture\/playlist$/);
  const rows = page.locator(".playlist-editor-list li");
  await rows.nth(1).waitFor();
  expect(await rows.locator("a").evaluateAll((all) => all.map((d) => (d as HTMLAnchorElement).hash))).toEqual([
    expect.stringMatching(/^#occluded\..*occluded\.fill=black/),
    "#answer.show=logit"
  ]);
  await page.getByRole("button", {name: "Move figure 1 down"}).click();
  await page.getByLabel("Notes to figure 1").fill("Logits first.");
  await page.getByLabel("Notes to figure 2").fill("Then hide.");
  const [notes] = await Promise.all([
    page.waitForEvent("popup"),
    page.getByRole("button", {name: "Speaker’s window"}).click()
  ]);
  await notes.getByText("Nothing is presented just now").waitFor();
  await page.getByRole("button", {name: "Play"}).click();
  const place = page.locator(".presentation-place");
  await place.filter({hasText: "1 of 2"}).waitFor();
  const inner = page.frameLocator("iframe");
  await inner.locator("#answer[data-ready]").waitFor();
  await page.locator("html.presenting-within .presentation-page-shown").waitFor();
  expect(await inner.locator("#answer").getByText("10.83").first().isVisible()).toBe(true);
  await notes.getByText("Logits first.").waitFor();
  await notes.getByText(/^Next: Which part of the digit/).waitFor();
  await page.keyboard.press("ArrowRight");
  await place.filter({hasText: "2 of 2"}).waitFor();
  await notes.getByText("Then hide.").waitFor();
  await notes.getByText("This is the last figure.").waitFor();
  await page.keyboard.press("Escape");
  await page.locator(".playlist-editor").waitFor();
  await notes.getByText("Nothing is presented just now").waitFor();
  expect(page.url()).toMatch(/lecture\/playlist$/);
  expect(open.problems).toEqual([]);
  await open.close();
});

it("two states of one page play one after the other", async () => {
  const open = await site.openCold("/lecture/playlist");
  const {page} = open;
  const item = (id: string, state: string) => ({path: "/lecture/how-does-it-work", id, state, title: id});
  const list = {
    title: "",
    items: [item("shuffle", ""), item("shuffle", "shuffle.n=3&shuffle.seed=2"), item("answer", "")]
  };
  await page.evaluate((text) => localStorage.setItem("playlist", text), JSON.stringify(list));
  await page.reload();
  await page.getByRole("button", {name: "Play"}).click();
  const inner = page.frameLocator(".presentation-page-shown");
  await inner.locator("#shuffle[data-ready]").waitFor();
  await page.keyboard.press("ArrowRight");
  await page.locator(".presentation-place", {hasText: "2 of 3"}).waitFor();
  await inner.locator("#shuffle figcaption", {hasText: "3 × 3"}).waitFor({state: "attached"}); // where it is high its words are folded
  expect(page.frames()[1].url()).toMatch(/how-does-it-work.*#.*shuffle\.n=3/);
  await page.keyboard.press("ArrowRight");
  await inner.locator("#answer[data-ready]").waitFor();
  await open.close();
});

it("a playlist’s link opens the same playlist in another browser, and one that is cut off changes nothing", async () => {
  const open = await site.openCold("/lecture/playlist", {
    context: {permissions: ["clipboard-read", "clipboard-write"]}
  });
  const {page} = open;
  await page.getByRole("button", {name: "Add", exact: true}).click();
  await page.getByLabel("A ready-made state").selectOption({index: 5});
  await page.getByRole("button", {name: "Add", exact: true}).click();
  await page.getByLabel("Name of the playlist").fill("Two of them");
  await page.getByLabel("Notes to figure 2").fill("“Wait” – 3 s …");
  await page.getByRole("button", {name: "Copy link"}).click();
  await page.getByText(/Link copied: 2 figures with their notes/).waitFor();
  const link = await page.evaluate(() => navigator.clipboard.readText());
  const own = await page.evaluate(() => localStorage.getItem("playlist"));
  await open.close();

  const other = await site.openCold(`/lecture/playlist${new URL(link).hash}`);
  await other.page.getByText("Opened: 2 figures.").waitFor();
  expect(await other.page.evaluate(() => localStorage.getItem("playlist"))).toBe(own);
  await other.page.goto(`${link.slice(0, -9)}`);
  await other.page.getByText(/Not opened: this link’s playlist cannot be read/).waitFor();
  expect(await other.page.evaluate(() => localStorage.getItem("playlist"))).toBe(own);
  expect(await violations(other.page)).toEqual([]);
  await other.close();
});

it("the QR code of a figure’s state is black on white, also in the dark, with the link as text", async () => {
  const {page, problems, close} = await site.openWarm("/lecture/occlusion#occluded.fill=black", {colorScheme: "dark"});
  await page.locator("#occluded[data-ready]").getByRole("button", {name: "QR code"}).click();
  const dialog = page.getByRole("dialog", {name: "QR code"});
  const box = (await dialog.locator(".qr-code").boundingBox())!;
  expect(Math.min(box.width, box.height)).toBeGreaterThan(400);
  expect(Math.abs(box.width - box.height)).toBeLessThan(1);
  expect(await dialog.locator("svg rect").evaluate((d) => getComputedStyle(d).fill)).toBe("rgb(255, 255, 255)");
  expect(await dialog.locator("svg path").evaluate((d) => getComputedStyle(d).fill)).toBe("rgb(0, 0, 0)");
  expect(await dialog.locator("a").getAttribute("href")).toMatch(/lecture\/occlusion#.*occluded\.fill=black/);
  expect(await dialog.textContent()).toContain("nobody else can follow it"); // the tests' site is on this machine
  await page.keyboard.press("Escape");
  expect(await dialog.count()).toBe(0);
  expect(problems).toEqual([]);
  await close();
});

it("the presenting view shows the code of what it shows, and the arrow keys do not turn behind it", async () => {
  const {page, close} = await site.openWarm("/lecture/occlusion#present=occluded");
  await page.locator(".presentation-place", {hasText: "1 of"}).waitFor();
  await page.keyboard.press("r");
  const dialog = page.getByRole("dialog", {name: "QR code"});
  expect(await dialog.locator("a").getAttribute("href")).toMatch(/lecture\/occlusion#occluded$/);
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("Escape");
  expect(await page.locator(".presentation-place").textContent()).toMatch(/^1 of/);
  await close();
});
