// @vitest-environment jsdom
import {beforeEach, expect, it, vi} from "vitest";
import {averageEdges} from "../../../src/components/edges/averageEdges.js";
import {readAverageEdges, writeAverageEdges} from "../../../src/components/edges/averageEdgesFile.js";
import {averageCaption, averageFacts} from "../../../src/components/edges/averageEdgesText.js";
import {averageParents, layersBelow} from "../../../src/components/edges/averageParents.js";
import {averageReader} from "../../../src/components/edges/averageReader.js";
import {signedText} from "../../../src/components/edges/edgeBar.js";
import {treeStory} from "../../../src/components/tree/treeStory.js";
import {unitNames} from "../../../src/components/units/unitNames.js";
import {rest, toyClient} from "../toyClient.js";

vi.mock("../../../src/components/inputs/loadPhoto.js", () => ({
  loadPhoto: async (photo: string) => ({key: photo, pixels: {values: new Float32Array(3), width: 1, height: 1}})
}));

beforeEach(() => history.replaceState(null, "", "/"));

const mean = Float32Array.of(1, -2, 0.5, 0, 0, 0, 0, 0.25);
const own = Float32Array.of(1.5, 0, 0.5, 0, 3, 0, 0, 0.25);
const built = averageParents.map((parent) => ({
  parent,
  photo: treeStory.photo,
  value: 10.8,
  photos: ["cat-kitten-yarn", "cat-tabby-rolling"],
  layers: layersBelow(parent.layer).map((name) => ({name, mean, own}))
}));
const classes = [
  {index: 286, label: "Egyptian cat", photos: [treeStory.photo, "cat-kitten-yarn", "cat-tabby-rolling"]}
];
const file = () => writeAverageEdges({classes, built, patches: []}).buffer;

function made() {
  const {client, asked} = toyClient();
  const figure = averageEdges(file(), {client, names: unitNames({storage: undefined})});
  document.body.replaceChildren(figure);
  const rows = () => Array.from(figure.querySelectorAll(".edges-average-unit > :last-child"), (d) => d.textContent);
  return {figure, asked, rows, caption: () => figure.querySelector(".figure-caption")!.textContent};
}

it("averageEdges shows what was built and asks nobody: the strongest of both, and those that differ most marked", async () => {
  const {figure, asked, rows, caption} = made();
  await rest();
  expect(rows()).toEqual(["Mixed_6e 0", "Mixed_6e 2", "Mixed_6e 7", "Mixed_6e 1", "Mixed_6e 4"]);
  expect(figure.querySelectorAll(".edges-average-mark")).toHaveLength(3);
  expect(caption()).toContain("What units of Mixed_6e add to Egyptian cat: on average over the 2 other photos");
  expect(asked).toEqual([]);
  expect(location.hash).toBe("");
});

it("another layer is only another view, in the link, and the layer’s button keeps the focus", async () => {
  const {figure, asked, rows} = made();
  await rest();
  const button = () => figure.querySelector<HTMLElement>('[data-key="Conv2d_1a"]')!;
  button().focus();
  button().click();
  await rest();
  expect(rows()[0]).toBe("Conv2d_1a 0");
  expect(asked).toEqual([]);
  expect(document.activeElement).toBe(button());
  expect(button().getAttribute("aria-pressed")).toBe("true");
});

it("a unit that is pressed becomes the parent; a layer that is not below it gives way to the first that is", async () => {
  const {figure, asked} = made();
  await rest();
  figure.choose({of: "unit", unit: averageParents[1]});
  await rest();
  expect(figure.value).toMatchObject({
    of: "unit",
    unit: averageParents[1],
    layer: layersBelow(averageParents[1].layer)[0]
  });
  expect(asked).toEqual([]);
  const disabled = Array.from(figure.querySelectorAll<HTMLOptionElement>("option:disabled"), (d) => d.value);
  expect(disabled).toEqual(["Mixed_7c", "Mixed_7a", "Mixed_6e"]);
});

it("another photo is asked about the same class", async () => {
  const {figure, asked} = made();
  await rest();
  figure.querySelector<HTMLElement>('[data-key="cat-kitten-yarn"]')!.click();
  await rest();
  expect(asked[0].question).toMatchObject({kind: "contributions", target: {layer: "logits", unit: 286}});
});

it("the file of average edges is read as it was written", () => {
  const read = readAverageEdges(file());
  expect(read.classes).toEqual(classes);
  expect(read.built).toEqual(built);
});

it("words say how far both agree, that a silent parent has no edges, and whom the average is over", () => {
  const words = {network: "inception-v3", parent: "face", isClass: false};
  const layer = {name: "Mixed_6c", mean, own};
  expect(averageCaption(built[1], layer, words)).toContain("2 of the photos that excite face most");
  expect(averageCaption(built[1], layer, words)).toContain("have 3 in common");
  const silent = {...layer, own: new Float32Array(8)};
  expect(averageCaption(built[1], silent, words)).toContain("face is silent in this photo");
  expect(averageFacts(built[1], silent, words)).toContainEqual(["agreement, Pearson’s r", "–"]);
});

it("what the text says of the edges is read from the file", () => {
  const reader = averageReader(file());
  expect(reader.photos).toBe(2);
  expect(reader.mostDifferent("Mixed_6c")).toEqual({unit: 4, mean: "0", own: "+3.00"});
  expect(reader.total("Mixed_6c")).toBe("5.25");
});

it("signedText has a sign, a true minus, digits by what stands beside it, and no minus nothing", () => {
  expect([signedText(0.421, 2), signedText(-0.421, 2), signedText(-0.001, 2), signedText(-0.001, 0.02)]).toEqual([
    "+0.42",
    "−0.42",
    "0",
    "−0.001"
  ]);
});
