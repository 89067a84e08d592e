// @vitest-environment jsdom
import {expect, it, vi} from "vitest";
import type {LocalFacts} from "../../../src/components/edges/localPair.js";
import {localPaths} from "../../../src/components/edges/localPaths.js";
import {parallelLayers} from "../../../src/components/edges/parallelLayers.js";
import {redundancyMatrix} from "../../../src/components/edges/redundancyMatrix.js";
import {saturationFigure, strengthText} from "../../../src/components/edges/saturationFigure.js";
import {storyStep} from "../../../src/components/edges/storyStep.js";
import {storySaved} from "../../../src/components/tree/storySaved.js";
import {nodesOf} from "../../../src/components/tree/treeNodes.js";
import {storyNames, treeStory} from "../../../src/components/tree/treeStory.js";
import {unitNames} from "../../../src/components/units/unitNames.js";
import type {Tree, TreeNode} from "../../../src/features/tree.js";

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

it("storyStep(tree, step) writes the step as a sum of the reader's names", () => {
  const tree = grown();
  const kept = new Map<string, string>();
  const names = unitNames({
    defaults: storyNames,
    storage: {getItem: (key) => kept.get(key) ?? null, setItem: (key, value) => void kept.set(key, value)}
  });
  const examples = nodesOf(tree.root).map(() => ["cat-chelsea"]);
  const step = storyStep(tree, 1, {names, sheet: "s.webp", patches: "p.webp", examples});
  const sum = step.querySelector(".edges-story-equation")!;
  expect(sum.textContent).toBe(
    "eye, or a patch of sky + tip: beak, wing, nose + flower, or sky + … = small animal’s face"
  );
  expect(step.querySelectorAll(".edges-story-card.kept")).toHaveLength(3);
  const [input] = step.querySelectorAll<HTMLInputElement>("input");
  input.value = "Auge";
  input.dispatchEvent(new Event("change"));
  expect(sum.textContent).toMatch(/^Auge \+ /);
  expect(step.textContent).toContain("without it the parent falls by 25\u00a0%");
  expect(step.textContent).toContain("without it the parent rises by 25\u00a0%");
});

it("storySaved(tree) keeps and discards what the story does", () => {
  const {saved, open, kept, discarded} = storySaved(grown());
  expect(saved.photo).toBe("cat-chelsea");
  expect(open).toEqual(["r", "418", "418.354"]);
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
  expect(sources()).toEqual(["cat.jpg", "parent.png", "own.png"]);
  figure.querySelectorAll<HTMLInputElement>("input[type=radio]")[1].dispatchEvent(new Event("change"));
  expect(sources()).toEqual(["cat.jpg", "parent.png", "under.png"]);
  expect(ask).not.toHaveBeenCalled();
});
