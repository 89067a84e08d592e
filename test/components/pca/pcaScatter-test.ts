// @vitest-environment jsdom
import {afterEach, beforeEach, expect, it, vi} from "vitest";
import {writeComponents} from "../../../src/components/pca/componentFile.js";
import {digitPcaBoard} from "../../../src/components/pca/digitPcaBoard.js";
import {digitSolutions} from "../../../src/components/pca/digitSolution.js";
import {pcaScatter} from "../../../src/components/pca/pcaScatter.js";
import lectureFigures from "../../../src/components/presenting/lectureFigures.json";
import {readDigits} from "../../../src/corpus/digits.js";
import {traverse} from "../../traverse.js";
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

const digits = toyDigits(60);
const examples = Array.from({length: 40}, (_, i) => i);
const componentsOf = (layer: string, count = 3) => ({
  layer,
  features: 100,
  count,
  scores: Float32Array.from({length: count * examples.length}, (_, i) => Math.sin(1 + i * (1 + (i % count)))),
  variances: Float64Array.from({length: count}, (_, k) => 3 - k),
  total: 12
});
const components = writeComponents({
  network: "mnist",
  examples,
  layers: ["input", "conv1", "conv2", "dense1", "logits"].map((layer) => componentsOf(layer))
}).buffer;

async function made() {
  const {client, asked} = toyClient();
  const figure = await pcaScatter({client, digits, components, invalidation});
  document.body.replaceChildren(figure);
  await rest();
  const text = (selector: string) => figure.querySelector(selector)!.textContent!;
  const button = (name: string) =>
    [...figure.querySelectorAll("button")].find((d) => d.textContent === name && !d.closest("[hidden]"))!;
  return {figure, asked, text, button};
}

/** Follows a link within the page, as the reader does. */
async function follow(hash: string): Promise<void> {
  location.hash = hash;
  await rest();
}

it("pcaScatter shows what was built and asks nobody; another axis, colour or correlation neither", async () => {
  const {figure, asked, text} = await made();
  expect(text(".figure-caption")).toMatch(
    /^40 digits where components 1 and 2 of conv1 put them: two directions that hold 41\.7\s% of the variance/
  );
  expect(text(".figure-readout")).toMatch(/MNIST.*conv1: 100 numbers a digit.*40.*when this site was built/s);
  const [across] = figure.querySelectorAll("select");
  expect(Array.from(across.options, (d) => d.textContent)).toEqual([
    "component 1 (25.0\u00a0%)",
    "component 2 (16.7\u00a0%)",
    "component 3 (8.3\u00a0%)"
  ]);
  across.value = "3";
  across.dispatchEvent(new Event("change"));
  expect(text(".figure-caption")).toMatch("components 3 and 2");
  expect(figure.querySelectorAll(".pca-variance-bar.on")[1].textContent).toMatch("component 3");
  expect(figure.querySelector("canvas")!.getAttribute("aria-label")).toBe(
    "Digits by two components: 40 points, component 3 (8.3\u00a0%) across, component 2 (16.7\u00a0%) up"
  );
  figure.querySelectorAll<HTMLElement>(".pca-variance-bar")[0].dispatchEvent(new Event("click"));
  expect(figure.value.x).toBe(1);
  figure.choose({colour: "slant", correlation: "spearman"});
  expect(text(".mark-colours")).toMatch(/leans left.*leans right/s);
  expect(asked).toEqual([]);
});

it("pcaScatter’s brush and zoom are in the address, and go with their places", async () => {
  const {figure, text} = await made();
  await follow("pca.layer=conv2&pca.brush=-0.5,0.5,-2,2&pca.zoom=-1,1,-2,2&pca.size=40");
  expect(figure.value.scatter).toEqual({
    brush: {x: [-0.5, 0.5], y: [-2, 2]},
    zoom: {x: [-1, 1], y: [-2, 2]},
    size: 40,
    dots: true
  });
  expect(text(".picture-scatter-inside")).toMatch(/^\s*\d+ digits inside: /);
  figure.choose({y: 3});
  expect(figure.value.scatter).toEqual({size: 40, dots: true});
  expect(text(".picture-scatter-inside")).toBe("");
  figure.choose({scatter: {size: 40, dots: true, brush: {x: [-0.25, 0.5], y: [-1, 1]}}});
  await new Promise((resolve) => setTimeout(resolve, 500));
  expect(location.hash).toBe(
    "#pca.layer=conv2&pca.y=3&pca.step=5000&pca.seed=1&pca.brush=-0.25%2C0.5%2C-1%2C1&pca.size=40"
  );
});

it("pcaScatter asks for other digits and another moment, and shows them again without asking", async () => {
  const {figure, asked, text} = await made();
  const [zero] = figure.querySelectorAll<HTMLInputElement>(".pca-digits input");
  zero.click();
  expect(asked[0].question).toMatchObject({kind: "pca", layer: "conv1", count: 10});
  expect(asked[0].question.images).toHaveLength(54);
  const answer = {
    ...componentsOf("conv1"),
    scores: new Float32Array(3 * 54).fill(1),
    backend: "wasm",
    milliseconds: 34
  };
  asked[0].answer(answer);
  await rest();
  expect(location.hash).toBe("#pca.layer=conv1&pca.digits=1%2C2%2C3%2C4%2C5%2C6%2C7%2C8%2C9&pca.step=5000&pca.seed=1");
  expect(text(".figure-readout")).toMatch(/54.*WebAssembly.*34 ms/s);
  await traverse(-1);
  await expect.poll(() => zero.checked).toBe(true);
  expect([text(".figure-readout").includes("when this site was built"), zero.checked]).toEqual([true, true]);
  await traverse(1);
  await expect.poll(() => zero.checked).toBe(false);
  expect(asked).toHaveLength(1);
  expect(text(".figure-readout")).toMatch("WebAssembly");
});

it("pcaScatter says that a choice of no digits is unfinished, and goes on with the first digit", async () => {
  const {figure, asked, text} = await made();
  figure.choose({digits: []});
  await rest();
  expect(text(".figure-error")).toMatch("no digits: choose at least one of the ten");
  expect(figure.querySelectorAll(".pca-digits input:checked")).toHaveLength(0);
  expect([asked.length, figure.value.digits.length]).toEqual([0, 10]);
  figure.querySelectorAll<HTMLInputElement>(".pca-digits input")[3].click();
  await rest();
  expect(text(".figure-error")).toMatch("too few digits: 6");
});

it("pcaScatter computes what it shows once more, and says how far that is from it", async () => {
  const {asked, text, button} = await made();
  button("Compute it here").click();
  const built = componentsOf("conv1");
  asked[0].answer({...built, scores: built.scores.map((d) => d * 1.01), backend: "cpu", milliseconds: 12_345});
  await rest();
  expect(text(".figure-readout")).toMatch(/12\.3 s\s*furthest from what was shown\s*1\.0\s% of the largest coordinate/);
});

it("pcaScatter reads every link that leads to it, and what is wrong it says", async () => {
  const {figure, asked, text} = await made();
  const links = lectureFigures.find(({id}) => id === "pca")!.links.map(({state}) => state);
  const seen = [];
  for (const link of links) {
    await follow(link);
    const {layer, colour, x, y, step} = figure.value;
    seen.push([layer, colour, x, y, step]);
  }
  expect(links.filter(Boolean).length).toBeGreaterThan(3);
  expect(seen).toEqual(
    expect.arrayContaining([
      ["conv1", "digit", 1, 2, 5000],
      ["conv1", "verticality", 1, 2, 5000],
      ["conv2", "curvedTop", 1, 2, 5000],
      ["input", "slant", 3, 1, 5000]
    ])
  );
  expect(asked.map(({question}) => question.network.weights)).toEqual([expect.stringMatching("mnist-steps/000.bin")]);
  expect(figure.querySelector("details")!.open).toBe(true);
  await follow("pca.layer=dense1&pca.digits=1,x&pca.seed=7&pca.correlation=spearman&pca.step=8");
  expect(text(".figure-note")).toMatch(/unknown digits: 1,x/);
  const {images} = asked.at(-1)!.question;
  expect(images).toHaveLength(60);
});

it("digitPcaBoard draws a solution without a worker, and tells what the reader presses", async () => {
  const pressed: number[] = [];
  const board = digitPcaBoard({onComponent: (k) => pressed.push(k)});
  const solution = digitSolutions(readDigits(digits))(examples, componentsOf("conv1"));
  const view = {x: 1, y: 9, colour: "digit", correlation: "pearson", scatter: {size: 22, dots: true}} as const;
  board.draw(solution, view);
  expect(board.element.querySelectorAll(".correlation-table tbody tr")).toHaveLength(6);
  expect(Array.from(board.element.querySelectorAll(".correlation-table thead .on"), (d) => d.textContent)).toEqual([
    "1",
    "3"
  ]);
  const table = board.element.querySelector(".correlation-table");
  board.draw(solution, {...view, scatter: {...view.scatter, brush: {x: [-9, 9], y: [-9, 9]}}});
  expect(board.element.querySelector(".digit-list p")!.textContent).toMatch(/^40 digits inside: 4 × 0/);
  expect(board.element.querySelector(".correlation-table")).toBe(table); // the brush leaves it alone
  board.element.querySelectorAll(".pca-variance-bar")[2].dispatchEvent(new Event("click"));
  expect(pressed).toEqual([3]);
  expect(board.svg()).toMatch(/^<svg .*class="pca-variance"/);
});
