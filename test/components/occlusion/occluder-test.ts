// @vitest-environment jsdom
import {afterEach, beforeEach, expect, it, vi} from "vitest";
import {occluder} from "../../../src/components/occlusion/occluder.js";
import {
  centredPlace,
  latticePlaces,
  nearestPlace,
  occluderBox
} from "../../../src/components/occlusion/occluderLattice.js";
import type {BuiltOccluder} from "../../../src/components/occlusion/occluders.js";
import {
  mapCaption,
  occluderCaption,
  occluderFacts,
  occluderRows
} from "../../../src/components/occlusion/occluderText.js";
import {stubCanvas} from "../stubCanvas.js";
import {rest, toyClient} from "../toyClient.js";
import {score} from "./toyScores.js";

vi.mock("../../../src/components/inputs/loadPhoto.js", () => ({
  loadPhoto: async (photo: string) => ({
    key: photo,
    pixels: {values: new Float32Array(299 * 299 * 3), width: 299, height: 299, channels: 3}
  })
}));
vi.mock("../../../src/components/drawer/drawer.js", () => ({
  thumbnails: () => "thumbnails.jpg",
  catThumbnails: () => "thumbnails.jpg"
}));

beforeEach(() => {
  stubCanvas();
  vi.stubGlobal(
    "IntersectionObserver",
    class {
      observe() {} // no thumbnails
    }
  );
  history.pushState(null, "", "/");
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

const cat = score(286, 10.8, 0.84, "Egyptian cat");
const tabby = score(282, 8.8, 0.11, "tabby");
const room = {width: 299, height: 299};
/** Lets pass what a figure waits before it asks; then what it waits before it writes the address. */
const rested = (milliseconds = 450) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** What was built: the large square changes the answer in one place, the small one in none. */
const built: BuiltOccluder = {
  network: "inception-v3",
  photo: "cat-chelsea",
  whole: {top: [cat, tabby], asked: cat, rank: 1},
  maps: [125, 100].map((size) => ({
    size,
    fill: "grey",
    places: latticePlaces(size, room).map((place, i) =>
      size === 125 && i === 23
        ? {...place, top: [tabby, cat], asked: {...cat, probability: 0.31}, rank: 2}
        : {...place, top: [cat, tabby], asked: cat, rank: 1}
    )
  }))
};

function made() {
  const {client, asked} = toyClient();
  const figure = occluder(built, {client});
  document.body.replaceChildren(figure);
  const text = (selector: string) => figure.querySelector(selector)!.textContent!.replace(/\s+/g, " ").trim();
  const press = (key: string) =>
    figure.querySelector(".square-input-square")!.dispatchEvent(new KeyboardEvent("keydown", {key}));
  const button = (words: RegExp) => [...figure.querySelectorAll("button")].find((d) => words.test(d.textContent!))!;
  return {figure, asked, text, press, button};
}

const answer = {
  scores: [{top: [tabby, cat], asked: [{...cat, probability: 0.2}], ranks: [2]}],
  backend: "wasm",
  milliseconds: 9
};

it("occluder begins with the square in the middle, says what is so there, and asks nobody", async () => {
  const {figure, asked, text} = made();
  await rest();
  expect(figure.value).toMatchObject({size: 125, fill: "grey", place: {y: 87, x: 87}});
  expect(text(".figure-number")).toBe("84.0 % Egyptian cat; 84.0 % without the square");
  expect(text(".figure-caption")).toBe(
    "With this place hidden the network still says “Egyptian cat”. Of 49 places 1 changes the answer; the lowest probability is 31.0 %."
  );
  expect(text(".figure-readout")).toMatch("square125 px at row 87, column 87");
  expect(text(".figure-readout")).toMatch("when this site was built");
  expect([asked, location.hash]).toEqual([[], ""]);
});

it("the square keeps to measured places, and its place is in the address once the reader rests", async () => {
  const {asked, text, press} = made();
  await rest();
  for (const key of ["ArrowLeft", "ArrowRight", "ArrowLeft"]) press(key);
  press("ArrowLeft");
  await rest();
  expect([text(".figure-caption").split(".")[0], location.hash]).toEqual([
    "With this place hidden the network still says “Egyptian cat”",
    ""
  ]);
  const entries = history.length;
  await rested();
  expect(location.hash).toBe(
    "#occluder.photo=cat-chelsea&occluder.size=125&occluder.fill=grey&occluder.y=87&occluder.x=29"
  );
  expect([history.length, asked]).toEqual([entries + 1, []]);
});

it("a square of another size keeps its centre, and stands where it is measured", async () => {
  const {figure, asked} = made();
  await rest();
  figure.querySelector<HTMLInputElement>("input[value='100']")!.click();
  await rest();
  expect(figure.value).toMatchObject({size: 100, place: {y: 102, x: 102}});
  expect(asked).toEqual([]);
});

it("a place that was not measured is asked once the reader rests; the answer before is stale", async () => {
  const {figure, asked, text} = made();
  await rest();
  figure.querySelector<HTMLInputElement>("[type=checkbox]")!.click();
  figure.choose({place: {y: 80, x: 80}});
  figure.choose({place: {y: 81, x: 80}});
  await rest();
  expect(figure.querySelector(".figure-number")!.classList.contains("stale")).toBe(true);
  expect(asked).toEqual([]);
  await rested();
  expect(asked.map(({question}) => question.kind)).toEqual(["scores"]);
  asked[0].answer(answer);
  await rest();
  expect(text(".figure-caption")).toMatch("no longer says “Egyptian cat” but “tabby”");
  expect(figure.querySelector(".figure-number")!.classList.contains("stale")).toBe(false);
  await rested();
  expect(location.hash).toMatch(/occluder\.y=81&occluder\.x=80&occluder\.keep=0$/);
});

it("another photo is asked what it is, and then about the square; cancelling goes back", async () => {
  const {figure, asked, button} = made();
  await rest();
  figure.choose({photo: "koala"});
  await rested();
  expect(asked.map(({question}) => question.kind)).toEqual(["classify"]);
  expect(figure.querySelector("canvas")!.getAttribute("aria-label")).toMatch(/koala/i);
  button(/^Cancel$/).click();
  expect(figure.querySelector("canvas")!.getAttribute("aria-label")).not.toMatch(/koala/i);
  expect(figure.value.photo).toBe("cat-chelsea");
});

it("the whole map is measured place by place; what arrived stays when the reader cancels", async () => {
  history.replaceState(null, "", "#occluder.size=200&occluder.y=3&occluder.x=4");
  const {figure, asked, text, button} = made();
  await rested();
  asked[0].answer(answer);
  await rest();
  expect(text(".map-key")).toBe("Not measured yet.");
  expect(figure.value.place).toEqual({y: 3, x: 4});
  button(/^Measure the whole map: 49 places/).click();
  for (const i of [1, 2]) {
    await rest();
    asked[i].answer(answer);
  }
  await rest();
  button(/^Cancel$/).click();
  expect(text(".map-key")).toMatch(/^Fall of the probability:/);
  expect(asked).toHaveLength(4);
  expect(asked[3].signal.aborted).toBe(true);
});

it("links to the occluder are read, whole or in part", async () => {
  for (const [hash, choice] of [
    ["#occluder.size=100", {size: 100, place: {y: 102, x: 102}, keep: true}],
    ["#occluder.y=145&occluder.x=58", {size: 125, place: {y: 145, x: 58}, keep: true}],
    ["#occluder.fill=black&occluder.y=145&occluder.x=58", {fill: "black", place: {y: 145, x: 58}}],
    ["#occluder.show=logit", {show: "logit"}],
    ["#occluder.y=145", {place: {y: 145, x: 87}}],
    ["#occluder.photo=koala", {photo: "koala"}],
    ["#occluder.size=150&occluder.y=60&occluder.x=40", {size: 150, place: {y: 60, x: 40}, keep: false}]
  ] as const) {
    history.replaceState(null, "", hash);
    const {figure, asked} = made();
    await rested(230);
    for (let i = 0; i < asked.length; ++i) {
      asked[i].answer(asked[i].question.kind === "classify" ? {top: [cat]} : answer);
      await rest();
    }
    expect(figure.value, hash).toMatchObject(choice);
  }
});

it("latticePlaces reach from border to border; nearestPlace and centredPlace stay among them and within the image", () => {
  expect(latticePlaces(125, room)).toHaveLength(49);
  expect(nearestPlace({y: 299, x: 14}, 125, room)).toEqual({y: 174, x: 0});
  expect(nearestPlace({y: 299, x: 0}, 100, room)).toEqual({y: 204, x: 0}); // cut off by the border
  expect(occluderBox({size: 100, place: {y: 204, x: 0}}, room)).toEqual({top: 204, left: 0, bottom: 299, right: 100});
  expect(centredPlace({size: 125, place: {y: 87, x: 0}}, 100, room)).toEqual({y: 100, x: 13});
  expect(centredPlace({size: 100, place: {y: 199, x: 0}}, 200, room)).toEqual({y: 99, x: 0});
});

it("occluderCaption, mapCaption, occluderFacts and occluderRows say what the numbers are", () => {
  const said = {top: [tabby], asked: {...cat, logit: -1.5}, rank: 2};
  expect(occluderCaption(said, cat)).toBe(
    "With this place hidden the network no longer says “Egyptian cat” but “tabby”."
  );
  const measured = [{place: {y: 1, x: 2}, said}];
  expect(mapCaption(measured)).toBe(" Of 1 places 1 changes the answer; the lowest probability is 84.0\u00a0%.");
  expect(mapCaption([{...measured[0], said: {...said, rank: 1}}])).toMatch("places none change the answer");
  expect(occluderFacts("inception-v3", said, cat, {size: 9, fill: "grey", place: {y: 1, x: 2}})).toEqual([
    ["network", "Inception v3"],
    ["class", "286 Egyptian cat"],
    ["square", "9 px at row 1, column 2"],
    ["logit", "−1.50, whole 10.80"]
  ]);
  expect(occluderRows(measured, {size: 9, fill: "grey"})).toEqual([
    {
      size: 9,
      fill: "grey",
      row: 1,
      column: 2,
      class: "Egyptian cat",
      probability: 0.84,
      logit: -1.5,
      rank: 2,
      best: "tabby"
    }
  ]);
});
