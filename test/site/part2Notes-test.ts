import {afterAll, beforeAll, expect, it} from "vitest";
import {type OpenPage, openSite, type Site} from "./openSite.js";
import {violations} from "./violations.js";

// What part 2 tells of the notes of its source is held against the figures beside it.

let site: Site;
let opened: OpenPage;
beforeAll(async () => {
  site = await openSite();
  opened = await site.openWarm("/why-is-this-a-cat/part-2");
});
afterAll(() => site?.close());

/** Returns the texts of the elements that a selector finds, blanks made single. */
const texts = (selector: string) =>
  opened.page.locator(selector).evaluateAll((found) => found.map((d) => d.textContent!.replace(/\s+/g, " ").trim()));

it("the way to the ear: it would miss the corner most of five, rises without the heads, and only the corner’s children are shown", async () => {
  const cards = await texts(".edges-rows li");
  const children = cards.filter((card) => card.startsWith("Mixed_6c"));
  const units = children.map((card) => Number(/^Mixed_6c (\d+)/.exec(card)![1]));
  expect(units).toEqual([528, 73, 264, 52, 458]);
  const falls = children.map((card) => {
    const [, way, share] = /the parent (falls|rises) by (?:under )?(\d+)\s%/.exec(card)!;
    return way === "falls" ? Number(share) : -Number(share);
  });
  expect(Math.max(...falls)).toBe(falls[units.indexOf(52)]);
  expect(falls[units.indexOf(52)]).toBe(10);
  expect(falls[units.indexOf(458)]).toBe(-1);
  const below = cards.filter((card) => card.startsWith("Mixed_5b"));
  expect(below).toHaveLength(5);
  expect(below[0]).toMatch(/^Mixed_5b 11\D/);
});

it("the words of the description hardly tell cats from dogs, and the page says how often each does", async () => {
  const rows = await texts(".story-words tbody tr");
  const shares = rows.map((row) => Number(/([\d.]+)\s%$/.exec(row.trim())![1]));
  const prose = (await texts("#observablehq-main p")).find((d) => d.startsWith("It could. Take every pair"))!;
  for (const [i, share] of shares.entries()) {
    const word = rows[i].split("Mixed")[0].trim();
    const [, said] = new RegExp(`(\\d+)\\s% \\(${word}\\)`).exec(prose)!;
    expect(Math.abs(Number(said) - share), word).toBeLessThanOrEqual(0.55); // the one rounded, the other to a tenth
  }
});

it("the page says how many dogs are among the nine photos that excite each of the two units most", async () => {
  const prose = (await texts("#observablehq-main p")).find((d) => d.startsWith("Of the nine photos"))!;
  expect(prose).toMatch(/the first most, crops left out, 5 show dogs, and 5 of the second’s nine/);
});

it("the page says how many cats have the largest logits of “Egyptian cat”, and which other animal comes next", async () => {
  const prose = (await texts("#observablehq-main details p")).find((d) => d.startsWith("Again without"))!;
  expect(prose).toMatch(/the \d\d at the top are cats, and then comes “.*lemur/);
});

it("sets of units: together they cost the class and the fur several times what they cost one by one, and the face rises", async () => {
  const rows = await texts(".edges-sets tbody tr");
  const shares = rows.map((row) =>
    Array.from(row.matchAll(/(falls|rises) by (\d+) %/g), ([, way, per]) => (way === "falls" ? 1 : -1) * Number(per))
  );
  expect(shares).toHaveLength(6);
  const [cat, face, , fur, hairs, lines] = shares;
  expect(cat[1]).toBeGreaterThan(3 * cat[0]);
  expect(fur[1]).toBeGreaterThan(3 * fur[0]);
  expect([face[0] < 0, face[1] < 0]).toEqual([true, true]);
  expect(hairs[1]).toBe(100);
  expect(Math.abs(lines[0] - lines[1])).toBeLessThan(5);
});

it("a filter of ones has a correlation of 0.79 with unit 7, another of 0.86 with unit 21, and zeros with none", async () => {
  const toy = opened.page.locator(".edges-hand");
  await toy.locator("canvas").first().waitFor();
  expect(await toy.locator(".figure-toy-said").textContent()).toMatch("correlation of 0.79");
  await toy.getByRole("button", {name: "light left of dark"}).click();
  await toy.getByRole("combobox").selectOption("1");
  expect(await toy.locator(".figure-toy-said").textContent()).toMatch("correlation of 0.86");
  for (const input of await toy.getByRole("spinbutton").all()) await input.fill("0");
  expect(await toy.locator(".figure-toy-said").textContent()).toMatch("nothing of this photo");
});

it("the notes have no faults of accessibility, and nothing went wrong on the way", async () => {
  expect(await violations(opened.page)).toEqual([]);
  expect(opened.problems).toEqual([]);
});
