// @vitest-environment jsdom
import {beforeEach, expect, it, vi} from "vitest";
import {blankSquares} from "../../../src/components/occlusion/blankSquares.js";
import {classlessUnits} from "../../../src/components/occlusion/classlessUnits.js";
import {labelMatches} from "../../../src/components/occlusion/labelMatches.js";
import {lectureUnits} from "../../../src/components/occlusion/occlusions.js";
import {photos} from "../../../src/photos.js";
import {rest} from "../toyClient.js";

vi.mock("../../../src/components/drawer/drawer.js", () => ({
  labels: async () => ["bootleg", "head cabbage"],
  layerTables: async () => ({
    "inception-v3": {layers: ["Mixed_6c", "Mixed_6e"].map((name) => ({name, field: "whole image"}))}
  })
}));
vi.mock("../../../src/components/occlusion/lectureUnitFiles.js", async () => ({
  lectureUnitFiles: async () => ({
    units: lectureUnits,
    facts: lectureUnits.map(({photo}, i) => ({
      photo,
      value: 2 + i,
      rank: 3 + i,
      position: 0,
      patches: {varied: [], strongest: []}
    })),
    counts: {
      kinds: lectureUnits.map(({kindOfPhoto: kind}) =>
        kind ? {kind, among: 37, other: {photo: "taj-mahal", place: 11}} : null
      ),
      letters: {units: 2, most: 3, of: 1}
    },
    patches: "patches.webp",
    pictures: "pictures.webp"
  })
}));

beforeEach(() => history.pushState(null, "", "/"));

async function made() {
  const figure = classlessUnits();
  document.body.replaceChildren(figure);
  await rest();
  const text = (selector: string) => figure.querySelector(selector)!.textContent!.replace(/\s+/g, " ").trim();
  return {figure, text};
}

it("classlessUnits shows the first unit, what was measured of it, and its word among the labels", async () => {
  const {figure, text} = await made();
  expect(text(".figure-caption")).toMatch(/^Unit 301 of Mixed_6c: /);
  expect(text(".figure-readout")).toBe(
    `networkInception v3unitMixed_6c 301activation2.00rank of the photo3 of ${photos.length}computedwhen this site was built`
  );
  expect(text(".occlusion-matches")).toBe("1 label has “head” in it: head cabbage.");
  expect(text(".occlusion-evidence p")).toMatch(/^A head that stands up .* place 11: Taj Mahal\.$/);
  expect(figure.querySelector(".units-story")).not.toBeNull();
  expect(location.hash).toBe("");
});

it("another unit is shown with its own word, and is in the address", async () => {
  const {figure, text} = await made();
  figure.querySelector<HTMLInputElement>("input[value=leg]")!.click();
  await rest();
  expect(text(".figure-caption")).toMatch(/^Unit 326 /);
  expect(text(".occlusion-matches")).toBe("1 label has “leg” in it: bootleg.");
  expect(location.hash).toBe("#classless.unit=leg");
});

it("links to a unit for a thing that is no class are read", async () => {
  for (const [hash, unit] of [
    ["#classless.unit=leg", "leg"],
    ["#classless.unit=sky", "sky"],
    ["#classless.unit=petal", "head"]
  ] as const) {
    history.replaceState(null, "", hash);
    const {figure} = await made();
    expect(figure.value, hash).toEqual({unit});
  }
});

it("labelMatches(labels, text) counts the labels that have a text in them, and writes out twelve", () => {
  const labels = Array.from({length: 13}, (_, i) => `Cat ${i}`);
  expect(labelMatches(labels, " CAT ")).toBe(`13 labels have “cat” in it: ${labels.slice(0, 12).join(", ")} ….`);
  expect(labelMatches(labels, "cat 12")).toBe("1 label has “cat 12” in it: Cat 12.");
  expect(labelMatches(labels, "dog")).toBe("No label has “dog” in it.");
  expect(labelMatches(labels, " ")).toBe("Type a word.");
});

it("blankSquares is a table of what a square of each fill does over ink and over paper", () => {
  const row = {
    fill: "white",
    digits: 190,
    ink: 0.31,
    blank: 0.354,
    most: 0.8,
    flips: 0.1,
    blankFlips: 0.02,
    flipped: 60
  };
  const table = blankSquares([row]);
  expect([...table.querySelectorAll("tbody th, tbody td")].map((d) => d.textContent)).toEqual([
    "ink",
    "31.0\u00a0%",
    "35.4\u00a0%",
    "80.0\u00a0%",
    "2.0\u00a0%",
    "60 of 190"
  ]);
});
