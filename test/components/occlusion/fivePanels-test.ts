// @vitest-environment jsdom
import {afterEach, beforeEach, expect, it, vi} from "vitest";
import {fivePanels} from "../../../src/components/occlusion/fivePanels.js";
import {mapField} from "../../../src/components/occlusion/mapField.js";
import {
  costText,
  hereText,
  nearestWindow,
  type PanelsChoice,
  panelsCaption,
  panelsFacts,
  panelsJson,
  panelsRows
} from "../../../src/components/occlusion/panels.js";
import {stubCanvas} from "../stubCanvas.js";
import {rest, toyClient} from "../toyClient.js";
import {score, toyScores} from "./toyScores.js";

vi.mock("../../../src/components/inputs/loadPhoto.js", () => ({
  loadPhoto: async (photo: string) => ({
    key: photo,
    pixels: {values: new Float32Array(299 * 299 * 3), width: 299, height: 299, channels: 3}
  })
}));
vi.mock("../../../src/components/marks/readImage.js", () => ({
  readImage: async () => ({rgba: new Uint8ClampedArray(4), width: 1, height: 1})
}));
vi.mock("../../../src/components/drawer/drawer.js", () => ({
  thumbnails: () => "thumbnails.jpg",
  catThumbnails: () => "thumbnails.jpg",
  labels: async () => [],
  patches: async () => {
    throw new Error("no patches");
  },
  layerTables: async () => ({
    "inception-v3": {
      layers: ["Mixed_6c", "Mixed_5b"].map((name) => ({name, shape: [17, 17, 768], field: "whole image"}))
    }
  })
}));
vi.mock("../../../src/components/occlusion/lectureUnitFiles.js", () => ({
  lecturePanelFiles: {projection: () => "projection.png", unit: async () => ({})}
}));
vi.mock("../../../src/components/units/storyUnit.js", () => ({
  storyUnit: () => {
    const unit = document.createElement("div");
    unit.innerHTML = "<div class=units-patch-ordered>built patches</div>";
    return unit;
  }
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

const strongest = [
  {unit: 3, total: 90},
  {unit: 649, total: 40}
];
const whole = {
  activity: 40,
  logit: 5,
  probability: 0.5,
  top: [score(394, 5, 0.5, "anemone fish"), score(108, 4, 0.4, "sea anemone")]
};
const scoresOf = (window: number, stride: number) => {
  const scores = toyScores(window, stride, 299);
  return {...scores, whole, activity: scores.windows.map((_, i) => 40 - i)};
};

function made() {
  const {client, asked} = toyClient();
  const built = {numbers: scoresOf(50, 28), strongest, half: [141, 80], label: "anemone fish", scale: 1, zero: false};
  const figure = fivePanels(built, {client});
  document.body.replaceChildren(figure);
  const text = (selector: string) => figure.querySelector(selector)!.textContent!.replace(/\s+/g, " ").trim();
  const button = (name: string) => [...figure.querySelectorAll("button")].find((d) => d.textContent === name)!;
  /** Answers what was asked last. */
  const answer = async () => {
    const {question, answer: give} = asked.at(-1)!;
    const unit = question.unit ?? 3;
    const index = question.class ?? 108;
    if (question.kind === "projection")
      give({shape: [1, 1, 3], values: new Float32Array(3), backend: "wasm", milliseconds: 1});
    else
      give({
        scores: scoresOf(question.window[0], question.stride[0]),
        class: index,
        label: "sea anemone",
        unit,
        strongest,
        backend: "wasm",
        milliseconds: 12_345
      });
    await rest();
  };
  return {figure, asked, text, button, answer};
}

it("fivePanels shows what was built, with its patches, and asks nobody", async () => {
  const {figure, asked, text, button} = made();
  await rest();
  expect(text(".figure-readout")).toMatch(/class394 anemone fish.*mapMixed_6c 649.*when this site was built/);
  expect([...figure.querySelectorAll(".occlusion-panel-title")].map((d) => d.textContent)).toEqual([
    "The photo",
    "Activity of map 649 of Mixed_6c",
    "Probability of “anemone fish”",
    "Most probable class",
    "Map 649 projected to pixels, guided"
  ]);
  expect(text(".occlusion-panel-patches")).toBe("built patches");
  expect(text(".figure-summary")).toBe("These are the numbers on the screen.");
  expect(button("Cover every place").hasAttribute("disabled")).toBe(true);
  expect([asked, location.hash]).toEqual([[], ""]);
});

it("another class waits for the button; then it costs every place, and a further class none", async () => {
  const {figure, asked, text, button, answer} = made();
  await rest();
  figure.querySelectorAll<HTMLInputElement>(".class-picker-class input")[1].click();
  expect(asked).toEqual([]);
  expect(text(".figure-summary")).toMatch(
    /^The page keeps .* press “Cover every place”: 100 places, .* about a minute /
  );
  button("Cover every place").click();
  await rest();
  expect(asked[0].question).toMatchObject({kind: "projection", layer: "Mixed_6c", unit: 649, rule: "guided"});
  await answer();
  expect(asked[1].question).toMatchObject({kind: "occlude", class: 108, unit: 649, window: [50, 50], stride: [28, 28]});
  await answer();
  expect(text(".figure-readout")).toMatch(/class108 sea anemone.*12\.3 s/);
  expect(location.hash).toMatch(/panels\.class=108/);
  expect(text(".figure-summary")).toBe("These are the numbers on the screen.");
  figure.choose({class: 7});
  await rest();
  await answer();
  expect(asked[3].question).toMatchObject({kind: "occlude", class: 7});
});

it("panels on their way are drawn as they come, and say how many places are made", async () => {
  const {figure, asked, text, button, answer} = made();
  await rest();
  figure.choose({class: 108});
  button("Cover every place").click();
  await rest();
  await answer();
  const {done, of} = {done: 9, of: 100};
  const partial = {scores: scoresOf(50, 28), class: 108, label: "sea anemone", unit: 3, strongest, done, of};
  asked.at(-1)!.progress?.({kind: "progress", phase: "compute", fraction: 0.1, partial});
  expect(text("figcaption")).toMatch("“sea anemone” is the answer");
  expect(text("figcaption")).toMatch("Coarse: 9 of 100 passes made.");
  await answer();
  expect(text("figcaption")).not.toMatch("Coarse");
});

it("another rule changes no number: one pass projects the map anew", async () => {
  const {asked, text, figure, answer} = made();
  await rest();
  figure.choose({rule: "deconvnet"});
  await rest();
  expect(asked.map(({question}) => question.kind)).toEqual(["projection"]);
  await answer();
  expect(figure.querySelectorAll(".occlusion-panel-title")[4].textContent).toBe(
    "Map 649 projected to pixels, deconvnet"
  );
  expect(text(".figure-readout")).toMatch("when this site was built");
  expect(location.hash).toMatch("panels.rule=deconvnet");
});

it("a link to another rule shows what was built until the map is projected", async () => {
  history.replaceState(null, "", "#panels.rule=gradient");
  const {asked, text, figure, answer} = made();
  await rest();
  expect(asked.map(({question}) => question.kind)).toEqual(["projection"]);
  expect(figure.querySelectorAll(".occlusion-panel-title")[4].textContent).toMatch("guided");
  await answer();
  expect(figure.querySelectorAll(".occlusion-panel-title")[4].textContent).toMatch("gradient");
  expect(text(".occlusion-panel-patches")).toBe("built patches");
});

it("links to the five panels are read; another photo is asked about its own best class and map", async () => {
  for (const [hash, question, choice] of [
    [
      "#panels.photo=dogs-two-spaniels&panels.stride=50",
      {class: 108, unit: 3, window: [50, 50], stride: [50, 50], fill: "grey", layer: "Mixed_6c"},
      {photo: "dogs-two-spaniels", class: 108, unit: 3}
    ],
    ["#panels.photo=temple-golden&panels.class=5", {class: 5, unit: 3}, {class: 5, unit: 3}],
    ["#panels.fill=black&panels.stride=50", {class: 394, unit: 649, fill: "black"}, {class: 394, unit: 649}],
    ["#panels.layer=Mixed_5b", {class: 394, unit: 3, layer: "Mixed_5b"}, {unit: 3}],
    ["#panels.window=60&panels.unit=7", {unit: 7, window: [60, 60], stride: [28, 28]}, {window: 60}],
    ["#panels.window=20", {window: [20, 20], stride: [20, 20]}, {stride: 20}],
    ["#panels.fill=white&panels.y=3&panels.x=4", {fill: "white"}, {place: {y: 3, x: 4}}]
  ] as const) {
    history.replaceState(null, "", hash);
    const {figure, asked, answer} = made();
    await rest();
    if (asked.length && asked[0].question.kind === "occlude") {
      // What is not in the link is found by one square that hides everything.
      expect(asked[0].question, hash).toMatchObject({window: [299, 299], stride: [299, 299]});
      await answer();
    }
    expect(asked.at(-1)!.question.kind, hash).toBe("projection");
    await answer();
    expect(asked.at(-1)!.question, hash).toMatchObject({kind: "occlude", ...question});
    await answer();
    expect(figure.value, hash).toMatchObject(choice);
  }
});

it("a map that the layer has not is said before anything is computed", async () => {
  history.replaceState(null, "", "#panels.unit=1000");
  const {asked, text} = made();
  await rest();
  expect(text(".figure-error")).toMatch("unknown unit: 1000 (Mixed_6c has 768)");
  expect(asked).toEqual([]);
});

it("the square moves by a stride to measured places, and its place is in the address once the reader rests", async () => {
  const {figure, text} = made();
  await rest();
  const before = text(".occlusion-said");
  expect(before).toMatch(
    /^Hidden here: “anemone fish” .* \(whole photo 50\.0\s%\), map .*\s% lower\. The network says “8”/
  );
  const square = figure.querySelector(".square-input-square")!;
  square.dispatchEvent(new KeyboardEvent("keydown", {key: "ArrowRight"}));
  expect(figure.value.place).toEqual({y: 112, x: 140});
  expect(text(".occlusion-said")).not.toBe(before);
  await new Promise((resolve) => setTimeout(resolve, 430));
  expect(location.hash).toBe("#panels.y=112&panels.x=140");
});

it("mapField shows the strongest maps, and takes any by its number", () => {
  const {element} = mapField(649);
  element.maps = 768;
  element.show(strongest);
  const [menu, number] = [element.querySelector("select")!, element.querySelector("input")!];
  expect([...menu.options].map((d) => d.textContent)).toEqual(["another", "1. map 3: 90", "2. map 649: 40"]);
  expect([menu.value, number.value, number.max]).toEqual(["649", "649", "767"]);
  let told = 0;
  element.addEventListener("input", () => ++told);
  number.value = "12";
  number.dispatchEvent(new Event("change"));
  expect([element.value, menu.value, told]).toEqual([12, "", 1]);
  element.value = undefined;
  expect([number.value, told]).toEqual(["", 1]);
});

it("panelsCaption, panelsFacts, panelsRows, panelsJson and hereText say what the numbers are", () => {
  const scores = scoresOf(150, 149);
  const pixels = {values: new Float32Array(0), width: 0, height: 0, channels: 3};
  const projection = {rgba: new Uint8ClampedArray(0), width: 0, height: 0, scale: 1, zero: false};
  const panels = {pixels, scores, label: "anemone fish", strongest, projection, rule: "guided"} as const;
  const choice: PanelsChoice = {
    photo: "fish-clownfish",
    window: 150,
    stride: 149,
    fill: "grey",
    layer: "Mixed_6c",
    unit: 649,
    class: 8,
    rule: "guided",
    place: undefined
  };
  expect(panelsCaption(panels, choice)).toMatch(
    /^A grey square of 150 px hides each of 4 places of the photo\. .* “anemone fish” is the answer at 3 of them\./
  );
  expect(panelsFacts(panels, choice)).toEqual([
    ["network", "Inception v3"],
    ["class", "8 anemone fish"],
    ["probability", "50.0\u00a0%"],
    ["lowest, highest", "20.0\u00a0%, 100.0\u00a0%"],
    ["map", "Mixed_6c 649"],
    ["total activity", "40"],
    ["square, stride", "150, 149 px"]
  ]);
  expect(panelsRows(panels)[3]).toEqual({
    top: 149,
    left: 149,
    bottom: 299,
    right: 299,
    activity: 37,
    logit: 2,
    probability: 0.2,
    answer: "3",
    "its probability": 0.6
  });
  expect(panelsJson(panels, choice)).toMatchObject({
    network: "inception-v3",
    photo: "fish-clownfish",
    unit: 649,
    columns: 2
  });
  expect(hereText(panels, 0)).toBe(
    "Hidden here: “anemone fish” 100.0\u00a0% (whole photo 50.0\u00a0%), map unchanged. The network says “8”, 50.0\u00a0%."
  );
  expect(hereText(panels, 3)).toMatch("map 7.5\u00a0% lower.");
  expect(nearestWindow(scores.windows, {y: 100, x: 20}, 150)).toBe(2);
  expect(costText(choice)).toMatch(/^4 places, .* about ten seconds /);
});
