// @vitest-environment jsdom
import {afterEach, beforeEach, expect, it, vi} from "vitest";
import {
  type Inversion,
  inversionCaption,
  inversionFacts,
  inversionRows,
  lossText
} from "../../../src/components/inversion/inversion.js";
import {inversionChoice} from "../../../src/components/inversion/inversionChoice.js";
import {inversionFilm} from "../../../src/components/inversion/inversionFilm.js";
import {foolingSpecs, inversionSpecs} from "../../../src/components/inversion/inversionSpecs.js";
import type {BuiltInversion, InversionSpec} from "../../../src/components/inversion/inversions.js";
import {stubCanvas} from "../stubCanvas.js";
import {rest, toyClient} from "../toyClient.js";

vi.mock("../../../src/components/inputs/loadPhoto.js", () => ({
  loadPhoto: async (photo: string) => ({key: photo, pixels: `the pixels of ${photo}`})
}));
vi.mock("../../../src/components/inputs/digitInput.js", () => ({
  heldOutDigits: 2000,
  loadDigit: async (digit: number) => ({key: `digit:${digit}`, pixels: `the pixels of digit ${digit}`})
}));
vi.mock("../../../src/components/marks/loadImage.js", () => ({loadImage: async () => new Image()}));
vi.mock("../../../src/components/drawer/drawer.js", () => ({
  thumbnails: () => "thumbnails.jpg",
  catThumbnails: () => "thumbnails.jpg",
  labels: async () => []
}));

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

const score = (index: number, label = `${index}`) => ({index, label, logit: 5, probability: 0.5});
const pixels = (value: number) => ({values: Float32Array.of(value), width: 1, height: 1, channels: 1});

const built: BuiltInversion[] = [...inversionSpecs, ...foolingSpecs].map(({id, network, layer, unit}) => ({
  id,
  size: 28,
  columns: 6,
  steps: [0, 1],
  losses: [12.34, 0.00151],
  probabilities: layer === "logits" ? [0.001, 0.998] : [null, null],
  startTop: [score(1)],
  top: [network === "mnist" ? score(unit) : score(131, "flamingo")],
  change: {l2: 2.345, max: 0.9996, rms: 0.08375},
  scale: 0.5,
  zero: false
}));

function made(id = "invert", specs: readonly InversionSpec[] = inversionSpecs) {
  const {client, asked} = toyClient();
  const invalidation = new Promise<void>((resolve) => (end = resolve));
  const figure = inversionFilm(built, {id, label: "Which image?", specs, client, invalidation});
  document.body.replaceChildren(figure);
  const button = (name: string) => [...figure.querySelectorAll("button")].find((d) => d.textContent!.trim() === name)!;
  const caption = () => figure.querySelector(".figure-caption")!.textContent;
  const pressed = () => figure.querySelector<HTMLButtonElement>(".film-gallery-film[aria-pressed=true]")?.value;
  const readout = () => figure.querySelector(".figure-readout")!.textContent;
  return {figure, asked, button, caption, pressed, readout};
}

const answer = {
  images: [0, 51].map((value, step) => ({step, loss: 2 - step, probability: step, pixels: pixels(value)})),
  losses: Float32Array.of(2, 1),
  probabilities: Float32Array.of(0, 1),
  startTop: [score(1)],
  top: [score(5)],
  backend: "wasm",
  milliseconds: 1234
};

it("inversionFilm shows the first film that was built, and asks nobody", async () => {
  const {figure, asked, caption, pressed, readout} = made();
  await rest();
  expect(asked).toEqual([]);
  expect(caption()).toBe(
    "The loss went from 12.3 to 0.002 in 1 step, and the probability of “8” from 0.1\u00a0% to 99.8\u00a0%. The image moved by 2.35 (its L2 norm, black to white being 1); no pixel by more than 1.00."
  );
  expect(pressed()).toBe("eight-zeros");
  expect(readout()).toBe(
    "networkMNISTclass8startzerossteps1loss0.002probability99.8\u00a0%L2 norm of the change2.35largest change1.000root mean square0.0838computedwhen this site was built"
  );
  expect([...figure.querySelectorAll("canvas:not(.start-picture)")].map((d) => d.getAttribute("aria-label"))).toEqual([
    "8 from zeros, step 1 of 1, value 0.002",
    "The start",
    "The result",
    "What changed"
  ]);
  expect([...figure.querySelectorAll(".score-label")].map((d) => d.textContent)).toEqual(["1", "8"]);
  expect(figure.querySelector(".inversion-pair .colour-key")!.textContent).toMatch("−0.5");
});

it("a film of the gallery is chosen as a whole, and its link names it", async () => {
  const {figure, asked, button, caption, pressed} = made();
  await rest();
  button("a unit of conv2").click();
  await rest();
  expect([asked, pressed(), location.hash]).toEqual([[], "unit", "#invert.film=unit"]);
  expect(caption()).toMatch("so the value of unit 3 of conv2 rose.");
  expect(figure.querySelector<HTMLSelectElement>("[aria-label=Layer]")!.value).toBe("conv2");
  expect(figure.querySelector(".knob-inputs")!.textContent).not.toMatch("Stop at probability");
  button("flamingo from noise").click();
  await rest();
  expect(caption()).toMatch("the probability of “flamingo”");
  expect(figure.querySelector<HTMLInputElement>("[aria-label='Class or unit']")!.value).toBe("flamingo");
});

it("the descent of what was built is computed here, and its film grows on the way", async () => {
  const {figure, asked, button, caption, readout} = made();
  await rest();
  button("Descend").click();
  await rest();
  expect(asked[0].question).toMatchObject({
    kind: "invert",
    target: {unit: 8},
    options: {loss: "cross-entropy", steps: 100, rate: 0.2, start: "zeros", seed: 1},
    frames: 32
  });
  asked[0].progress({kind: "progress", phase: "compute", fraction: 0.3, image: {...pixels(1), step: 30, value: 0.7}});
  expect(caption()).toBe("On the way to an image for 8: step 30 of 100.");
  expect(figure.querySelector<HTMLElement>(".inversion-pair .score-bars")!.style.visibility).toBe("hidden");
  asked[0].answer(answer);
  await rest();
  expect(caption()).toBe(
    "The loss went from 2.000 to 1.000 in 1 step, and the probability of “8” from 0.0\u00a0% to 100.0\u00a0%. The image moved by 0.20 (its L2 norm, black to white being 1); no pixel by more than 0.20."
  );
  expect(readout()).toMatch(/WebAssembly.*1234 ms/);
  expect(figure.querySelector<HTMLElement>(".inversion-pair .score-bars")!.style.visibility).toBe("");
  expect(location.hash).toBe("");
});

it("after a cancel the last picture stays, and so does what was set", async () => {
  const {figure, asked, button, caption} = made();
  await rest();
  const unit = figure.querySelector<HTMLInputElement>("[aria-label='Class or unit']")!;
  unit.value = "5";
  unit.dispatchEvent(new Event("change"));
  button("Descend").click();
  await rest();
  asked[0].progress({kind: "progress", phase: "compute", fraction: 0.3, image: {...pixels(1), step: 30, value: 0.7}});
  button("Cancel").click();
  expect([caption(), unit.value]).toEqual(["On the way to an image for 5: step 30 of 100.", "5"]);
  expect(location.hash).toBe(
    "#invert.start=zeros&invert.network=mnist&invert.layer=logits&invert.unit=5&invert.seed=1"
  );
  button("8 from zeros").click();
  await rest();
  expect([caption()!.slice(0, 27), location.hash]).toEqual(["The loss went from 12.3 to ", ""]);
});

it("another network brings its own class, start and settings", async () => {
  const {figure} = made();
  await rest();
  const network = figure.querySelector<HTMLSelectElement>("[aria-label=Network]")!;
  network.value = "inception-v3";
  network.dispatchEvent(new Event("change"));
  expect(figure.querySelector<HTMLInputElement>("[aria-label='Class or unit']")!.value).toBe("flamingo");
  expect(figure.querySelector<HTMLInputElement>("[aria-label=Start] :checked")!.value).toBe("noise");
  expect([...figure.querySelectorAll("[aria-label=Start] label")].map((d) => d.textContent)).toEqual([
    "mid-grey",
    "noise",
    "a photo"
  ]);
});

it("every ready-made link is read", async () => {
  const smooth = "loss=minus-value&rate=0.05&totalVariation=20&blurEvery=10";
  const smoothOptions = {loss: "minus-value", rate: 0.05, totalVariation: 20, blurEvery: 10};
  for (const [id, state, film, question] of [
    ["invert", "invert.film=eight-smooth", "eight-smooth", null],
    ["invert", "invert.film=flamingo-noise", "flamingo-noise", null],
    ["invert", "invert.steps=0", null, {target: {unit: 8}, options: {steps: 0, start: "zeros"}}],
    [
      "invert",
      `invert.unit=5&invert.${smooth.replaceAll("&", "&invert.")}`,
      null,
      {target: {unit: 5}, options: smoothOptions}
    ],
    ["fool", "", "three-eight", null],
    ["fool", "fool.film=cat-flamingo", "cat-flamingo", null],
    [
      "fool",
      "fool.unit=7&fool.start=digit-11",
      null,
      {target: {unit: 7}, options: {steps: 200, rate: 0.005, until: 0.9, start: "the pixels of digit 11"}}
    ],
    [
      "fool",
      "fool.network=inception-v3&fool.layer=logits&fool.unit=282&fool.start=cat-chelsea&fool.seed=1&fool.steps=24",
      null,
      {target: {unit: 282}, options: {steps: 24, rate: 0.25, until: 1, start: "the pixels of cat-chelsea"}, frames: 18}
    ]
  ] as const) {
    history.replaceState(null, "", `/#${state}`);
    const {asked, pressed} = made(id, id === "invert" ? inversionSpecs : foolingSpecs);
    await rest();
    if (film) expect([asked, pressed()], state).toEqual([[], film]);
    else expect(asked[0].question, state).toMatchObject(question!);
    end();
  }
});

it("a link to an inversion that cannot be is said to be wrong, and the default stands", async () => {
  history.replaceState(null, "", "#fool.network=inception-v3&fool.start=digit-3");
  const {figure, asked, pressed} = made("fool", foolingSpecs);
  await rest();
  expect([asked, pressed()]).toEqual([[], "three-eight"]);
  expect(figure.querySelector(".figure-note")!.textContent).toBe(
    "This link asks for something that is not here: a digit is no start for Inception v3."
  );
});

it("the words of an inversion say how far it is, and what came of it", () => {
  const choice = inversionChoice(inversionSpecs[0]);
  const frame = (step: number) => ({step, value: -7, draw() {}});
  const film = {frames: [frame(0)], values: [[0, -7]] as const, steps: 0, name: "8"};
  const outcome = {
    losses: [-7],
    probabilities: [null],
    startTop: [],
    top: [],
    change: {l2: 0, max: 0, rms: 0},
    changed: {draw() {}, scale: 0, zero: true}
  };
  const still: Inversion = {film, name: "8", outcome};
  expect(inversionCaption(still)).toBe(
    "No step was taken: the result is the start itself, with what the network says of it."
  );
  expect(inversionFacts({film, name: "8"}, {...choice, start: 25, layer: "conv2", unit: 3})).toEqual([
    ["network", "MNIST"],
    ["unit of conv2", "3"],
    ["start", "held-out digit 25"],
    ["steps", "0"],
    ["loss", "−7.000"]
  ]);
  expect(inversionFacts(still, {...choice, start: "noise", seed: 4}).slice(2)).toEqual([
    ["start", "noise, seed 4"],
    ["steps", "0"],
    ["loss", "−7.000"],
    ["L2 norm of the change", "0.00"],
    ["largest change", "0.000"],
    ["root mean square", "0.0000"]
  ]);
  expect(inversionRows(outcome)).toEqual([{step: 0, loss: -7, probability: ""}]);
  expect([lossText(-12.345), lossText(9.9999)]).toEqual(["−12.3", "10.000"]);
});
