// @vitest-environment jsdom
import {afterEach, beforeEach, expect, it, vi} from "vitest";
import {ascentCaption, ascentFacts, ascentRows} from "../../../src/components/ascent/ascent.js";
import {ascentChoice} from "../../../src/components/ascent/ascentChoice.js";
import {ascentFilm} from "../../../src/components/ascent/ascentFilm.js";
import {ascentSpecs, type BuiltAscent} from "../../../src/components/ascent/ascents.js";
import {traverse} from "../../traverse.js";
import {stubCanvas} from "../stubCanvas.js";
import {rest, toyClient} from "../toyClient.js";

const pixels = {values: new Float32Array(3), width: 1, height: 1, channels: 3};
vi.mock("../../../src/components/inputs/loadPhoto.js", () => ({
  loadPhoto: async (photo: string) => ({key: photo, pixels: `the pixels of ${photo}`})
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

const score = (index: number, label: string) => ({index, label, logit: 71, probability: 0.991});

const built: BuiltAscent[] = ascentSpecs.map(({id, unit}) => ({
  id,
  size: 171,
  columns: 4,
  steps: [0, 1, 2],
  values: [-0.5, 20, 71],
  top: [unit === 131 ? score(131, "flamingo") : score(286, "Egyptian cat")]
}));

function made() {
  const {client, asked} = toyClient();
  const figure = ascentFilm(built, {client, invalidation: new Promise<void>((resolve) => (end = resolve))});
  document.body.replaceChildren(figure);
  const button = (name: string) => [...figure.querySelectorAll("button")].find((d) => d.textContent!.trim() === name)!;
  const caption = () => figure.querySelector(".figure-caption")!.textContent;
  const pressed = () => figure.querySelector<HTMLButtonElement>(".film-gallery-film[aria-pressed=true]")?.value;
  const readout = () => figure.querySelector(".figure-readout")!.textContent;
  return {figure, asked, button, caption, pressed, readout};
}

const answer = {
  shape: [1, 1, 3],
  values: new Float32Array(3),
  objectiveValues: Float32Array.of(-1, 5, 9),
  top: [score(286, "Egyptian cat")],
  backend: "wasm",
  milliseconds: 12_345
};

it("ascentFilm shows the first film that was built, and asks nobody", async () => {
  const {figure, asked, caption, pressed, readout} = made();
  await rest();
  expect(asked).toEqual([]);
  expect(caption()).toMatch(
    /^The network is 99\.1 % sure that this is “flamingo”: the class’s value went from −0\.5 to 71\.0 in 2 steps\. Waves/
  );
  expect(pressed()).toBe("flamingo");
  expect(readout()).toMatch(/class131.*noise, seed 1.*value71\.00computedwhen this site was built/);
  expect([...figure.querySelectorAll(".figure-actions button")].map((d) => d.textContent)).toEqual([
    "PNG",
    "SVG",
    "Pixels as PNG",
    "Film as PNG",
    "CSV",
    "Copy link",
    "Add to playlist",
    "QR code",
    "Embed"
  ]);
});

it("a film of the gallery is chosen as a whole, and its link names it", async () => {
  const {figure, asked, button, pressed} = made();
  await rest();
  button("Egyptian cat").click();
  await rest();
  expect([asked, pressed(), location.hash]).toEqual([[], "egyptian-cat", "#ascent.film=egyptian-cat"]);
  expect(figure.value.ascent).toEqual(ascentChoice(ascentSpecs[3]));
  expect(figure.querySelector<HTMLInputElement>("[aria-label='Random seed']")!.value).toBe("3");
  await traverse(-1);
  await vi.waitFor(() => expect([pressed(), location.hash]).toEqual(["flamingo", ""]));
});

it("what is set waits until it is to be climbed, and the film grows on the way", async () => {
  const {figure, asked, button, caption, pressed, readout} = made();
  await rest();
  const unit = figure.querySelector<HTMLInputElement>("[aria-label='Class or unit']")!;
  unit.value = "286";
  unit.dispatchEvent(new Event("change"));
  await rest();
  expect([asked, location.hash]).toEqual([[], ""]);
  button("Climb").click();
  await rest();
  expect(asked[0].question).toMatchObject({
    kind: "ascend",
    objective: {unit: 286},
    options: {steps: 40, jitter: 8, size: 171, start: "noise", seed: 1}
  });
  asked[0].progress({kind: "progress", phase: "compute", fraction: 0.5, image: {...pixels, step: 7, value: 4}});
  expect(caption()).toBe("On the way to what Egyptian cat would like to see: step 7 of 40.");
  expect(pressed()).toBeUndefined();
  asked[0].answer(answer);
  await rest();
  expect(caption()).toMatch(/sure that this is “Egyptian cat”: the class’s value went from −1\.0 to 9\.0 in 2 steps/);
  expect(readout()).toMatch(/WebAssembly.*12\.3 s/);
  expect(location.hash).toBe(
    "#ascent.start=noise&ascent.network=inception-v3&ascent.layer=logits&ascent.unit=286&ascent.seed=1&ascent.preset=olah-2017"
  );
});

it("after a cancel the last picture stays, and so does what was set; the film that was built can be chosen again", async () => {
  const {figure, asked, button, caption, pressed} = made();
  await rest();
  button("Climb").click();
  await rest();
  asked[0].progress({kind: "progress", phase: "compute", fraction: 0.5, image: {...pixels, step: 7, value: 4}});
  button("Cancel").click();
  expect(asked[0].signal.aborted).toBe(true);
  expect(caption()).toBe("On the way to what flamingo would like to see: step 7 of 40.");
  expect(figure.querySelector(".figure-note")!.textContent).toBe("Cancelled. Ask again");
  button("flamingo").click();
  await rest();
  expect(caption()).toMatch(/^The network is 99\.1 % sure/);
  expect(pressed()).toBe("flamingo");
});

it("links of both grammars are read", async () => {
  for (const [hash, film] of [
    ["#ascent-film=flamingo-other", "flamingo-other"],
    ["#ascent-film=flamingo-nothing", "flamingo-nothing"],
    ["#ascent-film=egyptian-cat", "egyptian-cat"],
    ["#ascent.film=egyptian-cat", "egyptian-cat"]
  ]) {
    history.replaceState(null, "", hash);
    const {asked, pressed} = made();
    await rest();
    expect([asked, pressed()], hash).toEqual([[], film]);
    end();
  }
  const old =
    "#photo=cat-chelsea&ascent-network=inception-v3&ascent-layer=Mixed_6a&ascent-unit=7&ascent-seed=5&ascent-preset=nothing&ascent-jitter=3&ascent-start=cat-chelsea";
  for (const hash of [old, old.replaceAll("ascent-", "ascent.")]) {
    history.replaceState(null, "", hash);
    const {figure, asked} = made();
    await rest();
    expect(asked[0].question, hash).toMatchObject({
      objective: {layer: "Mixed_6a", unit: 7},
      options: {steps: 20, jitter: 3, seed: 5, start: "the pixels of cat-chelsea"}
    });
    asked[0].answer({...answer, top: []});
    await rest();
    expect(figure.querySelector(".figure-caption")!.textContent).toMatch(
      /^The value of unit 7 of Mixed_6a went from −1\.0 to 9\.0/
    );
    expect(figure.querySelector(".figure-credit")!.textContent).not.toBe("");
    end();
  }
});

it("a link keeps what other figures wrote, and replaces what this one did", async () => {
  history.replaceState(null, "", "#photo=cat-chelsea&ascent-film=egyptian-cat");
  const {button} = made();
  await rest();
  button("without regularisers").click();
  await rest();
  expect(location.hash).toBe("#photo=cat-chelsea&ascent.film=flamingo-nothing");
  button("flamingo").click();
  await rest();
  expect(location.hash).toBe("#photo=cat-chelsea");
});

it("a link to a unit that cannot be is said to be wrong, and the default stands", async () => {
  history.replaceState(null, "", "#ascent-layer=nowhere");
  const {figure, asked, pressed} = made();
  await rest();
  expect([asked, pressed()]).toEqual([[], "flamingo"]);
  expect(figure.querySelector(".figure-note")!.textContent).toBe(
    "This link asks for something that is not here: unknown layer: nowhere."
  );
});

it("the words of an ascent say how far it is, and what came of it", () => {
  const choice = ascentChoice(ascentSpecs[0]);
  const frame = (step: number) => ({step, value: step, draw() {}});
  const film = {
    frames: [frame(0), frame(2)],
    values: [
      [0, -0.04],
      [2, 9]
    ] as const,
    steps: 2,
    name: "3"
  };
  expect(ascentCaption({film, top: []}, choice)).toMatch(/^The value of class 3 went from 0\.0 to 9\.0 in 2 steps\. /);
  expect(ascentFacts({film, top: []}, {...choice, start: "grey", settings: {l2: 1}})).toEqual([
    ["network", "Inception v3"],
    ["class", "131"],
    ["regularisers", "Fourier, transformed, as in Olah 2017, changed"],
    ["start", "mid-grey"],
    ["steps", "2"],
    ["value", "9.00"]
  ]);
  expect(ascentRows({film, top: []})).toEqual([
    {step: 0, value: -0.04},
    {step: 2, value: 9}
  ]);
});
