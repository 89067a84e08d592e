// @vitest-environment jsdom
import {expect, it, vi} from "vitest";
import type {LocalFacts} from "../../../src/components/edges/localPair.js";
import {localPaths} from "../../../src/components/edges/localPaths.js";
import {parallelLayers} from "../../../src/components/edges/parallelLayers.js";
import {redundancyMatrix} from "../../../src/components/edges/redundancyMatrix.js";
import {saturationFigure, strengthText} from "../../../src/components/edges/saturationFigure.js";
import {storyPatchGrid} from "../../../src/components/edges/storyPatchGrid.js";
import {storyStep} from "../../../src/components/edges/storyStep.js";
import {storySaved} from "../../../src/components/tree/storySaved.js";
import {nodesOf} from "../../../src/components/tree/treeNodes.js";
import {storyNames, treeStory} from "../../../src/components/tree/treeStory.js";
import {unitNames} from "../../../src/components/units/unitNames.js";
import type {Tree, TreeNode} from "../../../src/features/tree.js";
import {photos} from "../../../src/photos.js";

const layers = [
  {
    layer: "top",
    channels: 2,
    units: [
      {unit: 7, value: 4, edges: [0.5, 0]},
      {unit: 1, value: 2, edges: [0, 0]}
    ]
  },
  {
    layer: "bottom",
    channels: 9,
    units: [
      {unit: 3, value: 2, edges: []},
      {unit: 5, value: 1, edges: []}
    ]
  }
];

it("parallelLayers(layers) draws the edges of the unit touched and says them", () => {
  const drawing = parallelLayers(layers);
  expect(drawing.querySelectorAll(".edges-parallel-edges line")).toHaveLength(1);
  expect(drawing.textContent).toContain(
    "bottom 3 carries most, 50\u00a0%; these 2 of the 9 units of bottom carry 50\u00a0%"
  );
  drawing.querySelectorAll(".edges-parallel-unit")[1].dispatchEvent(new Event("click"));
  expect(drawing.value).toEqual([0, 1]);
  expect(drawing.querySelectorAll(".edges-parallel-edges line")).toHaveLength(0);
  expect(drawing.textContent).toContain("None of its children is among these");
});

it("parallelLayers(layers) goes from unit to unit by arrow keys", () => {
  const drawing = parallelLayers(layers);
  document.body.append(drawing);
  drawing.querySelector("svg")!.dispatchEvent(new KeyboardEvent("keydown", {key: "ArrowDown"}));
  expect(drawing.value).toEqual([1, 0]);
  expect(drawing.textContent).toContain("Above, it matters most to top 7: 50\u00a0%.");
  drawing.remove();
});

it("redundancyMatrix(redundancy) begins with the pictures most alike, and tells both numbers", () => {
  const units = [1, 2, 3].map((unit) => ({layer: "conv", unit}));
  const pictures = [
    [1, 0.2, null],
    [0.2, 1, 0.9],
    [null, 0.9, 1]
  ];
  const activations = [
    [1, -0.5, 0],
    [-0.5, 1, 0.3],
    [0, 0.3, 1]
  ];
  const matrix = redundancyMatrix(
    {units, photos: 4, pictures, activations},
    {name: (_, unit) => (unit === 2 ? "fur" : undefined)}
  );
  const said = matrix.querySelector("[role=status]")!;
  expect(said.textContent).toBe("fur (conv 2) and conv 3: pictures 0.90, activations 0.30.");
  matrix.querySelector("svg")!.dispatchEvent(new KeyboardEvent("keydown", {key: "ArrowUp"}));
  expect(said.textContent).toBe("conv 1 and conv 3: pictures empty, activations 0.00.");
  expect(matrix.querySelectorAll(".edges-redundancy-against")).toHaveLength(1); // below the diagonal only
  expect(matrix.querySelectorAll(".edges-redundancy-none")).toHaveLength(1);
});

it("saturationFigure(scales) says how strong the last picture is", () => {
  const figure = saturationFigure(
    [
      {rescale: "l1", strengths: [1, 9e6]},
      {rescale: "none", strengths: [1, 0.00014]}
    ],
    {sheet: "s.webp", names: ["cat", "eye"]}
  );
  expect(figure.textContent).toContain("The last picture is 9 million times as strong");
  figure.querySelectorAll<HTMLInputElement>("input")[1].dispatchEvent(new Event("change"));
  expect(figure.textContent).toContain("0.00014 times");
  expect(strengthText(3320)).toBe("3,320");
});

/** A tree of the story's shape, with made-up numbers. */
function grown(): Tree {
  const {steps, root, network} = treeStory;
  const grow = (i: number): TreeNode[] | undefined =>
    steps[i] &&
    [...steps[i].kept, 900, 901].map((unit, k) => ({
      layer: steps[i].layer,
      unit,
      position: [0, 0] as const,
      value: 2,
      score: 1,
      drop: 0.5 - k,
      ...(unit === steps[i].next && steps[i + 1] ? {children: grow(i + 1)} : {})
    }));
  const layers = steps.map(({layer}) => layer);
  return {
    network,
    layers,
    score: "absolute-mean",
    rescale: "l1",
    root: {...root, position: null, value: 10, children: grow(0)}
  };
}

/** Sheets of which every node has one patch, and a small spot in its picture; but of the last node, which is empty. */
function story(tree: Tree) {
  const nodes = nodesOf(tree.root);
  return {
    sheet: "s.webp",
    patches: "p.webp",
    photo: "cat.jpg",
    examples: nodes.map(() => ({varied: ["cat-chelsea"], strongest: ["castle-egeskov"]})),
    spots: nodes.map(({node}) => (node.unit === 901 ? null : {left: 9, top: 9, right: 20, bottom: 20}))
  };
}

it("storyStep(tree, step) lays the photo under each picture, enlarges its spot, and says where there is no signal", () => {
  const tree = grown();
  const step = storyStep(tree, 1, {names: unitNames({storage: undefined}), ...story(tree)});
  expect(step.querySelectorAll(".under-photo")).toHaveLength(4);
  expect(step.querySelectorAll(".zoomed-picture-zoom button")).toHaveLength(4);
  const cards = [...step.querySelectorAll(".edges-story-card")];
  expect(cards.filter((card) => /No signal: nothing of it arrives at the pixels/.test(card.textContent!))).toHaveLength(
    1
  );
  expect(step.querySelector(".under-knob")).not.toBeNull();
});

it("storyStep(tree, step) shows under each patch what in it excites the unit, when asked to", () => {
  const tree = grown();
  const step = storyStep(tree, 1, {names: unitNames({storage: undefined}), ...story(tree)});
  const signals = [...step.querySelectorAll<HTMLElement>(".edges-story-signal")];
  expect(signals).toHaveLength(5);
  expect(signals.every(({hidden}) => hidden)).toBe(true);
  const box = step.querySelector<HTMLInputElement>("input[type=checkbox]")!;
  box.checked = true;
  box.dispatchEvent(new Event("change"));
  expect(signals.some(({hidden}) => hidden)).toBe(false);
});

it("storyStep(tree, step) writes the step as a sum of the reader's names", () => {
  const tree = grown();
  const kept = new Map<string, string>();
  const names = unitNames({
    defaults: storyNames,
    storage: {getItem: (key) => kept.get(key) ?? null, setItem: (key, value) => void kept.set(key, value)}
  });
  const step = storyStep(tree, 1, {names, ...story(tree)});
  const sum = step.querySelector(".edges-story-equation")!;
  const {steps, network} = treeStory;
  const called = ({layer}: {readonly layer: string}, unit: number) => storyNames[`${network}/${layer}/${unit}`];
  const terms = [...new Set(steps[1].kept.map((unit) => called(steps[1], unit)))];
  expect(sum.textContent).toBe(`${terms.join(" + ")} + … = ${called(steps[0], steps[0].next)}`);
  expect(step.querySelectorAll(".edges-story-card.kept")).toHaveLength(3);
  const [input] = step.querySelectorAll<HTMLInputElement>("input");
  input.value = "Auge";
  input.dispatchEvent(new Event("change"));
  expect(sum.textContent).toMatch(/^Auge \+ /);
  expect(step.textContent).toContain("without it the parent falls by 25\u00a0%");
  expect(step.textContent).toContain("without it the parent rises by 25\u00a0%");
});

it("storyPatchGrid(unit) has the built patches with their signals, and nothing where these are others", () => {
  const tree = grown();
  const {sheet, examples} = story(tree);
  const about = {tree, sheet, examples, layer: treeStory.steps[0].layer, unit: treeStory.steps[0].kept[0]};
  const describe = () => ({name: "a cat"});
  const place = (id: string) => [{example: photos.findIndex((photo) => photo.id === id), position: null, value: 3}];
  const found = {varied: place("cat-chelsea"), strongest: place("castle-egeskov")};
  const grid = storyPatchGrid({...about, found, describe})!;
  const labels = [...grid.querySelectorAll(".sheet-cell")].map((cell) => cell.getAttribute("aria-label"));
  expect(labels).toEqual(["Patch 1 of 1: a cat", "Signal 1 of 1: a cat"]);
  expect(storyPatchGrid({...about, found: {...found, varied: []}, describe})).toBeUndefined();
  expect(storyPatchGrid({...about, unit: 5, found, describe})).toBeUndefined();
});

it("storySaved(tree) keeps and discards what the story does", () => {
  const {saved, open, kept, discarded} = storySaved(grown());
  expect(saved.photo).toBe("cat-chelsea");
  expect(open.slice(0, 3)).toEqual(["r", "418", "418.354"]);
  expect(open.at(-1)).toBe("418.354.729.153.43"); // the whole way to the first layer
  expect(kept).toContain("418.354.729.153.43.7");
  expect(discarded).toContain("418.354.900");
});

const facts: LocalFacts = {
  parent: {layer: "Mixed_6a", unit: 405, position: [6, 5], value: 8, box: {top: 30, left: 20, bottom: 180, right: 170}},
  child: {layer: "Mixed_5d", unit: 93, position: [15, 28], value: 7, box: null},
  children: [
    {unit: 93, score: 1, drop: 3.6},
    {unit: 106, score: 0.5, drop: 3}
  ]
};

it("localPaths(facts) switches between the two pictures without asking anybody", () => {
  const ask = vi.fn();
  const figure = localPaths(facts, {
    client: {ask},
    photo: "cat.jpg",
    pictures: {parent: "parent.png", own: "own.png", under: "under.png"}
  });
  const sources = () => Array.from(figure.querySelectorAll("img"), (img) => img.getAttribute("src"));
  const [photo, under] = ["cat.jpg", "cat.jpg"];
  expect(sources()).toEqual([photo, under, "parent.png", under, "own.png"]);
  figure.querySelectorAll<HTMLInputElement>("input[type=radio]")[1].dispatchEvent(new Event("change"));
  expect(sources()).toEqual([photo, under, "parent.png", under, "under.png"]);
  expect(ask).not.toHaveBeenCalled();
});
