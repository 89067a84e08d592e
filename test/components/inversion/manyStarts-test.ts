// @vitest-environment jsdom
import {afterEach, beforeEach, expect, it, vi} from "vitest";
import {manyStarts} from "../../../src/components/inversion/manyStarts.js";
import {type BuiltStarts, builtResults, readStarts, startsSpec} from "../../../src/components/inversion/starts.js";
import {startsBoard} from "../../../src/components/inversion/startsBoard.js";
import {startsField} from "../../../src/components/inversion/startsField.js";
import {startsCaption, startsFacts, startsRows} from "../../../src/components/inversion/startsText.js";
import {stubCanvas} from "../stubCanvas.js";
import {rest, toyClient} from "../toyClient.js";

vi.mock("../../../src/components/inputs/digitInput.js", async (original) => ({
  ...(await original<object>()),
  loadDigit: async (digit: number) => ({key: `digit:${digit}`, pixels: `the pixels of ${digit}`})
}));

beforeEach(() => {
  stubCanvas();
  history.pushState(null, "", "/");
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

const score = (index: number, probability: number) => ({index, label: `${index}`, logit: 0, probability});
const image = (...ink: readonly number[]) => Array.from({length: 784}, (_, i) => ink[i] ?? 0);

const built: BuiltStarts = {
  results: [
    {
      start: "zeros",
      steps: 3,
      loss: 0.1,
      before: 0.02,
      after: 0.9,
      startTop: score(1, 0.6),
      top: score(8, 0.9),
      startPixels: image(),
      pixels: image(255, 0)
    },
    {
      start: "noise-1",
      steps: 0,
      loss: 0.2,
      before: 0.95,
      after: 0.95,
      startTop: score(8, 0.95),
      top: score(8, 0.95),
      startPixels: image(0, 255),
      pixels: image(0, 255)
    }
  ]
};

function made() {
  const {client, asked} = toyClient();
  const figure = manyStarts(built, {client});
  document.body.replaceChildren(figure);
  return {figure, asked};
}

function answer(unit: number) {
  const pixels = {values: new Float32Array(784), width: 28, height: 28, channels: 1};
  return {
    images: [0, 1].map((step) => ({step, loss: 1 - step, probability: step, pixels})),
    startTop: [score(1, 1)],
    top: [score(unit, 1)],
    backend: "wasm",
    milliseconds: 5
  };
}

it("manyStarts shows what was built, starts above and results below, and asks nobody", async () => {
  const {figure, asked} = made();
  await rest();
  expect(asked).toEqual([]);
  expect([...figure.querySelectorAll(".inversion-starts-cell span")].map((d) => d.textContent)).toEqual([
    "paper",
    "reads 1; of 8: 2.0\u00a0%",
    "reads 8; of 8: 90.0\u00a0%",
    "moved 1.00",
    "noise 1",
    "reads 8; of 8: 95.0\u00a0%",
    "reads 8; of 8: 95.0\u00a0%",
    "moved 0.00, no step"
  ]);
  expect(
    [...figure.querySelectorAll(".inversion-starts-cell canvas")].map((d) => d.getAttribute("aria-label"))
  ).toEqual(["The start: paper", "The result from paper", "The start: noise 1", "The result from noise 1"]);
  expect(figure.querySelector(".figure-readout")!.textContent).toMatch("when this site was built");
});

it("another class is asked of every start, one after the other, and the times are added", async () => {
  const {figure, asked} = made();
  await rest();
  figure.choose({unit: 3, from: ["zeros", "noise-7", "digit-4"]});
  for (let i = 0; i < 3; ++i) {
    await rest();
    expect(asked).toHaveLength(i + 1);
    asked[i].answer(answer(3));
  }
  await rest();
  expect(asked.map(({question: {target, options}}) => [target.unit, options.start, options.seed])).toEqual([
    [3, "zeros", 1],
    [3, "noise", 7],
    [3, "the pixels of 4", 1]
  ]);
  expect(figure.querySelector(".figure-caption")!.textContent).toMatch("It reads 3 of 3 as 3.");
  expect(figure.querySelector(".figure-readout")!.textContent).toMatch(/WebAssembly.*15 ms/);
  expect(location.hash).toBe("#starts.unit=3&starts.from=zeros+noise-7+digit-4");
});

it("a link to many starts is read, with what is not valid left out and said", async () => {
  const ten = "digit-4+digit-11+digit-2+digit-9+digit-0+digit-28+digit-3+digit-29+digit-5+digit-1";
  for (const [hash, value, problem] of [
    [
      "#starts.loss=minus-value&starts.rate=0.05&starts.totalVariation=20&starts.blurEvery=10",
      {...startsSpec, settings: {loss: "minus-value", rate: 0.05, totalVariation: 20, blurEvery: 10}},
      ""
    ],
    [`#starts.unit=1&starts.from=${ten}`, {unit: 1, from: ten.split("+"), settings: {}}, ""],
    [
      "#starts.unit=12&starts.from=zeros&starts.steps=5&starts.rate=x",
      {unit: 8, from: ["zeros"], settings: {steps: 5}},
      "This link asks for something that is not here: unknown class: 12; invalid rate: x."
    ]
  ] as const) {
    history.replaceState(null, "", hash);
    const {figure, asked} = made();
    for (let i = 0; i < value.from.length; ++i) {
      await rest();
      asked[i].answer(answer(8));
    }
    await rest();
    expect(figure.value).toEqual(value);
    expect(figure.querySelector(".figure-note")!.textContent).toBe(problem);
  }
});

it("starts are picked: a button adds one more, another takes one away, and the last one stays", async () => {
  const {figure} = made();
  await rest();
  const choice = figure.querySelector<HTMLElement>("[aria-label=Starts]")!;
  const field = startsField({initial: ["zeros", "noise-1", "digit-4"]});
  const button = (words: string) =>
    [...field.element.querySelectorAll("button")].find(
      (d) => d.textContent === words || d.getAttribute("aria-label") === words
    )!;
  expect(choice.querySelectorAll("li")).toHaveLength(startsSpec.from.length);
  button("+ Noise").click();
  expect(field.element.value).toEqual(["zeros", "noise-1", "digit-4", "noise-2"]);
  button("+ Digit number").click();
  expect(field.element.value.at(-1)).toBe("digit-39");
  expect(button("+ Empty paper").disabled).toBe(true);
  button("Take away: paper").click();
  button("Take away: noise 1").click();
  expect([field.element.value, button("+ Empty paper").disabled]).toEqual([["digit-4", "noise-2", "digit-39"], false]);
  field.element.value = ["noise-7"];
  expect(button("Take away: noise 7").disabled).toBe(true);
  field.element.value = Array.from({length: 12}, (_, i) => `noise-${i + 1}`);
  expect(button("+ Noise").disabled).toBe(true);
});

it("readStarts(text) reads one to twelve starts, and says what is none", () => {
  expect(readStarts(" zeros, noise-12 digit-0 ")).toEqual(["zeros", "noise-12", "digit-0"]);
  expect(() => readStarts("")).toThrow("invalid starts: 0 (1 to 12)");
  expect(() => readStarts("zeros ".repeat(13))).toThrow("invalid starts: 13 (1 to 12)");
  for (const word of ["noise", "noise-0", "digit-2000", "digit-", "zeros1"])
    expect(() => readStarts(word)).toThrow(`unknown start: ${word}`);
});

it("startsBoard draws a cell a start", async () => {
  const board = startsBoard();
  board.draw(builtResults(built), 8);
  await expect(board.element.outerHTML).toMatchFileSnapshot("../../output/startsBoard.html");
});

it("the words and the table of many starts hold how alike they are", () => {
  const results = builtResults(built);
  expect(startsCaption(results, 8)).toBe(
    "Above the starts, below the images that the network was led to from them. It reads 2 of 2 as 8. Two results are alike by 0.00 on average (correlation of their pixels); a result and its own start by 1.00."
  );
  expect(startsFacts(results.slice(0, 1), 8)).toEqual([
    ["network", "MNIST"],
    ["class", "8"],
    ["results alike", "not defined"],
    ["result and start alike", "not defined"],
    ["lowest probability", "90.0\u00a0%"]
  ]);
  expect(startsRows(results)[0]).toEqual({
    start: "zeros",
    steps: 3,
    loss: 0.1,
    "probability before": 0.02,
    "probability after": 0.9,
    "read before": "1",
    "read after": "8",
    moved: 1
  });
});
