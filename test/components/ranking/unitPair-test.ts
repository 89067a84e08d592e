// @vitest-environment jsdom
import {afterEach, beforeEach, expect, it, vi} from "vitest";
import {ranksText, unitPair} from "../../../src/components/ranking/unitPair.js";
import {wholePhotos} from "../../../src/components/story/petSummary.js";
import {pairsWon, wordStrips} from "../../../src/components/story/wordStrips.js";
import {petGroup, photosOf} from "../../../src/corpus/petGroups.js";
import {writeResponses} from "../../../src/corpus/responses.js";
import {photos} from "../../../src/photos.js";
import {stubCanvas} from "../stubCanvas.js";
import {rest} from "../toyClient.js";

vi.mock("../../../src/components/drawer/drawer.js", () => ({
  thumbnails: () => "thumbnails.jpg",
  catThumbnails: () => "thumbnails.jpg"
}));

beforeEach(() => {
  stubCanvas();
  vi.stubGlobal(
    "ResizeObserver",
    class {
      observe() {}
      disconnect() {}
    }
  );
  vi.stubGlobal("matchMedia", () => ({addEventListener() {}, removeEventListener() {}}));
  history.replaceState(null, "", "/");
});
afterEach(() => vi.unstubAllGlobals());

/** Unit 0 likes dogs best, unit 1 cats; both rise through the registry otherwise. */
const value = (i: number, unit: number) => {
  const group = petGroup(photos[i]);
  const liked = unit === 0 ? "dog" : "cat";
  return (group === liked ? 200 : 0) + i / 10;
};
const corpus = photos.map((_, i) => Float32Array.of(value(i, 0), value(i, 1)));
const file = writeResponses("inception-v3", new Map([["Mixed_7a", corpus]])).buffer;
const responses = async () => file;

it("unitPair shows every photo by two units, and the best, the median and the last rank of cats and dogs under each", async () => {
  const units = {first: {layer: "Mixed_7a", unit: 0}, second: {layer: "Mixed_7a", unit: 1}};
  const figure = await unitPair({...units, responses, layers: [{name: "Mixed_7a", units: 2}], labels: []});
  document.body.replaceChildren(figure);
  await rest();
  const text = figure.querySelector(".figure-readout")!.textContent!;
  expect(text).toMatch(/dogs, their ranks1 … \d+ … \d+ across/);
  const [, last] = /cats, their ranks.*; 1 … \d+ … (\d+) up/.exec(text)!;
  expect(Number(last)).toBeLessThanOrEqual(photosOf("cat").length);
  expect(figure.querySelector("figcaption")!.textContent).toMatch(
    `Each of the ${photos.length} photos by the largest response of unit 0 of Mixed_7a, across, and of unit 1 of Mixed_7a, up.`
  );
});

it("a link to two units is read", async () => {
  history.replaceState(null, "", "#two-units.first=Mixed_7a.1&two-units.second=Mixed_7a.0");
  const units = {first: {layer: "Mixed_7a", unit: 0}, second: {layer: "Mixed_7a", unit: 1}};
  const figure = await unitPair({...units, responses, layers: [{name: "Mixed_7a", units: 2}], labels: []});
  await rest();
  expect([figure.value.first.unit, figure.value.second.unit]).toEqual([1, 0]);
});

it("ranksText counts from 1, the strongest first, and equal ones share a rank", () => {
  const first = photos.map((photo) => (petGroup(photo) === "dog" ? 5 : 1));
  const last = photos.length + 1 - photosOf("dog").length;
  expect(ranksText({first, second: first.map((d) => -d)}, "dog")).toBe(
    `1 … 1 … 1 across; ${last} … ${last} … ${last} up (best, median, last)`
  );
});

it("pairsWon(values, a, b) counts pairs, and half of those that are equal", () => {
  const dogs = photos.map((photo) => (petGroup(photo) === "dog" ? 1 : 0));
  const [cats, of] = [wholePhotos("cat"), wholePhotos("cat") * wholePhotos("dog")];
  expect(pairsWon(dogs, "dog", "cat")).toEqual({won: of, of});
  expect(pairsWon(dogs, "cat", "dog")).toEqual({won: 0, of});
  expect(pairsWon(dogs, "cat", "cat")).toEqual({won: cats ** 2 / 2, of: cats ** 2});
});

it("wordStrips(words) draws a dot for each photo and word, and names the photo that is pointed at", () => {
  const values = photos.map((_, i) => i + 1);
  const figure = wordStrips([{word: "fur", layer: "Mixed_5b", unit: 210, values}]);
  const dots = figure.querySelectorAll("circle");
  expect(dots).toHaveLength(photos.length);
  expect(figure.querySelectorAll("circle.story-words-pet")).toHaveLength(
    photosOf("cat").length + photosOf("dog").length
  );
  dots[dots.length - 1].dispatchEvent(new Event("pointerenter"));
  expect(figure.querySelector(".story-words-said")!.textContent).toMatch(dots[dots.length - 1].textContent!);
});
