// @vitest-environment jsdom
import {afterEach, beforeEach, expect, it, vi} from "vitest";
import {digitLister} from "../../../src/components/marks/digitLister.js";
import lectureFigures from "../../../src/components/presenting/lectureFigures.json";
import {digitRanking, digitVerdict} from "../../../src/components/ranking/digitRanking.js";
import {digitResponses} from "../../../src/components/ranking/digitResponses.js";
import {exampleRanking} from "../../../src/components/ranking/exampleRanking.js";
import {photoRanking} from "../../../src/components/ranking/photoRanking.js";
import {propertyBoard} from "../../../src/components/ranking/propertyBoard.js";
import {propertyPlot} from "../../../src/components/ranking/propertyPlot.js";
import {propertyScatter} from "../../../src/components/ranking/propertyScatter.js";
import {rankingBoard} from "../../../src/components/ranking/rankingBoard.js";
import {readDigits} from "../../../src/corpus/digits.js";
import {readResponses, writeResponses} from "../../../src/corpus/responses.js";
import {writeArrays} from "../../../src/files/arrayFile.js";
import {photos} from "../../../src/photos.js";
import {stubObservers} from "../stubObservers.js";
import {rest, toyClient} from "../toyClient.js";
import {toyDigits} from "../toyDigits.js";

let end: () => void;
let invalidation: Promise<void>;

beforeEach(() => {
  invalidation = new Promise((resolve) => {
    end = resolve;
  });
  stubObservers();
  vi.spyOn(HTMLCanvasElement.prototype, "getContext").mockReturnValue(null);
  history.replaceState(null, "", "/page");
});
afterEach(() => {
  end();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

const count = 300;
const digits = toyDigits(count);
/** The logits of digits that are all taken for what they are, but for the first 8, which is taken for a 3. */
const values = new Float32Array(10 * count);
for (let i = 0; i < count; ++i) values[10 * i + (i === 8 ? 3 : i % 10)] = 1 + i / 100;
const logits = writeArrays({note: {layer: "logits", units: 10}, arrays: {values}}).buffer;

/** How long until a view is in the address. */
const written = () => new Promise((resolve) => setTimeout(resolve, 500));

async function made() {
  const {client, asked} = toyClient();
  const source = await digitResponses(client, {digits, logits});
  const ranking = exampleRanking({client, source, invalidation});
  const properties = propertyScatter({client, source, invalidation});
  document.body.replaceChildren(ranking, properties);
  await rest();
  const texts = (figure: HTMLElement) => (selector: string) => figure.querySelector(selector)!.textContent!;
  const answerConv1 = async (at: number, scale = 1) => {
    const found = Float32Array.from({length: 12 * count}, (_, i) => scale * Math.sin(i));
    asked[at].answer({layer: "conv1", units: 12, values: found, backend: "wasm", milliseconds: 55});
    await rest();
  };
  return {ranking, properties, asked, said: texts(ranking), told: texts(properties), answerConv1};
}

async function follow(hash: string): Promise<void> {
  location.hash = hash;
  await rest();
}

it("exampleRanking ranks the 8s by their logit and asks nobody", async () => {
  const {ranking, asked, said} = await made();
  expect(ranking.querySelectorAll(".ranking-item")).toHaveLength(28);
  expect(said(".figure-caption")).toBe(
    "30 held-out 8s in the order of their response to the logit of 8: the weakest on the left. At place k stands example iₖ."
  );
  expect(said(".figure-readout")).toMatch(
    /examples\s*30\s*smallest\s*0\.00\s*largest\s*3\.98.*when this site was built/s
  );
  expect(said(".ranking-verdict")).toMatch(/^Let p be “stroke thickness above the median of these, .* of 20 \(/);
  expect(ranking.querySelector(".ranking-item")!.getAttribute("aria-label")).toMatch(/Digit 8, an 8, taken for a 3/);
  ranking.querySelector(".ranking-item")!.dispatchEvent(new Event("focus"));
  expect(said(".picture-scatter-said")).toMatch(/^Digit 8, an 8, taken for a 3: stroke thickness .* px, slant/);
  expect(asked).toEqual([]);
});

it("exampleRanking’s threshold and property change the verdict, are in the address, and ask nobody", async () => {
  const {ranking, asked, said} = await made();
  const slider = ranking.querySelector<HTMLInputElement>(".ranking-threshold input")!;
  slider.value = "3";
  slider.dispatchEvent(new Event("input", {bubbles: true}));
  expect(said(".ranking-verdict")).toMatch(/ of 3 \(.* of 27 \(/);
  ranking.choose({property: "slant"});
  expect(said(".ranking-verdict")).toMatch(/^Let p be “slant above/);
  await written();
  expect(location.hash).toBe("#ranking.property=slant&ranking.t=3");
  expect(asked).toEqual([]);
});

it("exampleRanking says in one line that there is no such example", async () => {
  const {ranking, said} = await made();
  await follow("ranking.digit=0&ranking.unit=logits.0&ranking.answers=wrong");
  expect(said(".figure-caption")).toBe(
    "There is no such example: the network gets every held-out 0 right. Choose another digit, or all of them."
  );
  expect([said(".ranking"), said(".figure-readout").trim()]).toEqual([
    expect.stringMatching(/^\s*Threshold T/),
    expect.stringMatching(/^examples\s*0$/)
  ]);
  ranking.choose({answers: "all"});
  expect(ranking.querySelectorAll(".ranking-item")).toHaveLength(28);
  expect(location.hash).toBe("#ranking.digit=0&ranking.answers=all&ranking.unit=logits.0");
});

it("the responses of a layer are asked for once for all figures, and once more where the reader wants them here", async () => {
  const {ranking, properties, asked, said, told, answerConv1} = await made();
  ranking.choose({digit: "all", unit: {layer: "conv1", unit: 7}});
  expect(asked[0].question).toMatchObject({kind: "responses", layer: "conv1"});
  expect(asked[0].question.images).toHaveLength(count);
  await answerConv1(0);
  expect(said(".figure-caption")).toMatch(/^300 held-out digits .* unit 7 of conv1, the largest over its map/);
  expect(said(".figure-readout")).toMatch(/WebAssembly.*55 ms/s);
  properties.choose({digit: "all", unit: {layer: "conv1", unit: 7}});
  expect([asked.length, told(".figure-readout").includes("WebAssembly")]).toEqual([1, true]);
  const [button] = [...ranking.querySelectorAll("button")].filter((d) => d.textContent === "Compute it here");
  button.click();
  await answerConv1(1, 1.5);
  expect(said(".figure-readout")).toMatch(/furthest from what was shown\s*0\.50$/);
});

it("exampleRanking, propertyScatter and photoRanking read every link that leads to them", async () => {
  const {ranking, properties, asked} = await made();
  const responses = writeResponses(
    "inception-v3",
    new Map([
      ["logits", photos.map((_, i) => Float32Array.from({length: 1000}, (_, k) => i + k))],
      ["Mixed_6a", photos.map((_, i) => new Float32Array(600).fill(i))],
      ["Conv2d_1a", photos.map((_, i) => new Float32Array(32).fill(-i))]
    ])
  ).buffer;
  const photo = await photoRanking({
    invalidation,
    responses: async () => responses,
    layers: readResponses(responses).layers,
    labels: Array.from({length: 1000}, (_, k) => `class ${k}`)
  });
  document.body.append(photo);
  const seen: Record<string, object[]> = {};
  for (const figure of [ranking, properties, photo])
    for (const {state} of lectureFigures.find(({id}) => id === figure.id)!.links) {
      await follow(state);
      const asks = asked.length ? asked.splice(0)[0].question.layer : "";
      seen[figure.id] = [...(seen[figure.id] ?? []), asks ? {asks} : figure.value];
    }
  const eights = {
    answers: "all",
    digit: 8,
    unit: {layer: "logits", unit: 8},
    summary: "largest",
    property: "thickness"
  };
  const ones = {...eights, digit: 1, unit: {layer: "logits", unit: 1}};
  expect(seen.ranking).toEqual([
    {...eights, t: 20},
    {...eights, answers: "wrong", t: 20},
    {...eights, answers: "wrong", digit: 0, unit: {layer: "logits", unit: 0}, t: 20},
    {...ones, property: "slant", t: 20},
    {asks: "conv1"}
  ]);
  const scatter = {size: 22, dots: true};
  expect(seen.properties).toEqual([
    {...eights, scatter},
    {...eights, scatter, property: "slant"},
    {...ones, scatter, property: "slant"},
    {asks: "conv1"}
  ]);
  const animal = {kind: photos[0].kind, t: photos.length - 20};
  expect(seen["photo-ranking"]).toEqual([
    {...animal, unit: {layer: "logits", unit: 286}},
    {...animal, unit: {layer: "Mixed_6a", unit: 576}},
    {...animal, unit: {layer: "Conv2d_1a", unit: 0}}
  ]);
});

it("photoRanking shows which photos excite a unit most, with whom to thank", async () => {
  const responses = writeResponses(
    "inception-v3",
    new Map([["logits", photos.map((_, i) => Float32Array.of(i % 7, i < photos.length - 1 ? 0 : -1))]])
  ).buffer;
  const figure = await photoRanking({
    invalidation,
    responses: async () => responses,
    layers: readResponses(responses).layers,
    labels: ["tench", "goldfish"],
    unit: {layer: "logits", unit: 0}
  });
  document.body.replaceChildren(figure);
  await rest();
  expect(figure.querySelector(".figure-caption")!.textContent).toMatch(
    `${photos.length} photos in the order of their response to the logit of “tench”: the weakest`
  );
  expect(figure.querySelector(".figure-readout")!.textContent).toMatch(
    /when this site was built, kept to 1 in 255\s*$/
  );
  figure.choose({unit: {layer: "logits", unit: 1}, t: 0});
  await rest();
  expect(figure.querySelector(".ranking-verdict")!.textContent).toMatch(/holds for none at places k ≤ T/);
  const item = figure.querySelector(".ranking-item")!;
  item.dispatchEvent(new Event("focus"));
  const last = photos[photos.length - 1];
  expect(figure.querySelector(".picture-scatter-said")!.textContent).toContain(
    `${last.subject} (${last.kind}). Photo:`
  );
});

it("propertyScatter plots a property against the response; its brush goes with its places", async () => {
  const {properties, asked, told} = await made();
  expect(told(".figure-caption")).toMatch(
    /^Stroke thickness of 30 held-out digits against their response to the logit of 8: Pearson’s r = [−\d.]+, Spearman’s ρ = [−\d.]+\. Twice the ink/
  );
  expect(told(".figure-readout")).toMatch(/n\s*30\s*r\s*[−\d.]+\s*ρ\s*[−\d.]+\s*computed\s*when this site was built/);
  properties.choose({scatter: {size: 22, dots: true, brush: {x: [-99, 99], y: [-99, 99]}}});
  expect(told(".picture-scatter-inside")).toMatch(/^\s*30 digits inside: 30 × 8\./);
  await written();
  expect(location.hash).toBe("#properties.brush=-99%2C99%2C-99%2C99");
  properties.choose({property: "width"});
  expect([told(".picture-scatter-inside"), properties.value.scatter.brush]).toEqual(["", undefined]);
  expect(properties.querySelectorAll("td.on")).toHaveLength(2);
  properties.choose({digit: 0, answers: "wrong"});
  expect(told(".figure-caption")).toMatch(/^There is no such example/);
  expect(properties.querySelector<HTMLElement>(".ranking-scatter")!.hidden).toBe(true);
  expect(asked).toEqual([]);
});

it("propertyBoard and rankingBoard draw without a worker", () => {
  const file = readDigits(digits);
  const list = digitLister(file)([8, 18, 28]);
  const responses = {layer: "logits", summary: "largest", units: 10, values} as const;
  const board = propertyBoard();
  board.draw(propertyPlot(list, responses, {layer: "logits", unit: 8}), {
    property: "slant",
    scatter: {size: 22, dots: true}
  });
  expect(board.element.querySelector("canvas")!.getAttribute("aria-label")).toBe(
    "A property against the response: 3 points, slant, degrees across, the logit of 8 up"
  );
  const thresholds: number[] = [];
  const row = rankingBoard({onThreshold: (t) => thresholds.push(t)});
  const ranks = digitRanking(list, responses, 8);
  const verdict = digitVerdict(ranks, {property: "width", t: 9});
  const view = {picture: () => document.createElement("i"), name: String, details: String, threshold: 9, verdict};
  row.draw(ranks, view);
  expect(row.element.querySelector("output ~ .ranking-threshold output")!.textContent).toBe("3 of 3");
  expect(row.element.querySelector(".ranking-verdict")!.textContent).toMatch(
    / of 3 .* none at places k > T\. It does not/
  );
  row.element.querySelector("input")!.dispatchEvent(new Event("input", {bubbles: true}));
  expect(thresholds).toEqual([3]);
  row.draw(null);
  expect(row.element.querySelectorAll(".ranking-item")).toHaveLength(0);
});
