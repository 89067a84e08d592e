// @vitest-environment jsdom
import {expect, it} from "vitest";
import {colourKey} from "../../../src/components/marks/colourKey.js";
import {signKey} from "../../../src/components/marks/signKey.js";
import {methods} from "../../../src/methods.js";

const ends = {low: "speaks against it", high: "speaks for it"};

function textOf(element: Element): string {
  return element.textContent!.replace(/\s+/g, " ").trim();
}

it("colourKey of a signed map goes from minus to plus the scale, of a strength from 0", async () => {
  const key = colourKey({display: "signed", picture: {scale: 0.01234, zero: false}, ends});
  expect(textOf(key.querySelector(".colour-key-scale")!)).toBe("−0.012 +0.012");
  await expect(key.outerHTML).toMatchFileSnapshot("../../output/colourKey.html");
  const strength = colourKey({display: "strength", picture: {scale: 250, zero: false}, ends});
  expect(textOf(strength.querySelector(".colour-key-scale")!)).toBe("0 250");
});

it("colourKey names the colour of each end before what it stands for", () => {
  const words = (display: "signed" | "signed-heat" | "heat") =>
    textOf(
      colourKey({display, picture: {scale: 1, zero: false}, ends, unit: "per cent"}).querySelector(".colour-key-words")!
    );
  expect(words("signed-heat")).toBe("red: speaks against it; blue: speaks for it");
  expect(words("signed")).toBe("dark: speaks against it; bright: speaks for it");
  expect(words("heat")).toBe("black: speaks against it; yellow: speaks for it");
  expect(textOf(signKey(ends))).toBe("blue: speaks for it red: speaks against it");
});

it("colourKey of a map of zeros says so", () => {
  const key = colourKey({display: "heat", picture: {scale: 0, zero: true}, ends});
  expect(key.textContent).toBe("The map is zero everywhere.");
});

it("every method says in words what the ends of its colours stand for", () => {
  for (const {ends: words} of methods) for (const word of [words.low, words.high]) expect(word).toMatch(/^[a-z].{4,}/);
});
