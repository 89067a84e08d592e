// @vitest-environment jsdom
import {afterEach, beforeEach, expect, it, vi} from "vitest";
import {packSigns} from "../../../src/attribution/packedSigns.js";
import {signAsker} from "../../../src/components/correspondence/askCorrespondence.js";
import {allFaces, firstBoxes} from "../../../src/components/correspondence/chosenFaces.js";
import {correspondence} from "../../../src/components/correspondence/correspondence.js";
import {readCorrespondence, writeCorrespondence} from "../../../src/components/correspondence/correspondenceFile.js";
import {builtDistances, correspondenceSummary} from "../../../src/components/correspondence/correspondenceSummary.js";
import {comparedLayers, comparisons, pairDistances} from "../../../src/components/correspondence/correspondences.js";
import {annotatedFaces} from "../../../src/components/correspondence/faces.js";
import {stubCanvas} from "../stubCanvas.js";
import {rest, toyClient} from "../toyClient.js";

vi.mock("../../../src/components/inputs/loadPhoto.js", () => ({
  loadPhoto: async (photo: string) => ({
    key: photo,
    pixels: {values: new Float32Array(3), width: 1, height: 1, channels: 3}
  })
}));
vi.mock("../../../src/components/drawer/drawer.js", () => ({
  thumbnails: () => "thumbnails.jpg",
  catThumbnails: () => "thumbnails.jpg",
  credits: async () => new Map()
}));

beforeEach(() => {
  stubCanvas();
  vi.stubGlobal(
    "IntersectionObserver",
    class {
      observe() {} // no thumbnails
      unobserve() {}
      disconnect() {}
    }
  );
  history.pushState(null, "", "/");
});
afterEach(() => {
  vi.unstubAllGlobals();
});

const draws = 2;
const note = {
  network: "inception-v3",
  photos: annotatedFaces.map(({photo}) => photo),
  layers: comparedLayers,
  fill: "grey",
  draws,
  seed: 1
};
/** The distance grows with the row; the pair (i, j) adds a little. */
const toyDistance = (row: number, i: number, j: number) => 0.1 + 0.05 * row + 0.001 * (i + j);
const bytes = writeCorrespondence(note, (_, row, i, j) => comparisons.map((_, c) => toyDistance(row, i, j) + 0.01 * c));
const built = readCorrespondence(bytes.buffer);

const hidden = {faces: allFaces.slice(0, 3), layers: ["Mixed_6c", "Mixed_7c"], fill: "grey", draws, seed: 1} as const;

it("a file of distances gives back each, in steps of less than a fifty thousandth; none stays none", () => {
  const [first, second] = built.pair("Mixed_6c", 4, 2, 7);
  expect(first).toBeCloseTo(toyDistance(4, 2, 7), 4);
  expect(second).toBeCloseTo(toyDistance(4, 2, 7) + 0.01, 4);
  expect(built.pair("Mixed_6c", 4, 7, 2)).toEqual(built.pair("Mixed_6c", 4, 2, 7));
  const none = readCorrespondence(writeCorrespondence(note, () => [Number.NaN, 1, 0, 0]).buffer);
  expect(none.pair("Mixed_7a", 0, 0, 1)).toEqual([Number.NaN, 1, 0, 0]);
});

it("the lines of the table, by hand: a part, the mean of the draws, and how many draws are as low", () => {
  const distances = builtDistances(built, "Mixed_6c", {faces: [0, 1, 2], draws});
  const lines = correspondenceSummary(distances, 3, {compared: "places", zeros: "third"});
  expect(lines.map(({kind}) => kind)).toEqual(["left", "right", "nose", "own", "same"]);
  // Pairs (0, 1), (0, 2), (1, 2): 0.001, 0.002 and 0.003 on top, 0.002 in the mean.
  expect(lines[0].mean).toBeCloseTo(0.102, 4);
  expect(lines[3].mean).toBeCloseTo(0.1 + 0.05 * 3.5 + 0.002, 4);
  expect(lines[3].draws.map((d) => Number(d.toFixed(3)))).toEqual([0.252, 0.302]);
  expect(lines[0]).toMatchObject({below: 0, belowSame: 0});
  expect(lines[0].lower.mean).toBeCloseTo(0.175, 4);
  expect(lines[0].lower.error).toBeCloseTo(0, 4);
  expect(lines[0].lowerSame.mean).toBeCloseTo(0.275, 4);
});

it("fewer draws are the first of those built, of both sorts", () => {
  const {rows} = builtDistances(built, "Mixed_6c", {faces: [0, 1], draws: 1});
  expect(rows.map((row) => Number(row[0][0].toFixed(3)))).toEqual([0.101, 0.151, 0.201, 0.251, 0.351]);
});

it("of annotated faces nothing is missing; of a part that was moved, that part of every face", () => {
  const asker = signAsker(toyClient().client, built);
  expect(asker.missing(hidden)).toEqual([]);
  const [first, ...others] = hidden.faces;
  const boxes = {...first.boxes, left: {...first.boxes.left, x: first.boxes.left.x - 2}};
  const missing = asker.missing({...hidden, faces: [{...first, boxes}, ...others]});
  expect(missing.map(({boxes}) => boxes.length)).toEqual([1, 1, 1]);
  expect(missing[0].boxes[0].left).toBe(boxes.left.x);
  expect(asker.missing({...hidden, fill: "black"}).map(({boxes}) => boxes.length)).toEqual([7, 7, 7]);
  expect(asker.missing({...hidden, draws: 3}).length).toBe(3);
  const isOther = {photo: "panda", boxes: firstBoxes("panda")};
  expect(asker.missing({...hidden, faces: [...hidden.faces, isOther]}).map(({boxes}) => boxes.length)).toEqual([
    7, 7, 7, 7
  ]);
});

it("what the worker answers is compared pair by pair, and kept", async () => {
  const {client, asked} = toyClient();
  const asker = signAsker(client, built);
  const faces = hidden.faces.slice(0, 2);
  const question = {...hidden, faces, fill: "black"} as const;
  const tools = {signal: new AbortController().signal, progress: () => {}};
  const signsOf = (face: number, box: number) => {
    const places = packSigns([1, face ? -1 : 1, box % 2 ? 0 : 1]);
    return [
      {places, maps: places},
      {places, maps: places}
    ];
  };
  const asking = asker.ask(question, tools, false);
  for (const face of [0, 1]) {
    await rest();
    expect(asked[face].question).toMatchObject({kind: "hiddenSigns", layers: ["Mixed_6c", "Mixed_7c"], fill: "black"});
    const {boxes} = asked[face].question as {boxes: readonly unknown[]};
    expect(boxes.length).toBe(7);
    asked[face].answer({signs: boxes.map((_, box) => signsOf(face, box)), backend: "wasm", milliseconds: 5});
  }
  expect(await asking).toEqual({backend: "wasm", milliseconds: 10});
  expect(asker.missing(question)).toEqual([]);
  const [{rows}] = asker.distances(question);
  const byHand = pairDistances(signsOf(0, 0)[0], signsOf(1, 0)[0]);
  expect(byHand).toEqual([1 / 3, 1 / 3, 1 / 3, 1 / 3]);
  for (const row of rows) expect(row[0][0]).toBeCloseTo(1 / 3, 6);
});

function made() {
  const {client, asked} = toyClient();
  const figure = correspondence(built, {client});
  document.body.replaceChildren(figure);
  const text = (selector: string) => figure.querySelector(selector)!.textContent!.replace(/\s+/g, " ").trim();
  return {figure, asked, text};
}

it("the figure begins with all annotated faces and asks nobody; leaving faces out asks nobody either", async () => {
  history.pushState(null, "", "/#correspondence.draws=2");
  const {figure, asked, text} = made();
  await rest();
  expect(figure.querySelectorAll(".correspondence-faces li").length).toBe(annotatedFaces.length);
  expect(text("figcaption, .figure-caption")).toContain(`In each of ${annotatedFaces.length} faces`);
  const tick = figure.querySelector<HTMLInputElement>(".correspondence-faces input")!;
  tick.click();
  await rest();
  expect(text(".figure-caption")).toContain(`In each of ${annotatedFaces.length - 1} faces`);
  expect(location.hash).toContain("correspondence.faces=cat-bengal_cat-burmese_");
  expect(asked).toEqual([]);
});

it("a part that is moved by a key waits for the button, and then asks", async () => {
  history.pushState(null, "", "/#correspondence.draws=2&correspondence.faces=cat-bengal_cat-van");
  const {figure, asked, text} = made();
  await rest();
  const box = figure.querySelector<HTMLElement>('.correspondence-box[data-part="nose"]')!;
  box.dispatchEvent(new KeyboardEvent("keydown", {key: "ArrowDown", bubbles: true, cancelable: true}));
  await rest();
  expect(asked).toEqual([]);
  expect(text(".correspondence-go p")).toContain("4 passes through the network");
  figure.querySelector<HTMLButtonElement>(".correspondence-go button")!.click();
  await rest();
  expect(asked.length).toBe(1);
  const {y} = firstBoxes("cat-bengal").nose;
  expect(asked[0].question.boxes).toEqual([expect.objectContaining({top: y + 2})]);
});

it("one face is too few, and a link that asks for what is not there says so", async () => {
  history.pushState(
    null,
    "",
    "/#correspondence.draws=2&correspondence.faces=cat-bengal_cat-van.1.1.0.4.1.1.9.9.1.1.9.9"
  );
  const {figure, text} = made();
  await rest();
  expect(figure.textContent).toContain("box of no pixels: 1.1.0.4");
  const ticks = figure.querySelectorAll<HTMLInputElement>(".correspondence-faces input");
  for (const tick of [...ticks].slice(1)) tick.click();
  await rest();
  expect(text(".correspondence-go p")).toBe("Take at least two faces.");
  expect(figure.querySelector<HTMLButtonElement>(".correspondence-go button")!.disabled).toBe(true);
});
