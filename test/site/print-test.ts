import {afterAll, beforeAll, expect, it} from "vitest";
import {printedPage} from "../../tools/printedPage.js";
import {openSite, type Site} from "./openSite.js";

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site?.close());

const printed = (path: string, answers?: "open" | "closed" | "end") =>
  printedPage(site.browser, new URL(path.replace(/^\//, ""), site.url).href, answers);

/** The height of a page of A4 less its margins at 0.8 of its size, in CSS pixels. */
const paper = 1250;

it.each([
  "/",
  "/lecture/occlusion",
  "/lecture/how-does-it-work",
  "/why-is-this-a-cat/part-1",
  "/why-is-this-a-cat/part-2"
])("%s on paper has all its pictures, its text’s whole width, and nothing that only hands can use", async (path) => {
  const page = await printed(path);
  const found = await page.evaluate(() => {
    const seen = (d: Element) =>
      (d as HTMLElement).checkVisibility({visibilityProperty: true}) && d.getBoundingClientRect().height > 0;
    const name = (d: Element) => `${d.tagName} ${d.className} ${(d.textContent ?? "").trim().slice(0, 40)}`;
    const main = document.querySelector("#observablehq-main")!;
    const hands =
      "#observablehq-sidebar, #observablehq-toc, .lecture-bar, .printing-bar, .present-button, .figure-controls, .figure-actions, input[type=range], input[type=file], input[type=radio], select, #observablehq-footer nav";
    return {
      hands: [...document.querySelectorAll(hands)].filter(seen).map(name),
      empty: [...main.querySelectorAll("img")].filter((d) => seen(d) && !d.naturalWidth).map((d) => d.src),
      blank: [...main.querySelectorAll("canvas")].filter((d) => seen(d) && !painted(d)).map(name),
      wide: main.getBoundingClientRect().width / document.documentElement.clientWidth,
      overflow: document.documentElement.scrollWidth - document.documentElement.clientWidth
    };
    function painted(canvas: HTMLCanvasElement): boolean {
      if (!canvas.width || !canvas.height) return false;
      const {data} = canvas.getContext("2d")!.getImageData(0, 0, canvas.width, canvas.height);
      return data.some((d) => d !== 0);
    }
  });
  expect(found.hands).toEqual([]);
  expect(found.empty).toEqual([]);
  expect(found.blank).toEqual([]);
  expect(found.wide).toBeGreaterThan(0.95);
  expect(found.overflow).toBeLessThanOrEqual(0);
  await page.close();
});

it("a figure that fits a sheet is not split over two", async () => {
  const page = await printed("/lecture/occlusion");
  const splits = await page
    .locator("figure.figure")
    .evaluateAll((all) => all.map((d) => getComputedStyle(d).breakInside));
  expect(new Set(splits)).toEqual(new Set(["avoid"]));
  const heights = await page
    .locator("figure.figure .figure-picture")
    .evaluateAll((all) => all.map((d) => d.clientHeight));
  expect(Math.min(...heights)).toBeGreaterThan(50);
  await page.close();
});

it("the tree fits the paper", async () => {
  const page = await printed("/why-is-this-a-cat/part-2");
  const tree = page.locator("figure[data-figure=tree]");
  const {width, height} = await tree.evaluate((d) => {
    const boxes = [...d.querySelectorAll(".figure-picture *")]
      .filter((e) => (e as HTMLElement).checkVisibility?.())
      .map((e) => e.getBoundingClientRect());
    const right = Math.max(...boxes.map((e) => e.right));
    return {width: right / document.documentElement.clientWidth, height: d.getBoundingClientRect().height};
  });
  expect(width).toBeLessThanOrEqual(1);
  expect(height).toBeLessThan(2 * paper);
  await page.close();
});

it("answers are open on paper, left out, or on a page of their own", async () => {
  const summaries = "#observablehq-main > details";
  const open = await printed("/lecture/occlusion", "open");
  const count = await open.locator(summaries).count();
  expect(await open.locator(`${summaries}[open]`).count()).toBe(count);
  await open.close();
  const closed = await printed("/lecture/occlusion", "closed");
  expect(await closed.locator(`${summaries}[open]`).count()).toBe(0);
  await closed.close();
  const end = await printed("/lecture/occlusion", "end");
  expect(await end.locator(".prepare-print-answers li").count()).toBe(count);
  expect(await end.locator(".prepare-print-answers").evaluate((d) => getComputedStyle(d).breakBefore)).toBe("page");
  await end.evaluate(() => dispatchEvent(new Event("afterprint")));
  expect(await end.locator(".prepare-print-answers").count()).toBe(0);
  await end.close();
});

it("a dark page is printed dark on white", async () => {
  const {page, close} = await site.openWarm("/lecture/occlusion", {colorScheme: "dark"});
  const light = (colour: string) =>
    colour
      .match(/[\d.]+/g)!
      .slice(0, 3)
      .map(Number)
      .reduce((a, b) => a + b, 0) / 3;
  const ink = () =>
    page
      .locator("#observablehq-main p")
      .first()
      .evaluate((d) => getComputedStyle(d).color);
  expect(light(await ink())).toBeGreaterThan(150);
  await page.emulateMedia({media: "print", colorScheme: "dark"});
  expect(light(await ink())).toBeLessThan(80);
  await close();
});

it("a page becomes a PDF of several sheets", async () => {
  const page = await printed("/lecture/pca");
  const pdf = await page.pdf({format: "A4", printBackground: true, preferCSSPageSize: true, scale: 0.8});
  expect(pdf.subarray(0, 5).toString()).toBe("%PDF-");
  expect(pdf.toString("latin1").match(/\/Type\s*\/Page\b/g)!.length).toBeGreaterThan(2);
  await page.close();
});

it("every question of the sheet leads to its figure, which stands above the same question", async () => {
  const {page, problems, close} = await site.openWarm("/lecture/exercises");
  expect(await page.locator(".observablehq--error").count()).toBe(0);
  expect(await page.locator("#observablehq-main").textContent()).not.toMatch(/\$\{|undefined|NaN/);
  const links = await page.locator(".exercise-sheet-question h3 a:last-of-type").evaluateAll((all) =>
    all.map((d) => ({
      href: (d as HTMLAnchorElement).href,
      question: d
        .parentElement!.textContent!.replace(/^\s*\d+\s*/, "")
        .replace(/\s*Its (figure|place)\s*$/, "")
        .trim()
    }))
  );
  expect(links.length).toBeGreaterThan(50);
  for (const path of new Set(links.map(({href}) => href.split("#")[0]))) {
    const opened = await site.openWarm(path.slice(site.url.length - 1) || "/");
    const wrong = await opened.page.evaluate(
      (asked) => {
        const plain = (text: string) =>
          text
            .replace(/^(A question|Another|And):/, "")
            .replace(/\s+/g, "")
            .toLowerCase();
        const summaries = [...document.querySelectorAll("summary")];
        return asked.filter(({href, question}) => {
          const place = document.getElementById(decodeURIComponent(new URL(href).hash.slice(1)));
          const summary = summaries.find((d) => plain(d.textContent!) === plain(question));
          return !place || !summary || !(place.compareDocumentPosition(summary) & Node.DOCUMENT_POSITION_FOLLOWING);
        });
      },
      links.filter(({href}) => href.split("#")[0] === path)
    );
    expect(wrong).toEqual([]);
    await opened.close();
  }
  expect(problems).toEqual([]);
  await close();
});

it("the sheet has answers below its questions, none, or all at the end, of one page or of all", async () => {
  const {page, close} = await site.openWarm("/lecture/exercises");
  const answers = page.locator(".exercise-sheet-answer:visible");
  const questions = page.locator(".exercise-sheet-question:visible");
  const all = await questions.count();
  expect(await answers.count()).toBe(all);
  await page.getByLabel("left out").check();
  expect(await answers.count()).toBe(0);
  await page.getByLabel("Questions of").selectOption({label: "Occlusion"});
  const some = await questions.count();
  expect(some).toBeLessThan(all);
  await page.getByLabel("at the end").check();
  expect(await page.locator(".exercise-sheet-end .exercise-sheet-answer:visible").count()).toBe(some);
  await page.reload();
  await page.locator(".exercise-sheet-end .exercise-sheet-answer:visible").first().waitFor();
  expect(await questions.count()).toBe(some);
  await close();
});
