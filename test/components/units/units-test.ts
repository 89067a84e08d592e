// @vitest-environment jsdom
import {expect, it} from "vitest";
import {creditsTold} from "../../../src/components/frame/photoCredit.js";
import {unitInput} from "../../../src/components/inputs/unitInput.js";
import {photoExamples} from "../../../src/components/units/patchExamples.js";
import {patchGrid} from "../../../src/components/units/patchGrid.js";
import {patchText} from "../../../src/components/units/patchText.js";
import {responseRow} from "../../../src/components/units/responseRow.js";
import {storyUnit} from "../../../src/components/units/storyUnit.js";
import {
  partUnits,
  shownUnits,
  storyNetwork,
  storyUnits,
  type UnitFacts
} from "../../../src/components/units/storyUnits.js";
import {firstCredits} from "../../../src/firstCredits.js";
import {networkEntry} from "../../../src/networks.js";
import {photos} from "../../../src/photos.js";

const shape = [299, 299, 3] as const;
const notes = [
  {example: 0, value: 12.345},
  {example: 1, value: 0.5}
].map(({example, value}) => ({
  ...photoExamples(shape).describe(example),
  value
}));
const layers = [
  {name: "high", units: 3},
  {name: "low", units: 2}
];

it("patchGrid(notes) shows photo beside signal, the values, and whom to thank for each", async () => {
  const {element} = patchGrid(notes, {unit: "high 2"});
  await creditsTold(element);
  await expect(element.outerHTML).toMatchFileSnapshot("../../output/patchGrid.html");
  expect(element.querySelectorAll(".units-patch-grid")).toHaveLength(2);
  expect(element.querySelector(".units-patch")!.getAttribute("title")).toContain(
    firstCredits.get(photos[0].id)!.author
  );
  expect(element.querySelectorAll(".units-patch-credits li")).toHaveLength(2);
});

it("patchGrid(notes) of a dead unit says so", () => {
  const {element} = patchGrid([], {unit: "high 2"});
  expect(element.textContent).toContain("high 2 is silent in every photo");
  expect(element.querySelector(".units-patch-grid")).toBeNull();
});

it("patchGrid's status can be stopped while it lasts", () => {
  const grid = patchGrid(notes, {unit: "high 2"});
  const status = grid.element.querySelector<HTMLElement>(".units-patch-status")!;
  let stopped = 0;
  grid.status("1 of 9", () => ++stopped);
  status.querySelector("button")!.click();
  expect(stopped).toBe(1);
  expect(status.hidden).toBe(false);
  grid.status(null);
  expect(status.hidden).toBe(true);
});

it("unitInput(layers) steps round the layer's units, and starts a new layer at its first", () => {
  const form = unitInput(layers, {value: {layer: "high", unit: 2}, random: () => 0.5});
  const heard: unknown[] = [];
  form.addEventListener("input", () => heard.push(form.value));
  const press = (label: string) => form.querySelector<HTMLButtonElement>(`[aria-label="${label}"]`)!.click();
  press("Next unit");
  press("Previous unit");
  press("Previous unit");
  const select = form.querySelector("select")!;
  select.value = "low";
  select.dispatchEvent(new Event("change"));
  form.querySelectorAll("button")[2].click(); // any
  expect(heard).toEqual([
    {layer: "high", unit: 0},
    {layer: "high", unit: 2},
    {layer: "high", unit: 1},
    {layer: "low", unit: 0},
    {layer: "low", unit: 1}
  ]);
});

it("unitInput(layers) says which units there are when asked for another", () => {
  const form = unitInput(layers, {value: {layer: "high", unit: 2}});
  const number = form.querySelector<HTMLInputElement>("[type=number]")!;
  number.value = "3";
  number.dispatchEvent(new Event("change"));
  expect(form.querySelector(".figure-problem")!.textContent).toBe("high has the units 0 to 2");
  expect(form.value.unit).toBe(2);
});

it("responseRow(responses) tells which photo was picked", () => {
  const picked: string[] = [];
  const responses = [
    {example: 4, value: 3},
    {example: 0, value: 1}
  ];
  const row = responseRow(responses, {sheet: "s.jpg", current: photos[0].id, onPick: (id) => picked.push(id)});
  const [strong, weak] = row.querySelectorAll("button");
  strong.click();
  expect(picked).toEqual([photos[4].id]);
  expect(weak.getAttribute("aria-pressed")).toBe("true");
});

it("responseRow(responses) shows the strongest, and more when asked, going on at the first of them", () => {
  const responses = photos.map((_, example) => ({example, value: photos.length - example}));
  const row = responseRow(responses, {sheet: "s.jpg", onPick: () => {}});
  document.body.replaceChildren(row);
  const shown = () => row.querySelectorAll("button[aria-pressed]").length;
  const more = row.querySelector<HTMLButtonElement>(".units-response-more")!;
  expect(row.getAttribute("aria-label")).toBe(`60 of ${photos.length} photos, the strongest response first`);
  more.click();
  expect(shown()).toBe(120);
  expect(document.activeElement).toBe(row.querySelectorAll("button")[60]);
  for (let i = 0; i < 20; ++i) more.click();
  expect([shown(), more.closest("li")!.hidden]).toEqual([photos.length, true]);
  expect(row.getAttribute("aria-label")).toBe("All photos, the strongest response first");
});

it("patchText(network, layer) says what a patch is", () => {
  const field = (size: number) => ({size: [size, size], stride: [2, 2], start: [0, 0]}) as const;
  expect(patchText(storyNetwork, {name: "Conv2d_2b", field: field(11)})).toContain("11×11 pixels");
  expect(patchText(storyNetwork, {name: "Mixed_6c", field: field(543)})).toContain("127×127 pixels");
  expect(patchText(storyNetwork, {name: "logits", field: "whole image"})).toContain("whole photos");
});

it("the story's units are units of the tree's layers, each shown once, on photos of the corpus", () => {
  const {treeLayers} = networkEntry(storyNetwork);
  for (const {layer, photo, likes, evidence} of shownUnits) {
    expect(treeLayers).toContain(layer);
    expect(photos.map(({id}) => id)).toContain(photo);
    expect(likes && evidence).not.toBe("");
  }
  const names = shownUnits.map(({layer, unit}) => `${layer} ${unit}`);
  expect(new Set(names).size).toBe(names.length);
  for (const {layer, unit} of [...storyUnits.flat(), ...partUnits]) expect(names).toContain(`${layer} ${unit}`);
});

it("storyUnit(unit) shows its picture, its place, and eighteen cells of the sheet", async () => {
  const places = Array.from({length: 10}, (_, example) => ({example, position: [1, 2] as const, value: 10 - example}));
  const patches = {varied: places.filter(({example}) => example !== 4), strongest: places.slice(0, 9)};
  const facts = shownUnits.map(
    ({layer, unit, photo}): UnitFacts => ({
      layer,
      unit,
      photo,
      value: 4.2,
      position: [6, 5],
      rank: 3,
      animals: 38,
      scale: 1,
      zero: false,
      spot: {left: 8, top: 10, right: 19, bottom: 21},
      patches
    })
  );
  const {layer, unit} = storyUnits[0][0];
  const field = {size: [11, 11], stride: [2, 2], start: [-2, -2]} as const;
  const element = storyUnit({layer, unit}, {facts, patches: "p.webp", pictures: "u.webp", field});
  expect(element.querySelectorAll(".units-patch .sheet-cell")).toHaveLength(18);
  expect(element.querySelector(".units-patch-order")!.textContent).toContain(`9 of ${photos.length} photos`);
  expect(element.querySelector("rect")!.getAttribute("x")).toBe("8");
  expect(element.querySelector(".units-caption")!.textContent).toContain(`rank 3 of ${photos.length}`);
  expect(element.querySelector(".zoomed-picture-zoom")!.textContent).toContain(
    "12.5 × larger: 24 of 299 pixels across."
  );
  expect(element.querySelector(".under-photo-photo")!.getAttribute("src")).toMatch(/cat-chelsea/);
  expect(() => storyUnit({layer, unit: 9999}, {facts, patches: "", pictures: ""})).toThrow("unknown unit");
});
