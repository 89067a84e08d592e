// @vitest-environment jsdom
import {afterEach, beforeEach, expect, it, vi} from "vitest";
import {askFilters} from "../../../src/components/variants/askFilters.js";
import {mendedFirst} from "../../../src/components/variants/mendedFirst.js";
import {mendedGuess} from "../../../src/components/variants/mendedGuess.js";
import {type BuiltFirsts, countWorth, type FirstRow, worthOf} from "../../../src/components/variants/variants.js";
import {readDigits} from "../../../src/corpus/digits.js";
import {stubCanvas} from "../stubCanvas.js";
import {rest, toyClient} from "../toyClient.js";
import {toyDigits} from "../toyDigits.js";

vi.mock("../../../src/components/drawer/drawer.js", () => ({digits: async () => toyDigits(20)}));
vi.mock("../../../src/components/inputs/digitInput.js", async (actual) => ({
  ...(await actual<object>()),
  loadDigit: async (digit: number) => ({key: `digit:${digit}`, pixels: readDigits(toyDigits(20)).pixels(digit)})
}));

beforeEach(() => {
  stubCanvas();
  history.pushState(null, "", "/");
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

const row = (id: string, wrong: number): FirstRow => ({
  id,
  title: `layer ${id}`,
  depth: 2,
  dense: [64],
  parameters: 30_000,
  denseParameters: 20_000,
  multiplications: 600_000,
  epochs: 2,
  size: 1,
  stride: 1,
  rate: 0.004,
  runs: [0, 1].map((i) => ({
    seed: 0.25 + i / 4,
    wrong: wrong + i,
    loss: 0.1,
    unsteady: 0.02,
    kernel: [1, -1, 0.5],
    bias: [0, -0.1, 0],
    filters: [
      {changed: 20, wrong: 7, best: 1, answered: 20, places: 0.2},
      {changed: 0, wrong: 0, best: -0.1, answered: 0, places: 0},
      {changed: 2, wrong: 1, best: 0.5, answered: 20, places: 0.2}
    ]
  }))
});
const built: BuiltFirsts = {digits: 2000, rows: [row("11x11-4", 104), row("7x7-2", 86), row("base", 53)]};

function made() {
  const {client, asked} = toyClient();
  const figure = mendedFirst(built, {client});
  document.body.replaceChildren(figure);
  return {figure, asked, text: () => figure.textContent!};
}

it("mendedFirst shows what was built, marks dead and useless filters, and asks nobody", async () => {
  const {figure, asked, text} = made();
  await rest();
  expect(figure.querySelectorAll(".variants-filter")).toHaveLength(6);
  expect(figure.querySelectorAll(".variants-dead")).toHaveLength(2);
  expect(figure.querySelectorAll(".variants-useless")).toHaveLength(2);
  expect(text()).toMatch("104 wrong");
  expect(text()).toMatch("1 dead, 1 useless of 3 filters");
  expect(asked).toEqual([]);
});

it("another variant and another seed are known too; the address says which", async () => {
  const {figure, asked, text} = made();
  await rest();
  figure.choose({before: "base", seed: "2"});
  await rest();
  expect(text()).toMatch("54 wrong");
  expect(text()).toMatch("87 wrong");
  expect(asked).toEqual([]);
  expect(location.hash).toBe("#mended.before=base&mended.after=7x7-2&mended.seed=2&mended.look=all");
});

it("one digit is asked for, for both layers, as 0 to 1", async () => {
  const {figure, asked} = made();
  await rest();
  figure.choose({look: "one", digit: 3});
  for (const _ of [0, 1]) {
    await rest();
    const {question, answer} = asked.at(-1)!;
    expect(question).toMatchObject({kind: "filterAnswers", bank: {size: 1, stride: 1}});
    expect(question.pixels).toHaveLength(784);
    expect(Math.max(...question.pixels)).toBe(1);
    const maps = Float32Array.from({length: 4 * 3}, (_, i) => i);
    answer({
      best: Float32Array.of(3, -1, 0),
      places: Float32Array.of(1, 0, 0),
      side: 2,
      maps,
      backend: "wasm",
      milliseconds: 1
    });
  }
  await rest();
  expect(asked).toHaveLength(2);
  expect(figure.querySelectorAll(".variants-filter canvas")).toHaveLength(12);
  expect(figure.querySelectorAll(".variants-filter")[1].textContent).toMatch("silent");
  expect(location.hash).toMatch("mended.digit=3");
});

it("a wrong variant in a link is said in a line", async () => {
  history.pushState(null, "", "/#mended.before=9x9");
  const {text} = made();
  await rest();
  expect(text()).toMatch("unknown before: 9x9");
});

it("a filter is dead that is never above 0, useless where at most two answers change without it", () => {
  expect(worthOf({best: 0, changed: 0})).toBe("dead");
  expect(worthOf({best: 1, changed: 2})).toBe("useless");
  expect(worthOf({best: 1, changed: 3})).toBe("needed");
  expect(countWorth(built.rows[0].runs[0].filters)).toEqual({dead: 1, useless: 1, needed: 1});
});

it("mendedGuess knows how many are dead", () => {
  const {answer, guessed} = mendedGuess(built);
  expect(answer).toBe("Of these 3 filters 1 is dead, and 1 useless.");
  expect(guessed).toMatchObject({right: [1]});
});

it("askFilters sends all digits one after another", async () => {
  const digits = readDigits(toyDigits(3));
  const layer = {size: 1, stride: 1, kernel: [1], bias: [0]};
  let sent = new Float32Array();
  await askFilters(layer, digits, "all", async (_, pixels) => {
    sent = pixels as Float32Array<ArrayBuffer>;
    return {} as never;
  });
  expect(sent).toHaveLength(3 * 784);
  expect(Array.from(sent.subarray(784, 1568))).toEqual(Array.from(digits.pixels(1).values, (d) => d / 255));
});
