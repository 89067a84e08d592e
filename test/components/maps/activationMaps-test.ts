// @vitest-environment jsdom

import {afterEach, beforeEach, expect, it, vi} from "vitest";
import {activationMaps} from "../../../src/components/maps/activationMaps.js";
import type {LayerTables} from "../../../src/components/maps/layerField.js";
import type {LayerRow} from "../../../src/network/layerTable.js";
import {pickPhoto} from "../pickPhoto.js";
import {stubCanvas} from "../stubCanvas.js";
import {rest, toyClient} from "../toyClient.js";

vi.mock("../../../src/components/frame/subject.js", async (original) => ({
  ...(await original<typeof import("../../../src/components/frame/subject.js")>()),
  loadSubject: async () => ({key: "x", pixels: {values: new Float32Array(12), width: 2, height: 2, channels: 3}})
}));
vi.mock("../../../src/components/maps/builtMaps.js", () => ({
  builtMaps: async () => ({
    maps: {values: Float32Array.from({length: 140}, (_, i) => i % 70), width: 2, height: 1, channels: 70},
    zeros: 0.25
  })
}));

beforeEach(() => {
  stubCanvas();
  history.pushState(null, "", "/");
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

const row = (name: string, ...shape: number[]) =>
  ({name, shape, block: name, field: "whole image"}) as unknown as LayerRow;
const tables = {
  "inception-v3": {layers: [row("Mixed_5b", 1, 2, 70), row("Mixed_7c", 1, 1, 3), row("logits", 3)]},
  mnist: {layers: [row("conv1", 1, 1, 2), row("conv2", 1, 1, 4), row("logits", 10)]}
} as unknown as LayerTables;

async function made(hash = "") {
  if (hash) history.replaceState(null, "", hash);
  const {client, asked} = toyClient();
  const figure = await activationMaps({client, tables});
  document.body.replaceChildren(figure);
  await rest();
  const part = <T extends HTMLElement = HTMLElement>(selector: string) => figure.querySelector<T>(selector)!;
  const button = (name: string) => [...figure.querySelectorAll("button")].find((d) => d.textContent === name)!;
  return {figure, asked, part, button};
}

const answered = (shape: number[], values: number[]) => ({
  shape,
  values: Float32Array.from(values),
  backend: "wasm",
  milliseconds: 12
});
/** Lets the address be written after another view. */
const written = () => new Promise((resolve) => setTimeout(resolve, 500));

it("activationMaps shows the maps that were built, and asks nobody", async () => {
  const {figure, asked, part} = await made();
  expect(part(".figure-caption").textContent).toMatch(
    /^Mixed_5b: 70 maps of 1 × 2 for the photo: .* Black is 0; white is each map’s own/
  );
  expect(part(".figure-readout").textContent).toMatch(/silent1 of 70zeros25\.0\s%computedwhen this site was built/);
  expect(part(".maps-pages").textContent).toMatch("1 to 64 of 70");
  expect(figure.querySelectorAll(".maps-cell").length).toBe(64);
  expect(part(".maps-cell[aria-pressed=true]").dataset.unit).toBe("55");
  expect({...figure.dataset}).toMatchObject({network: "inception-v3", layer: "Mixed_5b"});
  expect([asked, location.hash]).toEqual([[], ""]);
});

it("activationMaps keeps the page turned to and the map enlarged in the address", async () => {
  const {figure, part, button} = await made();
  button("Next →").click();
  expect(part(".maps-pages").textContent).toMatch("65 to 70 of 70");
  const cell = part('.maps-cell[data-unit="66"]');
  cell.focus();
  cell.click();
  expect(part(".maps-large").textContent).toMatch(/^Map 66: largest 66\.0 at row 0, column 0/);
  expect(document.activeElement).toBe(cell);
  await written();
  expect(location.hash).toBe("#maps.unit=66&maps.page=2");
  figure.querySelectorAll<HTMLInputElement>("input[name=maps-sort]")[1].click();
  expect(part(".maps-pages").textContent).toMatch("1 to 64 of 70");
  expect(part(".maps-cell").dataset.unit).toBe("69");
  await written();
  expect(location.hash).toBe("#maps.sort=maximum&maps.unit=66&maps.page=1");
});

it("activationMaps asks about another layer, and shows its usual unit", async () => {
  const {figure, asked, part} = await made("#maps.unit=66");
  const menu = part<HTMLSelectElement>(".maps-layer-select select");
  menu.value = "Mixed_7c";
  menu.dispatchEvent(new Event("change"));
  await rest();
  expect(asked[0].question).toMatchObject({kind: "activations", layer: "Mixed_7c"});
  asked[0].answer(answered([1, 1, 3], [0, -2, 1]));
  await rest();
  expect(part(".figure-caption").textContent).toMatch(
    "White is 0, blue above it, red below; the strongest colour stands for each map’s own largest value, whatever its sign. 1 of the maps is silent"
  );
  expect(part(".maps-cell[aria-pressed=true]").dataset.unit).toBe("0");
  expect(location.hash).toBe("#maps.network=inception-v3&maps.photo=cat-chelsea&maps.layer=Mixed_7c");
  expect(figure.value.page).toBeUndefined();
});

it("activationMaps goes to a network with its usual layer, shows its numbers without places as bars, and its digit", async () => {
  const {asked, part} = await made();
  part<HTMLInputElement>("input[value=mnist]").click();
  await rest();
  expect(asked[0].question.layer).toBe("conv2");
  expect([...part(".maps-layer-select").querySelectorAll("option")].map((d) => d.value)).toEqual([
    "conv1",
    "conv2",
    "logits"
  ]);
  expect(part<HTMLSelectElement>(".maps-layer-select select").value).toBe("conv2");
  expect([...document.querySelectorAll<HTMLElement>(".figure-control-photo")].map((d) => d.hidden)).toEqual([
    true,
    false
  ]);
  asked[0].answer(answered([1, 1, 4], [1, 2, 3, 4]));
  await rest();
  expect(location.hash).toBe("#maps.network=mnist&maps.digit=0&maps.layer=conv2");
  const menu = part<HTMLSelectElement>(".maps-layer-select select");
  menu.value = "logits";
  menu.dispatchEvent(new Event("change"));
  await rest();
  asked[1].answer(answered([10], [0, 1, 2, 3, 4, 5, 6, 7, 8, 9]));
  await rest();
  expect([...document.querySelectorAll(".maps-vector-bars li")].length).toBe(10);
  expect(part(".maps-grid").hidden).toBe(true);
  expect(part(".figure-caption").textContent).toBe(
    "logits has no places any more, so it has no maps: 10 numbers for the photo: held-out digit 0."
  );
});

it("activationMaps goes back to what is on the screen when the reader cancels: network, layer, photo and digit", async () => {
  const {asked, part, button} = await made();
  pickPhoto(document, "castle-egeskov");
  await rest();
  button("Cancel").click();
  expect(part<HTMLInputElement>("input[value=cat-chelsea]").checked).toBe(true);
  part<HTMLInputElement>("input[value=mnist]").click();
  await rest();
  button("Cancel").click();
  expect(part<HTMLInputElement>("input[value=inception-v3]").checked).toBe(true);
  expect(part<HTMLSelectElement>(".maps-layer-select select").value).toBe("Mixed_5b");
  button("Ask again").click();
  await rest();
  asked[2].answer(answered([1, 1, 4], [1, 2, 3, 4]));
  await rest();
  const digit = part<HTMLInputElement>(".digit-input input[type=number]");
  digit.value = "7";
  digit.dispatchEvent(new Event("change"));
  await rest();
  button("Cancel").click();
  expect([digit.value, location.hash]).toEqual(["0", "#maps.network=mnist&maps.digit=0&maps.layer=conv2"]);
  part<HTMLInputElement>("input[value=inception-v3]").click();
  await rest();
  expect(part(".figure-readout").textContent).toMatch("when this site was built");
});

it("activationMaps reads every link of before", async () => {
  for (const [hash, question, value] of [
    ["#maps.scale=common", undefined, {scale: "common", sort: "index", layer: "Mixed_5b"}],
    ["#maps.unit=66", undefined, {unit: 66}],
    ["#maps.layer=Mixed_7c&maps.sort=maximum", {layer: "Mixed_7c"}, {sort: "maximum"}],
    ["#maps.layer=logits&maps.sort=maximum", {layer: "logits"}, {sort: "maximum"}],
    ["#maps.network=mnist", {layer: "conv2"}, {network: "mnist", digit: 0}],
    ["#maps.network=mnist&maps.digit=7&maps.layer=conv1&maps.unit=1", {layer: "conv1"}, {digit: 7, unit: 1}],
    ["#maps.network=mnist&maps.layer=Mixed_7c", {layer: "conv2"}, {network: "mnist"}],
    ["#maps.photo=castle-egeskov", {layer: "Mixed_5b"}, {photo: "castle-egeskov"}]
  ] as const) {
    const {figure, asked} = await made(hash);
    expect(asked[0]?.question.layer, hash).toBe(question?.layer);
    asked[0]?.answer(answered([1, 1, 4], [1, 2, 3, 4]));
    await rest();
    expect(figure.value, hash).toMatchObject(value);
    expect(location.hash, hash).toBe(hash);
  }
});

it("a link with a unit opens its page", async () => {
  const {part} = await made("#maps.unit=66");
  expect(part(".maps-pages").textContent).toMatch("65 to 70 of 70");
});
