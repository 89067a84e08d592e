// @vitest-environment jsdom
import {afterEach, beforeEach, expect, it, vi} from "vitest";
import {deepDream} from "../../../src/components/dream/deepDream.js";
import {dreamRows} from "../../../src/components/dream/dreamShown.js";
import {
  type BuiltDream,
  dreamChoice,
  dreamOptions,
  dreamPhoto,
  dreamSpecs,
  firstDream
} from "../../../src/components/dream/dreams.js";
import {stubCanvas} from "../stubCanvas.js";
import {rest, toyClient} from "../toyClient.js";

const pixels = {values: new Float32Array(3), width: 1, height: 1, channels: 3};
vi.mock("../../../src/components/inputs/loadPhoto.js", () => ({
  loadPhoto: async (photo: string, {width, height}: {width: number; height: number}) => ({
    key: photo,
    pixels: {values: Float32Array.of(9, 9, 9), width: 1, height: 1, channels: 3, of: `${photo} ${width}×${height}`}
  })
}));
vi.mock("../../../src/components/marks/loadImage.js", () => ({loadImage: async () => new Image()}));

let end = () => {};

beforeEach(() => {
  stubCanvas();
  history.pushState(null, "", "/");
});
afterEach(() => {
  end();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

const score = (index: number, label: string, probability: number) => ({index, label, logit: 1, probability});
const scores = [score(971, "alp", 0.5), score(398, "abacus", 0.25)].map((top) => ({top: [top], asked: [], ranks: []}));
const steps = 30;
const built: BuiltDream[] = dreamSpecs.map(({layer}) => ({
  layer,
  size: 224,
  columns: 4,
  steps: [0, 15, steps],
  values: Array.from({length: steps + 1}, (_, i) => 1 + i / 10),
  sizes: [114, 160, 224],
  scores,
  moved: 21.3
}));

function made() {
  const {client, asked} = toyClient();
  const figure = deepDream(built, {client, invalidation: new Promise<void>((resolve) => (end = resolve))});
  document.body.replaceChildren(figure);
  const button = (name: string) => [...figure.querySelectorAll("button")].find((d) => d.textContent!.trim() === name)!;
  const text = (selector: string) => figure.querySelector(selector)!.textContent!;
  const film = (id: string) => figure.querySelector<HTMLButtonElement>(`.film-gallery-film[value=${id}]`)!;
  return {figure, asked, button, text, film};
}

const answer = {
  shape: [1, 1, 3],
  values: Float32Array.of(9, 9, 9),
  objectiveValues: Float32Array.of(1, 2, 3),
  sizes: [224],
  scores,
  backend: "wasm",
  milliseconds: 31_000
};

it("deepDream shows what was built, and asks nobody; another built layer is one click away", async () => {
  const {figure, asked, text, film} = made();
  await rest();
  expect(text(".figure-caption")).toBe(
    `30 steps of ${firstDream}, at 3 sizes, have moved a pixel’s colours by 21 of 255 levels (root mean square). The network said “alp” (50.0\u00a0%) of the photo, and says “abacus” (25.0\u00a0%) of the dream.`
  );
  expect(text(".figure-readout")).toMatch(/octaves114, 160, 224 px.*its value1 to 4computedwhen this site was built/);
  film("Conv2d_4a").click();
  await rest();
  expect([asked, figure.value.layer]).toEqual([[], "Conv2d_4a"]);
  expect(location.hash).toBe(`#dream.photo=${dreamPhoto}&dream.layer=Conv2d_4a&dream.whole=square`);
});

it("what is set waits until it is to be dreamt; the film grows, and the answer says what the network says", async () => {
  const {figure, asked, button, text} = made();
  await rest();
  figure.choose({photo: "cat-chelsea", settings: {steps: 2, octaves: 1, size: 96}});
  await rest();
  expect(asked).toEqual([]);
  button("Dream").click();
  await rest();
  expect(asked[0].question).toMatchObject({
    kind: "dream",
    image: {of: "cat-chelsea 96×96"},
    objective: {layer: firstDream, whole: "square"},
    options: {steps: 2, octaves: 1, size: 96, strength: 1.5}
  });
  asked[0].progress({kind: "progress", phase: "compute", fraction: 0.5, image: {...pixels, step: 1, value: 2}});
  expect(text(".figure-caption")).toMatch(/^On the way: step 1 of 2/);
  asked[0].answer(answer);
  await rest();
  expect(text(".figure-caption")).toMatch(/at one size.*The photo has one colour all over/);
  expect(text(".figure-readout")).toMatch(/WebAssembly.*31\.0 s/);
});

it("after a cancel the dream so far stays", async () => {
  const {figure, asked, button, text} = made();
  await rest();
  figure.choose({photo: "cat-chelsea"});
  button("Dream").click();
  await rest();
  asked[0].progress({kind: "progress", phase: "compute", fraction: 0.5, image: {...pixels, step: 7, value: 4}});
  button("Cancel").click();
  expect(asked[0].signal.aborted).toBe(true);
  expect(text(".figure-caption")).toMatch(/^On the way: step 7 of 30/);
});

it("no steps, or no strength: it is said that this is the photo", async () => {
  for (const key of ["steps", "strength"]) {
    history.replaceState(null, "", "/");
    const {figure, asked, button, text} = made();
    await rest();
    figure.choose({settings: {[key]: 0}});
    button("Dream").click();
    await rest();
    asked[0].answer(answer);
    await rest();
    expect(text(".figure-caption")).toMatch(/^No step was made: this is the photo itself\./);
  }
});

it("a bad link is said in one line, and the rest of it is followed", async () => {
  history.pushState(null, "", "/#dream.layer=nowhere&dream.octaves=0&dream.photo=no-such");
  const {figure, text} = made();
  await rest();
  expect(text(".figure-note")).toMatch(/no-such/);
  expect(figure.value).toEqual(dreamChoice({layer: firstDream}));
});

it("the rows of a dream say which octave a step was of", () => {
  const film = {frames: [], values: [0, 1, 2, 3, 4].map((d) => [d, d] as const), steps: 4, name: ""};
  const choice = {...dreamChoice({layer: firstDream}), settings: {steps: 2, octaves: 2}};
  const rows = dreamRows({film, scores: null, sizes: null, moved: null}, choice);
  expect(rows.map(({octave}) => octave)).toEqual([1, 1, 2, 2, 2]);
  expect(dreamOptions({}).octaves * dreamOptions({}).steps).toBe(steps);
});
