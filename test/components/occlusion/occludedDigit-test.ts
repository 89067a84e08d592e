// @vitest-environment jsdom
import {afterEach, beforeEach, expect, it, vi} from "vitest";
import {askLatest} from "../../../src/components/occlusion/askLatest.js";
import {occludedBoard} from "../../../src/components/occlusion/occludedBoard.js";
import {occludedDigit} from "../../../src/components/occlusion/occludedDigit.js";
import {
  occludedCaption,
  occludedFacts,
  occludedRows,
  placeText,
  worstPlace
} from "../../../src/components/occlusion/occludedDigitText.js";
import {stubCanvas} from "../stubCanvas.js";
import {rest, toyClient} from "../toyClient.js";
import {score, toyScores} from "./toyScores.js";

const pixels = {values: new Float32Array(784), width: 28, height: 28, channels: 1};
vi.mock("../../../src/components/inputs/digitInput.js", async (actual) => ({
  ...(await actual<object>()),
  loadDigit: async (digit: number) => ({
    key: `digit:${digit}`,
    pixels: {values: new Float32Array(784), width: 28, height: 28, channels: 1}
  })
}));
vi.mock("../../../src/components/drawer/drawer.js", () => ({digits: async () => new ArrayBuffer(0)}));

beforeEach(() => {
  stubCanvas();
  history.pushState(null, "", "/");
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

function made() {
  const {client, asked} = toyClient();
  const built = {pixels: Array.from(pixels.values), label: 8, numbers: toyScores(8, 4), blank: []};
  const figure = occludedDigit(built, {client});
  document.body.replaceChildren(figure);
  const text = (selector: string) => figure.querySelector(selector)!.textContent!;
  const press = (key: string, shiftKey = false) =>
    figure.querySelector(".square-input-square")!.dispatchEvent(new KeyboardEvent("keydown", {key, shiftKey}));
  return {figure, asked, text, press};
}

/** What the worker answers. */
function answer({window: [window], stride: [stride]}: {window: [number, number]; stride: [number, number]}) {
  return {kind: "occlude", scores: toyScores(window, stride), backend: "wasm", milliseconds: 7};
}

it("occludedDigit shows what was built, asks nobody, and puts the square where hiding costs most", async () => {
  const {figure, asked, text} = made();
  await rest();
  expect(figure.querySelectorAll(".occlusion-cell")).toHaveLength(36);
  expect(text(".figure-readout")).toMatch("when this site was built");
  expect(text(".occlusion-said")).toBe(
    "Logit of 8: 2.00 (80\u00a0% lower). Probability 20.0\u00a0%. The network reads 3."
  );
  expect(figure.querySelector(".square-input-square")!.getAttribute("aria-label")).toMatch(
    "8 pixels wide, at row 20, column 20"
  );
  expect([asked, location.hash]).toEqual([[], ""]);
});

it("another fill is asked about, the square stays where it is, and the address holds all that was set", async () => {
  const {figure, asked, press} = made();
  await rest();
  press("ArrowLeft", true);
  figure.querySelector<HTMLInputElement>("input[value=black]")!.click();
  await rest();
  expect(asked.at(-1)!.question).toMatchObject({kind: "occlude", window: [8, 8], stride: [4, 4], fill: "black"});
  asked.at(-1)!.answer(answer(asked.at(-1)!.question));
  await rest();
  expect(location.hash).toBe(
    "#occluded.digit=59&occluded.class=8&occluded.window=8&occluded.stride=4&occluded.fill=black&occluded.y=20&occluded.x=12"
  );
  expect(figure.querySelector(".figure-readout")!.textContent).toMatch(/WebAssembly.*7 ms/);
});

it("a stride is never larger than its square, and a square of another size goes to where hiding costs most", async () => {
  const {figure, asked} = made();
  await rest();
  figure.choose({place: {y: 0, x: 0}});
  figure.choose({window: 3});
  await rest();
  expect(asked[0].question).toMatchObject({window: [3, 3], stride: [3, 3]});
  asked[0].answer(answer(asked[0].question));
  await rest();
  expect(figure.value).toMatchObject({window: 3, stride: 3, place: undefined});
});

it("the square where no window is, is measured, and only the latest place waits", async () => {
  const {asked, text, press} = made();
  await rest();
  for (let i = 0; i < 3; ++i) press("ArrowLeft");
  await rest();
  expect(asked.map(({question}) => question.kind)).toEqual(["scores"]);
  expect(text(".occlusion-said")).toBe("…");
  const scores = [{top: [score(3, 4, 0.7)], asked: [score(8, 1, 0.05)], ranks: [2]}];
  for (let i = 0; i < 2; ++i) {
    asked[i].answer({scores, backend: "wasm", milliseconds: 1});
    await rest();
  }
  expect(asked).toHaveLength(2);
  expect(text(".occlusion-said")).toBe(
    "Logit of 8: 1.00 (90\u00a0% lower). Probability 5.0\u00a0%. The network reads 3."
  );
});

it("links to the occluded digit are read, whole or in part", async () => {
  for (const [hash, choice] of [
    ["#occluded.fill=black", {digit: 59, class: 8, window: 8, stride: 4, fill: "black"}],
    ["#occluded.window=4&occluded.stride=2&occluded.fill=grey", {window: 4, stride: 2, fill: "grey"}],
    ["#occluded.window=20", {window: 20, stride: 4}],
    ["#occluded.digit=39&occluded.class=8", {digit: 39, class: 8}],
    ["#occluded.window=12&occluded.stride=4&occluded.fill=noise", {window: 12, stride: 4, fill: "noise"}],
    ["#occluded.y=3&occluded.x=5", {window: 8, place: {y: 3, x: 5}}]
  ] as const) {
    history.replaceState(null, "", hash);
    const {figure, asked} = made();
    await rest();
    const {question} = asked[0];
    if (question.kind === "occlude") asked[0].answer(answer(question));
    await rest();
    expect(figure.value, hash).toMatchObject(choice);
  }
});

it("occludedBoard draws too many places as a map alone", () => {
  const board = occludedBoard({measure: async () => ({top: [], asked: score(8, 0, 0)}), onMove() {}});
  const choice = {digit: 59, class: 8, window: 2, stride: 1, fill: "white", place: undefined} as const;
  board.draw({pixels, scores: toyScores(2, 1)}, choice);
  expect(board.element.querySelector(".occlusion-grid")!.textContent).toBe(
    "729 places are too many to draw one by one. The map has them all, and so has the CSV file."
  );
  expect(board.place).toEqual({y: 26, x: 26});
  expect(board.element.querySelectorAll("canvas")[1].getAttribute("aria-label")).toBe(
    "Heat map: how much hiding each pixel lowers the logit of 8"
  );
});

it("occludedBoard’s cells say what the square there does, and put it there", () => {
  const places: object[] = [];
  const board = occludedBoard({
    measure: async () => ({top: [], asked: score(8, 0, 0)}),
    onMove: (place) => places.push(place)
  });
  board.draw(
    {pixels, scores: toyScores(14, 14)},
    {digit: 1, class: 8, window: 14, stride: 14, fill: "white", place: undefined}
  );
  const cells = board.element.querySelectorAll<HTMLButtonElement>(".occlusion-cell");
  expect([...cells].map((d) => d.getAttribute("aria-label"))).toEqual([
    "Square at row 0, column 0: 0",
    "Square at row 0, column 14: 27",
    "Square at row 14, column 0: 53",
    "Square at row 14, column 14: 80, answer 3"
  ]);
  expect([cells[3].textContent, cells[3].className]).toEqual(["80 → 3", "occlusion-cell changed"]);
  cells[1].click();
  expect(places).toEqual([{y: 0, x: 14}]);
});

it("occludedCaption(shown, class) says what is read, how many squares hide no ink, and what the numbers are", () => {
  const scores = toyScores(14, 14);
  expect(occludedCaption({pixels, scores}, 8)).toBe(
    "The network reads 8. Above each picture: by how many per cent the logit of 8 falls with the square there; a minus is a rise. 4 of the 4 squares hide no ink at all."
  );
  const low = {...scores, whole: {...scores.whole, logit: -1}};
  expect(occludedCaption({pixels, scores: low}, 3)).toMatch(
    /^The network reads 8, not 3\. .* are its fall itself, not per cent\.$/
  );
});

it("occludedFacts(shown, class) counts the places and their falls", () => {
  expect(occludedFacts({pixels, scores: toyScores(14, 14)}, 8)).toEqual([
    ["network", "MNIST"],
    ["logit of 8", "10.00"],
    ["its probability", "90.0\u00a0%"],
    ["places", "4"],
    ["largest fall", "80"],
    ["largest rise", "0"],
    ["other answers", "1"]
  ]);
});

it("occludedRows(shown) has a row a place; where the logit is not positive, its fall in place of per cent", () => {
  const scores = toyScores(14, 14);
  expect(occludedRows({pixels, scores})[3]).toEqual({
    top: 14,
    left: 14,
    bottom: 28,
    right: 28,
    logit: 2,
    probability: 0.2,
    "percent decrease": 80,
    answer: "3"
  });
  const low = {...scores, whole: {...scores.whole, logit: -1}};
  expect(occludedRows({pixels, scores: low})[3]).toMatchObject({decrease: -3});
  expect(placeText(low.whole && low, 8, {logit: 2, probability: 0.2, best: "3"})).toBe(
    "Logit of 8: 2.00. Probability 20.0\u00a0%. The network reads 3."
  );
});

it("worstPlace(scores, window) leaves out the windows that the border cuts", () => {
  expect(worstPlace(toyScores(10, 9), 10)).toEqual({y: 18, x: 18});
  expect(worstPlace(toyScores(8, 8), 8)).toEqual({y: 16, x: 16});
});

it("askLatest asks one question at a time, tells only what is still wanted, and keeps quiet about what was cancelled", async () => {
  const ends: {resolve: (answer: string) => void; reject: (error: Error) => void}[] = [];
  const told: string[] = [];
  const ask = askLatest((_: number) => new Promise<string>((resolve, reject) => ends.push({resolve, reject})), {
    answered: (question, answer) => told.push(`${question} ${answer}`),
    failed: ({message}) => told.push(message)
  });
  for (const question of [1, 2, 3]) ask(question);
  ends[0].resolve("old");
  await rest();
  ends[1].resolve("new");
  await rest();
  ask(4);
  ends[2].reject(new DOMException("cancelled", "AbortError"));
  await rest();
  ask(5);
  ends[3].reject(new Error("the worker failed"));
  await rest();
  expect(told).toEqual(["3 new", "the worker failed"]);
});
