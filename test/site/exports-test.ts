import sharp from "sharp";
import {afterAll, beforeAll, expect, it} from "vitest";
import {firstCredits} from "../../src/firstCredits.js";
import {type OpenPage, openSite, type Site} from "./openSite.js";

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site?.close());

/** Presses the button of the given *name* below a figure, and returns the file that comes. */
async function download({page}: OpenPage, id: string, name: string): Promise<{name: string; content: Buffer}> {
  const coming = page.waitForEvent("download");
  await page.locator(`#${id} .figure-actions`).getByRole("button", {name, exact: true}).click();
  const file = await coming;
  const chunks: Buffer[] = [];
  for await (const chunk of await file.createReadStream()) chunks.push(chunk as Buffer);
  return {name: file.suggestedFilename(), content: Buffer.concat(chunks)};
}

/** Returns the words of an SVG file, the lines joined. */
const wordsOf = (svg: string) =>
  Array.from(svg.matchAll(/<text[^>]*>([^<]*)/g), ([, text]) => text)
    .join(" ")
    .replaceAll("&quot;", '"')
    .replaceAll("&amp;", "&");

const credit = firstCredits.get("cat-chelsea")!;

it.each([
  {path: "/", id: "explain", says: ["Guided backprop", "Inception v3", "286 Egyptian cat", "−1.3", "+1.3"], images: 2},
  {
    path: "/lecture/saliency",
    id: "rules",
    says: ["Gradient", "Deconvnet", "Guided backprop", "Egyptian cat"],
    images: 4
  },
  {path: "/lecture/how-does-it-work", id: "answer", says: ["Egyptian cat", "tabby", "plastic bag", "83.8 %"], images: 1}
])(
  "the SVG of $id has its pictures, its key, what was done, the photo’s author and licence",
  async ({path, id, says, images}) => {
    const open = await site.openWarm(path);
    await open.page.locator(`#${id}[data-ready]`).scrollIntoViewIfNeeded();
    const {name, content} = await download(open, id, "SVG");
    const svg = content.toString();
    expect(name).toMatch(/^[\w-]*(cat-chelsea|286)[\w-]*-figure\.svg$/);
    expect(svg.match(/<image /g)!.length).toBeGreaterThanOrEqual(images);
    expect(svg).not.toMatch(/href="(?!data:)/);
    for (const words of [...says, credit.title, credit.author, "CC0 1.0", credit.licenceUrl, `${path.slice(1)}#${id}`])
      expect(wordsOf(svg)).toContain(words);
    expect(wordsOf(svg)).not.toMatch(/Copy link|Add to playlist/);
    expect(open.problems).toEqual([]);
    await open.close();
  }
);

it("the PNG of a figure is twice the size of its SVG, and shows the photo and the map that are on the screen", async () => {
  const open = await site.openWarm("/");
  const svg = (await download(open, "explain", "SVG")).content.toString();
  const png = sharp((await download(open, "explain", "PNG")).content);
  const [, width, height] = /<svg [^>]*width="(\d+)" height="(\d+)"/.exec(svg)!.map(Number);
  const {data, info} = await png.removeAlpha().raw().toBuffer({resolveWithObject: true});
  expect([info.width, info.height]).toEqual([2 * width, 2 * height]);
  const places = Array.from(svg.matchAll(/<image x="([\d.]+)" y="([\d.]+)" width="([\d.]+)"/g), (d) =>
    d.slice(1).map(Number)
  );
  const colour = (x: number, y: number) => [...data.subarray(3 * (y * info.width + x), 3 * (y * info.width + x) + 3)];
  const middle = ([x, y, side]: number[]) =>
    colour(...([x, y].map((d) => Math.round(2 * (24 + d + side / 8))) as [number, number]));
  expect(colour(4, 4)).toEqual([255, 255, 255]);
  expect(Math.max(...middle(places[1]).map((d) => Math.abs(d - 128)))).toBeLessThan(12); // no signal is mid-grey
  const [red, , blue] = middle(places[0]); // the cat is ginger
  expect(red - blue).toBeGreaterThan(15);
  await open.close();
});

it("names that the screen cuts off, and what is scrolled away, are whole in the file", async () => {
  const open = await site.openWarm("/why-is-this-a-cat/part-2", {width: 700});
  const tree = open.page.locator("figure[data-figure=tree]");
  await tree.scrollIntoViewIfNeeded();
  await tree.and(open.page.locator("[data-ready]")).waitFor();
  const id = (await tree.getAttribute("id"))!;
  const svg = (await download(open, id, "SVG")).content.toString();
  expect(wordsOf(svg)).not.toMatch(/\p{L}…/u); // a name that was cut
  expect(wordsOf(svg)).toContain("Egyptian cat");
  const style = () =>
    tree
      .locator(".figure-picture")
      .evaluate((d) => [d, ...d.querySelectorAll("[style]")].map((e) => e.getAttribute("style")).join("|"));
  const before = await style();
  await download(open, id, "SVG");
  expect(await style()).toBe(before); // the page is left as it was
  await open.close();
});

it("every figure of the lecture can be saved as a picture with words below it", async () => {
  for (const path of ["/lecture/occlusion", "/lecture/how-does-it-work", "/lecture/pca"]) {
    const open = await site.openWarm(path);
    const figures = open.page.locator("figure.figure[data-figure][data-ready][id]");
    for (const id of await figures.evaluateAll((all) => all.map((d) => d.id))) {
      await open.page.locator(`#${id}`).scrollIntoViewIfNeeded();
      const {content} = await download(open, id, "SVG");
      expect(`${id}: ${/<(image|path|rect|text) /.test(content.toString())}`).toBe(`${id}: true`);
      expect(wordsOf(content.toString())).toContain("words and figures CC BY 4.0");
    }
    expect(open.problems).toEqual([]);
    await open.close();
  }
});
