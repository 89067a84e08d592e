// @vitest-environment jsdom
import {afterEach, beforeEach, expect, it, vi} from "vitest";
import {arrangementField, orderKey, seededArrangement} from "../../../src/components/shuffle/arrangementField.js";
import {shuffledParts} from "../../../src/components/shuffle/shuffledParts.js";
import {type BuiltShuffles, shuffleTrials} from "../../../src/components/shuffle/shuffles.js";
import {shuffleAxis, shuffleCaption, shuffleFacts, shuffleRows} from "../../../src/components/shuffle/shuffleText.js";
import {stubCanvas} from "../stubCanvas.js";
import {rest, toyClient} from "../toyClient.js";

vi.mock("../../../src/components/inputs/loadPhoto.js", () => ({
  loadPhoto: async (photo: string) => ({
    key: photo,
    pixels: {values: new Float32Array(20 * 20 * 3), width: 20, height: 20, channels: 3}
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

const score = (index: number, label: string, probability: number) => ({
  index,
  label,
  logit: 20 * probability - 1,
  probability
});
const cat = score(286, "Egyptian cat", 0.84);
const tie = score(906, "Windsor tie", 0.3);
/** Lets pass what a figure waits before it asks; then what it waits before it writes the address. */
const rested = (milliseconds = 450) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** What was built: a cat up to 5 × 5. */
const built: BuiltShuffles = {
  network: "inception-v3",
  photo: "cat-chelsea",
  trials: shuffleTrials(10, 2).map(({n, seed}) =>
    n <= 5
      ? {n, seed, top: [cat, tie], asked: cat, rank: 1}
      : {n, seed, top: [tie, cat], asked: {...cat, probability: 0.01, logit: -0.8}, rank: 150}
  )
};
const answer = {
  scores: [{top: [tie], asked: [{...cat, probability: 0.2}], ranks: [7]}],
  backend: "wasm",
  milliseconds: 9
};

function made() {
  const {client, asked} = toyClient();
  const figure = shuffledParts(built, {client});
  document.body.replaceChildren(figure);
  const text = (selector: string) => figure.querySelector(selector)!.textContent!.replace(/\s+/g, " ").trim();
  const button = (words: RegExp) => [...figure.querySelectorAll("button")].find((d) => words.test(d.textContent!))!;
  return {figure, asked, text, button};
}

it("shuffledParts begins with 4 × 4 tiles in the order of the first seed, and asks nobody", async () => {
  const {figure, asked, text} = made();
  await rest();
  expect(figure.value.arrangement).toEqual(seededArrangement(4, 1));
  expect(text(".figure-number")).toBe("84.0 % Egyptian cat");
  expect(text(".figure-caption")).toMatch(/^In 4 × 4 pieces, .* in place: the network still says “Egyptian cat”\.$/);
  expect(text(".figure-readout")).toMatch(/orderseed 1.*when this site was built/);
  expect(figure.querySelectorAll(".shuffle-tiles button")).toHaveLength(16);
  expect([asked, location.hash]).toEqual([[], ""]);
});

it("the slider shuffles while it slides; the address is written once the reader rests, as one change", async () => {
  const {figure, asked, text} = made();
  await rest();
  const entries = history.length;
  const slider = figure.querySelector<HTMLInputElement>("[aria-label='Tiles on a side']")!;
  for (const n of ["6", "8", "10"]) {
    slider.value = n;
    slider.dispatchEvent(new Event("input", {bubbles: true}));
    expect(text("output")).toBe(`${n} × ${n}`);
  }
  await rest();
  expect(text(".figure-caption")).toMatch("no longer says “Egyptian cat”, but “Windsor tie”");
  expect(text(".figure-number")).toBe("1.0 % Egyptian cat, rank 150");
  await rested();
  expect(location.hash).toBe("#shuffle.photo=cat-chelsea&shuffle.n=10&shuffle.seed=1");
  expect([history.length, asked]).toEqual([entries + 1, []]);
});

it("two tiles swapped by hand are asked about, and the order is in the address", async () => {
  const {figure, asked, text} = made();
  await rest();
  figure.choose({arrangement: seededArrangement(2, 1)});
  await rest();
  const tiles = figure.querySelectorAll<HTMLButtonElement>(".shuffle-tiles button");
  tiles[0].click();
  tiles[1].click();
  await rested();
  expect(asked.map(({question}) => question.kind)).toEqual(["scores"]);
  asked[0].answer(answer);
  await rest();
  expect(text(".figure-readout")).toMatch(/orderby hand.*WebAssembly/);
  expect(figure.querySelector<HTMLInputElement>("[placeholder='by hand']")!.value).toBe("");
  await rested();
  const [first, second, ...others] = seededArrangement(2, 1).order;
  expect(location.hash).toBe(
    `#shuffle.photo=cat-chelsea&shuffle.n=2&shuffle.order=${orderKey([second, first, ...others])}`
  );
});

it("all put in place is the whole photo again, and another order is that of the next seed", async () => {
  const {figure, asked, button} = made();
  await rest();
  button(/^Another order/).click();
  expect(asked).toEqual([]);
  await rest();
  expect(figure.value.arrangement).toEqual(seededArrangement(4, 2));
  button(/^Put all in place/).click();
  await rested();
  asked[0].answer(answer);
  await rest();
  expect(figure.value.arrangement).toEqual({n: 4, seed: null, order: Array.from({length: 16}, (_, i) => i)});
  button(/^Another order/).click();
  await rest();
  expect(figure.value.arrangement.seed).toBe(1);
});

it("the curve is measured further; one that is whole says so", async () => {
  const {figure, asked, text, button} = made();
  await rest();
  button(/^Measure the curve/).click();
  await rest();
  expect(text(".figure-error")).toMatch("All of these are measured.");
  const points = () => figure.querySelectorAll(".shuffle-curve g[fill-opacity] circle").length;
  figure.choose({orders: 3});
  const before = points();
  button(/^Measure the curve/).click();
  await rest();
  asked[0].answer(answer);
  await rest();
  button(/^Cancel$/).click();
  expect(asked).toHaveLength(2);
  expect(points()).toBeGreaterThan(before);
});

it("another view of the curve asks nobody", async () => {
  const {figure, asked} = made();
  await rest();
  figure.querySelector<HTMLInputElement>("input[value=rank]")!.click();
  expect(figure.querySelector(".shuffle-curve")!.getAttribute("aria-label")).toMatch(
    /^rank of Egyptian cat: 1 is the best/
  );
  await rested();
  expect([asked, location.hash]).toEqual([[], "#shuffle.show=rank"]);
});

it("links to shuffled parts are read, whole or in part", async () => {
  for (const [hash, arrangement, more] of [
    ["#shuffle.n=3&shuffle.seed=2", seededArrangement(3, 2), {}],
    ["#shuffle.n=10&shuffle.seed=2", seededArrangement(10, 2), {}],
    ["#shuffle.n=10", seededArrangement(10, 1), {}],
    ["#shuffle.photo=cheetah&shuffle.n=10&shuffle.seed=1", seededArrangement(10, 1), {photo: "cheetah"}],
    ["#shuffle.show=logit", seededArrangement(4, 1), {show: "logit"}],
    ["#shuffle.n=2&shuffle.order=3-0-1-2", {n: 2, seed: null, order: [3, 0, 1, 2]}, {}]
  ] as const) {
    history.replaceState(null, "", hash);
    const {figure, asked} = made();
    await rested(230);
    for (let i = 0; i < asked.length; ++i) {
      asked[i].answer(asked[i].question.kind === "classify" ? {top: [cat]} : answer);
      await rest();
    }
    expect(figure.value, hash).toMatchObject({arrangement, ...more});
  }
});

it("an arrangement’s valid parts are read from a link, and what it cannot mean is said", () => {
  const field = arrangementField();
  const read = (texts: Record<string, string>) => {
    const problems: string[] = [];
    return [field.read(texts, (message) => problems.push(message)), problems];
  };
  expect(read({n: "300", seed: "2"})).toEqual([seededArrangement(4, 2), ["invalid n: 300 (1 to 10)"]]);
  expect(read({n: "2", order: "0-1-2"})).toEqual([seededArrangement(2, 1), ["invalid order: 0-1-2"]]);
  expect(read({n: "2", order: "0"})).toEqual([seededArrangement(2, 1), ["an order of 1 tiles, not 4"]]);
  expect(read({n: "2", order: "0-0-1-2"})).toEqual([seededArrangement(2, 1), ["invalid order: 0-0-1-2"]]);
});

it("shuffleCaption, shuffleFacts, shuffleRows and shuffleAxis say what the numbers are", () => {
  const said = {top: [tie], asked: {...cat, logit: -1}, rank: 9};
  expect(shuffleCaption(said, {n: 1, seed: 1, order: [0]})).toBe("The whole photo: the network says “Windsor tie”.");
  expect(shuffleCaption(said, {n: 2, seed: null, order: [0, 1, 2, 3]})).toBe(
    "In 2 × 2 pieces, all in place: the network no longer says “Egyptian cat”, but “Windsor tie”."
  );
  expect(shuffleCaption({...said, top: [cat]}, {n: 2, seed: 1, order: [1, 0, 3, 2]})).toBe(
    "In 2 × 2 pieces, none in place: the network still says “Egyptian cat”."
  );
  expect(shuffleFacts("inception-v3", said, "Egyptian cat", {seed: null})).toEqual([
    ["network", "Inception v3"],
    ["class", "286 Egyptian cat"],
    ["logit", "−1.00"],
    ["rank", "9"],
    ["order", "by hand"]
  ]);
  expect(shuffleRows([{n: 2, seed: 3, said}])).toEqual([
    {
      n: 2,
      seed: 3,
      class: "Egyptian cat",
      probability: 0.84,
      logit: -1,
      rank: 9,
      best: "Windsor tie",
      best_probability: 0.3
    }
  ]);
  expect(shuffleAxis("logit", "cat").format(-1.25)).toBe("−1.3");
  expect(shuffleAxis("rank", "cat")).toMatchObject({label: "rank of cat: 1 is the best", log: true});
});
