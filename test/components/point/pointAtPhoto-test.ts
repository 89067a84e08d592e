// @vitest-environment jsdom
import {afterEach, beforeEach, expect, it, vi} from "vitest";
import {firing} from "../../../src/components/playground/samples.js";
import {pointAtPhoto} from "../../../src/components/point/pointAtPhoto.js";
import {unitNames} from "../../../src/components/units/unitNames.js";
import {stubCanvas} from "../stubCanvas.js";
import {rest, toyClient} from "../toyClient.js";

const pixels = {values: new Float32Array(299 * 299 * 3), width: 299, height: 299, channels: 3};
vi.mock("../../../src/components/inputs/loadPhoto.js", () => ({
  loadPhoto: async (photo: string) => ({key: photo, pixels})
}));
vi.mock("../../../src/components/drawer/drawer.js", () => ({
  thumbnails: () => "thumbnails.jpg",
  catThumbnails: () => "thumbnails.jpg",
  labels: async () => [],
  patches: async () => new ArrayBuffer(0),
  topFive: async () => ({"castle-egeskov": [{index: 484, label: "castle", logit: 9, probability: 0.5}]})
}));
vi.mock("../../../src/corpus/patches.js", () => ({readPatches: () => ({patchesOf: () => [{value: 4}]})}));

beforeEach(() => {
  stubCanvas();
  history.pushState(null, "", "/");
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

const sheets = {};
const built = firing();
const field = {size: [150, 150], stride: [150, 150], start: [0, 0]} as const; // four places of 150 pixels
const places = {...built, layers: built.layers.map((layer) => ({...layer, field}))};

/** Ends the figure of the test before: it would write its place into the next one's address. */
let end = () => {};
afterEach(() => end());

function made(shown = places) {
  const {client, asked} = toyClient();
  const invalidation = new Promise<void>((resolve) => {
    end = resolve;
  });
  const names = unitNames({storage: undefined, defaults: {"inception-v3/Mixed_6c/12": "eye"}});
  const figure = pointAtPhoto(shown, {client, names, tiles: {first: sheets, own: sheets, all: sheets}, invalidation});
  document.body.replaceChildren(figure);
  const room = figure.querySelector<HTMLElement>(".point-room")!;
  vi.spyOn(room, "getBoundingClientRect").mockReturnValue(new DOMRect(0, 0, 299, 299));
  Object.assign(room, {setPointerCapture: () => {}});
  const point = (type: string, clientX: number, clientY: number, target: Element = room) =>
    target.dispatchEvent(
      Object.assign(new MouseEvent(type, {bubbles: true, cancelable: true, clientX, clientY}), {
        isPrimary: true,
        pointerType: "mouse",
        pointerId: 1
      })
    );
  const cards = (layer: string) =>
    [...figure.querySelectorAll<HTMLElement>(`[data-layer=${layer}] .point-unit:not([hidden])`)].map((d) =>
      `${d.title} | ${d.textContent}`.replaceAll(/\s+/g, " ")
    );
  const press = (key: string, options = {}) =>
    figure
      .querySelector(".point-ring")!
      .dispatchEvent(new KeyboardEvent("keydown", {key, bubbles: true, cancelable: true, ...options}));
  return {figure, asked, point, press, cards, names};
}

it("pointAtPhoto shows the units at the place that is shown first, and asks nobody", async () => {
  const {asked, cards} = made();
  await rest();
  expect(cards("Mixed_6c")).toHaveLength(5);
  expect(cards("Mixed_6c")[2]).toMatch(
    /^Mixed_6c 12, eye: fires at 50 % of its best \| eye [+−][\d.]+: (for|against) /
  );
  expect(asked).toEqual([]);
});

it("the units follow the mouse, without an entry of the history; the address says the place once the reader rests", async () => {
  const {asked, point, cards} = made();
  await rest();
  const length = history.length;
  point("pointermove", 290, 290);
  expect(cards("Mixed_7c")).toHaveLength(4); // the last place has four
  point("pointermove", 20, 20);
  expect(cards("Mixed_7c")).toHaveLength(5);
  point("pointermove", 291, 280);
  await new Promise((resolve) => setTimeout(resolve, 450));
  expect(location.hash).toBe("#point.y=280&point.x=291");
  expect(history.length).toBe(length);
  expect(asked).toEqual([]);
});

it("a click holds the place, a click on the ring lets it go", async () => {
  const {figure, point} = made();
  await rest();
  point("pointerdown", 280, 280);
  point("pointerup", 280, 280);
  point("pointermove", 20, 20);
  expect(figure.value.place).toEqual({y: 280, x: 280});
  point("pointerdown", 280, 280, figure.querySelector(".point-ring")!);
  point("pointerup", 280, 280);
  point("pointermove", 20, 20);
  expect(figure.value.place).toEqual({y: 20, x: 20});
});

it("arrow keys move the ring by a step of 16 pixels, and never out of the photo", async () => {
  const {figure, press} = made();
  await rest();
  press("ArrowRight");
  expect(figure.value.place).toEqual({y: 106, x: 114});
  press("ArrowDown", {shiftKey: true});
  expect(figure.value.place).toEqual({y: 154, x: 114});
  for (let i = 0; i < 30; ++i) press("ArrowLeft");
  expect(figure.value.place).toEqual({y: 154, x: 0});
});

it("another of the best classes needs nobody; any other class is asked about, and is in the link", async () => {
  const {figure, asked} = made();
  await rest();
  figure.choose({class: places.classes[1].index});
  await rest();
  expect(asked).toEqual([]);
  expect(figure.querySelector(".figure-readout")!.textContent).toMatch(places.classes[1].label);
  figure.choose({class: 2});
  await rest();
  const {kind, layers, classes} = asked[0].question;
  expect([kind, classes]).toEqual(["placeUnits", [2]]);
  expect(layers.map(({name, step, scales}: {name: string; step: number; scales: Float32Array}) => [name, step, scales[0]])) // biome-ignore format: one thing
    .toEqual([["Mixed_7c", 1, 4], ["Mixed_6c", 1, 4], ["Mixed_6a", 2, 4], ["Conv2d_4a", 8, 4]]); // biome-ignore format: a row each
  const goldfish = {index: 2, label: "goldfish", logit: 1, probability: 0.001};
  const answered = places.layers.map(({tiled: _, field: __, bests: ___, channels: ____, ...layer}) => layer);
  asked[0].answer({layers: answered, classes: [goldfish], top: places.top, backend: "wasm", milliseconds: 9});
  await rest();
  expect(figure.querySelector(".figure-caption")!.textContent).toMatch("logit of “goldfish”");
  expect(location.hash).toMatch(/point\.class=2/);
});

it("another photo is asked about its own best class", async () => {
  const {figure, asked} = made();
  await rest();
  figure.choose({photo: "castle-egeskov"});
  await rest();
  expect(asked[0].question).toMatchObject({kind: "placeUnits", classes: [484], photo: {key: "castle-egeskov"}});
});

it("a unit that is opened holds the place and asks for its picture there, and for what it is made of", async () => {
  const {figure, asked, point} = made();
  await rest();
  figure.querySelector<HTMLElement>("[data-layer=Mixed_6c] .point-unit:nth-child(3)")!.click();
  await rest();
  point("pointermove", 20, 290);
  expect(figure.value).toMatchObject({place: {y: 106, x: 98}, unit: {layer: "Mixed_6c", unit: 12}});
  expect(asked[0].question).toMatchObject({
    kind: "explain",
    method: "guided-backprop",
    target: {layer: "Mixed_6c", unit: 12, position: [0, 0]}
  });
  const panel = figure.querySelector<HTMLElement>(".point-panel")!;
  expect(panel.querySelector(".point-picture")!.textContent).toMatch(/by the network itself.*fetches once/s);
  asked[0].answer({shape: [299, 299, 3], values: new Float32Array(299 * 299 * 3), backend: "wasm", milliseconds: 9});
  await rest();
  expect(asked[1].question).toMatchObject({kind: "children", below: "Mixed_6a", path: []});
  asked[1].answer({children: [{unit: 7, score: 1, drop: 0.5}], backend: "wasm", milliseconds: 9});
  await rest();
  expect(panel.hidden).toBe(false);
  expect(panel.querySelector(".point-children")!.textContent).toMatch(/Mixed_6a.*7\s+−0\.50 without it/s);
  expect(panel.querySelector("a")!.getAttribute("href")).toBe(
    "./why-is-this-a-cat/part-2#tree.photo=cat-chelsea&tree.root=Mixed_6c.12"
  );
  expect(document.activeElement).toBe(panel);
  const close = [...panel.querySelectorAll("button")].find(({textContent}) => textContent === "Close")!;
  close.focus();
  close.click();
  expect(document.activeElement!.matches("[data-layer=Mixed_6c] .point-unit:nth-child(3)")).toBe(true);
  expect(figure.value.unit).toBeUndefined();
  expect(panel.hidden).toBe(true);
});

it("a name that the reader gives is shown on the card", async () => {
  const {cards, names} = made();
  await rest();
  names.set("inception-v3", "Mixed_6a", 21, "fur");
  await rest();
  expect(cards("Mixed_6a")[1]).toMatch(/^Mixed_6a 21, fur: /);
});

it("a link to a place that is not there is said, and the rest is followed", async () => {
  history.pushState(null, "", "/#point.y=9999&point.x=5&point.unit=conv9.3");
  const {figure} = made();
  await rest();
  expect(figure.querySelector(".figure-note")!.textContent).toMatch(/invalid row.*unknown unit/s);
  expect(figure.value.unit).toBeUndefined();
});

it("a unit of Conv2d_4a that adds exactly nothing has its reason below its row, and only then", async () => {
  const drop = (layer: (typeof places.layers)[number]) => ({...layer, adds: layer.adds.map(() => 0)});
  const silent = {...places, layers: places.layers.map((d) => (d.name === "Conv2d_4a" ? drop(d) : d))};
  const reason = (figure: HTMLElement) => figure.querySelector("[data-layer=Conv2d_4a] .point-silence")!;
  const {figure} = made(silent);
  await rest();
  expect(reason(figure).hasAttribute("data-idle")).toBe(false);
  const some = (layer: (typeof places.layers)[number]) => ({...layer, adds: layer.adds.map((d) => d || 0.01)});
  const loud = made({...places, layers: places.layers.map(some)}).figure;
  await rest();
  expect(reason(loud).hasAttribute("data-idle")).toBe(true);
  expect(loud.querySelectorAll(".point-silence")).toHaveLength(1);
});

it("a picture that was cancelled can be asked for again where it would stand", async () => {
  const {figure, asked} = made();
  await rest();
  figure.querySelector<HTMLElement>("[data-layer=Mixed_6c] .point-unit:nth-child(3)")!.click();
  await rest();
  const draw = [...figure.querySelectorAll<HTMLElement>(".point-picture button")].find(
    (d) => d.textContent === "Draw it"
  )!;
  expect(draw.hidden).toBe(true);
  figure.querySelector<HTMLElement>(".figure-progress button")!.click();
  await rest();
  expect(draw.hidden).toBe(false);
  draw.click();
  await rest();
  expect(asked.map(({question}) => question.kind)).toEqual(["explain", "explain"]);
  expect(draw.hidden).toBe(true);
});
