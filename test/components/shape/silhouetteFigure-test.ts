// @vitest-environment jsdom
import {afterEach, beforeEach, expect, it, vi} from "vitest";
import {ChoiceError} from "../../../src/components/inputs/choiceError.js";
import lectureFigures from "../../../src/components/presenting/lectureFigures.json";
import {outlineEdits} from "../../../src/components/shape/outlineEdits.js";
import {scaleField} from "../../../src/components/shape/scaleField.js";
import {scoreboard} from "../../../src/components/shape/scoreboard.js";
import {scoreboardRows, sortedRows} from "../../../src/components/shape/scoreboardColumns.js";
import {silhouetteBoard} from "../../../src/components/shape/silhouetteBoard.js";
import {silhouetteFigure} from "../../../src/components/shape/silhouetteFigure.js";
import {silhouetteCaption} from "../../../src/components/shape/silhouetteText.js";
import {swapBoard} from "../../../src/components/shape/swapBoard.js";
import {textureSwapFigure} from "../../../src/components/shape/textureSwapFigure.js";
import {traverse} from "../../traverse.js";
import {stubCanvas} from "../stubCanvas.js";
import {rest, toyClient} from "../toyClient.js";
import {toyScoreboard as built, named, score} from "./toyScoreboard.js";

const size = {width: 299, height: 299, channels: 3};
const pixels = {...size, values: new Float32Array(299 * 299 * 3).fill(100)};
vi.mock("../../../src/components/inputs/loadPhoto.js", () => ({
  async loadPhoto(photo: string | File) {
    if (photo instanceof File && !photo.name.endsWith("png")) throw new ChoiceError(`not an image: ${photo.name}`);
    return {key: photo, pixels};
  }
}));

let end: () => void;
let invalidation: Promise<void>;

beforeEach(() => {
  stubCanvas();
  invalidation = new Promise((resolve) => {
    end = resolve;
  });
  history.pushState(null, "", "/page");
});
afterEach(() => {
  end();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

const square = [0.2, 0.2, 0.8, 0.2, 0.8, 0.8, 0.2, 0.8];
const cat = score(286, "Egyptian cat", 0.4);
const scores = {
  backend: "wasm",
  milliseconds: 31,
  scores: [{top: [cat], asked: [cat, score(778, "scale", 0.6)], ranks: [2, 1]}]
};

function shown(figure: HTMLElement) {
  document.body.replaceChildren(figure);
  const text = (selector: string) => figure.querySelector(selector)!.textContent!;
  const button = (name: string) =>
    [...figure.querySelectorAll("button")].find((d) => d.textContent === name && !d.closest("[hidden]"))!;
  return {text, button};
}

async function madeSilhouette() {
  const {client, asked} = toyClient();
  const figure = silhouetteFigure(built, {client, photo: "polar-bear", invalidation});
  const tools = shown(figure);
  await rest();
  return {figure, asked, ...tools};
}

async function madeSwap() {
  const {client, asked} = toyClient();
  const figure = textureSwapFigure(built, {client, invalidation});
  const tools = shown(figure);
  await rest();
  return {figure, asked, ...tools};
}

async function follow(hash: string): Promise<void> {
  location.hash = hash;
  await rest();
}

it("silhouetteFigure shows what was built: the silhouette, and the animal cut out", async () => {
  const {figure, asked, text} = await madeSilhouette();
  expect(text(".figure-caption")).toBe(
    "To the whole photo the network says “Egyptian cat”, 90.0\u00a0%; to this it says the same, 80.0\u00a0%."
  );
  expect(text(".figure-readout")).toMatch(
    /outline\s*\d+ corners, \d+\s% of the picture.*place 1, 80\.0\s%.*site was built/s
  );
  expect(text(".figure-credit")).toMatch(/Outline: ours, CC BY 4\.0\.$/);
  expect(figure.querySelector(".shape-canvas")!.getAttribute("aria-label")).toMatch(
    /: the animal black, the ground white$/
  );
  figure.choose({fill: "photo"});
  await rest();
  expect(text(".figure-caption")).toMatch(/says the same, 50\.0\s%/);
  expect(location.hash).toBe("#silhouette.photo=polar-bear&silhouette.fill=photo&silhouette.ground=white");
  expect(asked).toEqual([]);
});

it("silhouetteFigure asks about a redrawn outline, which the address keeps; the photo’s own asks nobody", async () => {
  const {figure, asked, text, button} = await madeSilhouette();
  figure.choose({outline: [square]});
  await rest();
  expect(asked[0].question).toMatchObject({kind: "scores", classes: [286]});
  expect(asked[0].question.images[0].values.slice(0, 3)).toEqual(Float32Array.of(255, 255, 255));
  asked[0].answer(scores);
  await rest();
  expect(text(".figure-caption")).toMatch(/“Egyptian cat” is now at place 2, 40\.0\s%\.$/);
  expect(text(".figure-readout")).toMatch(/4 corners, 36\s% of the picture.*WebAssembly.*31 ms/s);
  expect(location.hash).toMatch(/&silhouette\.outline=5k5k/);
  button("Our outline").click();
  await rest();
  expect([asked.length, figure.value.outline, location.hash]).toEqual([1, null, ""]);
  await traverse(-1);
  expect(figure.value.outline?.[0].map((d) => d.toFixed(1))).toEqual(square.map((d) => d.toFixed(1)));
});

it("silhouetteFigure leaves an empty outline to the reader and says what is missing; undoing it shows what was built", async () => {
  const {figure, asked, text, button} = await madeSilhouette();
  button("Clear").click();
  await rest();
  expect(text(".figure-error span")).toBe("The outline is empty: draw around the animal, or undo.");
  expect(button("Try again")).toBeUndefined();
  expect([
    figure.querySelector(".shape-canvas")!.className,
    figure.querySelectorAll(".shape-mask-corner").length
  ]).toEqual(["shape-canvas stale", 0]);
  button("Undo").click();
  await rest();
  expect(text(".figure-readout")).toMatch("when this site was built");
  expect(figure.querySelector<HTMLElement>(".figure-error")!.hidden).toBe(true);
  expect([figure.querySelector(".shape-canvas")!.className, asked.length]).toEqual(["shape-canvas", 0]);
});

it("silhouetteFigure takes back a file that is no image, and shows one that is before anything is asked of its shape", async () => {
  const {figure, asked, text} = await madeSilhouette();
  figure.choose({photo: new File(["no"], "notes.txt")});
  await rest();
  expect(text(".figure-error span")).toBe("not an image: notes.txt");
  expect(figure.querySelectorAll(".shape-mask-corner").length).toBeGreaterThan(20);
  figure.choose({photo: new File(["yes"], "cat.png")});
  await rest();
  expect(asked[0].question).toMatchObject({kind: "scores", images: [{width: 299}]});
  asked[0].answer({...scores, scores: [{top: [cat], asked: [], ranks: []}]});
  await rest();
  expect(text(".figure-caption")).toBe("To the whole photo the network says “Egyptian cat”, 40.0\u00a0%.");
  expect(text(".figure-error span")).toMatch(/^The outline is empty/);
  expect(text(".figure-credit")).toMatch(/never leaves/);
  figure.choose({outline: [square]});
  await rest();
  expect(asked).toHaveLength(2);
});

it("silhouetteFigure forgets an outline with its photo, and asks again with another backend", async () => {
  const {figure, asked} = await madeSilhouette();
  figure.choose({outline: [square]});
  await rest();
  figure.choose({photo: "sheep"});
  await rest();
  expect([asked[0].signal.aborted, figure.value.photo, figure.value.outline]).toEqual([true, "sheep", null]);
  const menu = figure.querySelector<HTMLSelectElement>(".backend-picker select")!;
  menu.value = "cpu";
  menu.dispatchEvent(new Event("input", {bubbles: true}));
  await rest();
  expect(asked[1].question.classes).toEqual([286]);
});

it("silhouetteFigure, textureSwapFigure and scoreboard read every link that leads to them", async () => {
  const {figure, asked} = await madeSilhouette();
  const {client} = toyClient();
  const swap = textureSwapFigure(built, {client, invalidation});
  const board = scoreboard(built, {client, sheet: "sheet.webp", invalidation});
  document.body.append(swap, board);
  const notes: string[] = [];
  const inputs = [];
  for (const one of [figure, swap, board])
    for (const {state} of lectureFigures.find(({id}) => id === one.id)!.links) {
      await follow(state);
      const selects = [...one.querySelectorAll(".shape-knobs select")] as HTMLSelectElement[];
      const radio = one.querySelector<HTMLInputElement>("input[type=radio]:checked")?.value;
      const sort = one.querySelector("[aria-sort=descending]")?.textContent;
      inputs.push([radio ?? sort ?? one.id, ...selects.map(({value}) => value)].join(" "));
      notes.push(one.querySelector(".figure-note")!.textContent!);
    }
  expect(notes.filter(Boolean)).toEqual([]);
  expect(inputs).toEqual([
    "polar-bear black white",
    "polar-bear photo white",
    "bison-american black white",
    "polar-bear grey photo",
    "moose-bull black white",
    "swap cat-chelsea texture-rhino-skin photo mirrored",
    "swap cat-chelsea texture-rhino-skin white mirrored",
    "swap red-panda texture-rhino-skin photo mirrored",
    "swap dog-golden-retriever texture-rhino-skin photo mirrored",
    "swap sheep texture-rhino-skin photo mirrored",
    "scoreboard",
    "Texture alone",
    "Shape alone"
  ]);
  expect(asked.length).toBeGreaterThan(0);
});

it("textureSwapFigure shows each animal in the skin that it wears in the scoreboard, and asks about others", async () => {
  const {figure, asked, text} = await madeSwap();
  expect(text(".shape-swap-verdict")).toBe(
    "Neither wins outright: the network says “cowboy boot”. Of the two, it finds the texture more likely."
  );
  expect(text(".shape-swap-duel")).toMatch(
    /by its shape: Egyptian cat.* 10\.0\s%.*by its texture: Indian elephant.* 30\.0\s%/s
  );
  expect(text(".figure-readout")).toMatch(/first\s*cowboy boot\s*computed\s*when this site was built/);
  await follow("swap.texture=texture-gravel&swap.scale=9");
  expect(text(".figure-note")).toMatch("invalid scale: 9 (0.2 to 3)");
  expect(asked[0].question).toMatchObject({kind: "scores", classes: [286, 778]});
  expect(text(".figure-caption")).toMatch(
    /^The whole animal is “Egyptian cat” to the network, the texture alone “scale”\./
  );
  expect([figure.querySelector(".score-bars")!.className, text(".shape-swap-duel").includes("elephant")]).toEqual([
    "score-bars stale",
    true
  ]);
  asked[0].answer(scores);
  await rest();
  expect(text(".shape-swap-verdict")).toMatch(/^Neither wins|^The shape wins/);
  expect(text(".figure-readout")).toMatch(/WebAssembly.*31 ms/s);
  figure.choose({texture: "texture-rhino-skin"});
  await rest();
  expect([asked.length, location.hash]).toEqual([1, ""]);
});

it("scaleField reads what lies between its ends, and says what does not", () => {
  const {read, write, element} = scaleField({initial: 1});
  expect([read("0.5"), write(0.35), element.value, element.textContent!.trim()]).toEqual([
    0.5,
    "0.35",
    1,
    "Texture’s size  × 1"
  ]);
  for (const text of ["9", "", "x"]) expect(() => read(text)).toThrow(`invalid scale: ${text} (0.2 to 3)`);
});

it("the scoreboard computes the animal that is shown, keeps it, and says how far it is from what was built", async () => {
  const {client, asked} = toyClient();
  const figure = scoreboard(built, {client, sheet: "sheet.webp", invalidation});
  const {text, button} = shown(figure);
  expect([
    text(".figure-readout").includes("when this site was built"),
    figure.querySelector(".figure-controls")
  ]).toEqual([true, null]);
  button("Compute this animal here").click();
  await rest();
  asked[0].answer({values: Float32Array.from({length: 299 * 299}, (_, i) => i), milliseconds: 100});
  await rest();
  expect(asked[1]?.question).toMatchObject({kind: "scores", classes: [286, 386, 286]});
  const each = {top: [cat], asked: [cat, cat, score(286, "Egyptian cat", 0.6)], ranks: [1, 1, 1]};
  asked[1].answer({scores: Array(7).fill(each), backend: "wasm", milliseconds: 11_900});
  await rest();
  expect(text(".figure-readout")).toMatch(
    /computed here.*farthest from what was built\s*50\.0\s%.*WebAssembly\s*time\s*12\.0 s/s
  );
  expect(text(".shape-board-words")).toMatch(/Computed here\.$/);
  expect(location.hash).toBe("");
});

it("scoreboard rows are sorted by a column, the best first, and come out a line an animal and a column", () => {
  expect([sortedRows(built.rows, "corpus"), sortedRows(built.rows, "shape")]).toEqual([
    [0, 1, 2],
    [1, 2, 0]
  ]);
  expect(scoreboardRows(built)).toHaveLength(21);
  expect(scoreboardRows(built)[4]).toEqual({
    photo: "cat-chelsea",
    test: "shape",
    rank: 7,
    probability: 0.02,
    first: "cowboy boot"
  });
});

it("silhouetteBoard and swapBoard draw without a worker; an outline that is redrawn makes the bars older", () => {
  const outlines: unknown[] = [];
  const board = silhouetteBoard({shape: size, onOutline: (outline) => outlines.push(outline)});
  const choice = {photo: "sheep", fill: "grey", ground: "white", outline: [square]} as const;
  const {top} = named(0.3);
  board.arrange(choice);
  board.draw({photo: {key: "sheep", pixels}, whole: top, top}, choice);
  const bars = board.element.querySelectorAll(".score-bars")[1];
  expect([bars.className, board.element.querySelectorAll(".shape-mask-corner").length]).toEqual(["score-bars", 4]);
  board.element.querySelector(".shape-mask-stage svg")!.dispatchEvent(new KeyboardEvent("keydown", {key: "a"}));
  expect([bars.className, outlines.length]).toEqual(["score-bars stale", 1]);
  expect(silhouetteCaption({photo: {key: "sheep", pixels}})).toBe("");
  const swap = swapBoard(size);
  const pictures = {animal: pixels, texture: pixels, mixed: pixels};
  swap.draw({pictures, names: {shape: "ram", texture: "velvet"}}, {animal: "sheep", texture: "texture-gravel"});
  expect(swap.element.querySelector(".shape-swap-verdict")!.textContent).toBe("");
  expect(swap.element.querySelectorAll("canvas")[2].getAttribute("aria-label")).toMatch(
    /^The outline of: .*; filled with: /
  );
});

it("outlineEdits keep every step, forget one that changed nothing, and undo the last", () => {
  const edits = outlineEdits([square]);
  edits.step(-1);
  expect(edits.chosen).toEqual({outline: 0, corner: 3});
  edits.addCorner();
  expect([edits.chosen, edits.outlines[0].length]).toEqual([{outline: 0, corner: 4}, 10]);
  edits.moveTo([2, -1]);
  expect(edits.outlines[0].slice(8)).toEqual([1, 0]);
  edits.append([0, 0, 1, 0, 1, 1]);
  expect([edits.undo(), edits.outlines.length, edits.chosen]).toEqual([true, 1, null]);
  edits.keep();
  edits.forget();
  expect([edits.undo(), edits.outlines, edits.undo()]).toEqual([true, [square], false]);
  expect(edits.removeCorner()).toBe(false);
  edits.replace([], {undoable: false});
  expect([edits.canUndo, edits.outlines]).toEqual([false, []]);
});
