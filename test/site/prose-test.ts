import {expect, it} from "vitest";
import type {Redundancy} from "../../src/components/edges/redundancy.js";
import type {HomeAnswers} from "../../src/components/explain/homeAnswers.js";
import type {BuiltDigitOcclusion} from "../../src/components/occlusion/builtOcclusions.js";
import {occluderSummary} from "../../src/components/occlusion/occluderSummary.js";
import type {BuiltOccluder} from "../../src/components/occlusion/occluders.js";
import type {BuiltScoreboard} from "../../src/components/shape/scoreboards.js";
import {shuffleSummary} from "../../src/components/shuffle/shuffleSummary.js";
import type {BuiltShuffles} from "../../src/components/shuffle/shuffles.js";
import type {BuiltStyle} from "../../src/components/style/styles.js";
import type {Tree, TreeNode} from "../../src/features/tree.js";
import type {CropBox} from "../../src/images/crop.js";
import {photos} from "../../src/photos.js";
import type {ClassScore} from "../../src/worker/protocol.js";
import {builtFile} from "./builtFile.js";

// Numbers in the pages' sentences are filled in from these files. What a sentence says in words is held here: which
// class wins, what rises and what falls.

const json = <T>(path: string): T => JSON.parse(builtFile(path).toString());
const label = ([first]: readonly ClassScore[]) => first.label;
const contains = (box: CropBox, x: number, y: number, size: number) =>
  x <= box.left && y <= box.top && x + size >= box.right && y + size >= box.bottom;

const houseCats = ["tabby", "tiger cat", "Persian cat", "Siamese cat", "Egyptian cat"];
const answers = json<HomeAnswers>("explain/home/answers.json");

it("home: guided backprop's eye raises the logit when it is hidden and lowers the probability, since tabby gains more", () => {
  const [[cat, tabby], [blindCat, blindTabby]] = [answers.whole.asked, answers.eye.scores.asked];
  expect([label(answers.whole.top), cat.label, tabby.label]).toEqual(["Egyptian cat", "Egyptian cat", "tabby"]);
  expect(blindCat.logit).toBeGreaterThan(cat.logit);
  expect(blindCat.probability).toBeLessThan(cat.probability);
  expect(blindTabby.logit - tabby.logit).toBeGreaterThan(blindCat.logit - cat.logit);
});

it("home: by occlusion most pixels and both eyes speak against the class, and the nose speaks for it", () => {
  const {raising, parts, peak, zero} = answers.occlusion;
  expect(zero).toBe(false);
  expect(raising).toBeGreaterThan(0.7);
  expect(parts.leftEye).toBeLessThan(0);
  expect(parts.rightEye).toBeLessThan(0);
  expect(parts.nose).toBeGreaterThan(0);
  expect(peak.value).toBeLessThan(0); // in the fur between and above the eyes
  for (const {box} of [answers.eye, answers.otherEye])
    expect(peak.x >= box.left && peak.x < box.right && peak.y >= box.top).toBe(false);
  expect(peak.y).toBeLessThan(answers.otherEye.box.bottom);
});

it("how does it work: up to 4 × 4 tiles every order is the cat, from 7 × 7 on none is", () => {
  const shuffles = json<BuiltShuffles>("shuffle/shuffledParts.json");
  const tiles = (...sizes: number[]) => shuffleSummary(shuffles, ...sizes);
  const whole = tiles(1);
  for (const n of [2, 3, 4]) {
    expect(tiles(n).first).toBe(tiles(n).orders);
    expect(tiles(n).logit).toBeGreaterThan(whole.logit);
    expect(tiles(n).mean > whole.mean).toBe(n === 3);
  }
  for (const n of [7, 8, 9, 10]) expect(tiles(n).first).toBe(0);
  expect(tiles(5).most - tiles(5).least).toBeGreaterThan(0.5);
  for (const animal of tiles(5, 6, 7).others) expect(["meerkat", "hare", "gazelle"]).toContain(animal);
  expect(tiles(8, 9, 10).others).toEqual(expect.arrayContaining(["Windsor tie", "shower curtain", "crate"]));
});

it("how does it work: a large square changes which cat it is, on the left, and no square makes it another animal", () => {
  const built = json<BuiltOccluder>("occlusion/occluder.json");
  const [large, small] = occluderSummary(built);
  expect(small.changed).toEqual([]);
  expect(large.changed.map(({top}) => label(top))).toEqual(large.changed.map(() => "tabby"));
  for (const {x} of large.changed) expect(x + large.size).toBeLessThan(200);
  expect(Math.min(large.together, small.together)).toBeGreaterThan(0.9);
  const {box, scores} = answers.otherEye;
  expect(contains(box, small.best.x, small.best.y, small.size)).toBe(true);
  expect(small.best.asked.probability).toBeGreaterThan(built.whole.asked.probability);
  expect(scores.asked[0].probability).toBeLessThan(built.whole.asked.probability);
  expect(contains(box, small.raised[0].x, small.raised[0].y, small.size)).toBe(true);
  for (const {y} of small.raised.slice(1, 6)) expect(y).toBeLessThanOrEqual(68); // along the forehead
  const middle = built.maps[0].places.find(({x, y}) => x === 87 && y === 87)!;
  expect(middle.asked.logit).toBeGreaterThan(built.whole.asked.logit);
  expect(middle.asked.probability).toBeLessThan(built.whole.asked.probability);
});

it("how does it work: what shapes, close-ups and dressed animals are called is what the page says", () => {
  const {rows, textures} = json<BuiltScoreboard>("shape/scoreboard/scoreboard.json");
  const row = (photo: string) => rows.find((d) => d.photo === photo)!.tests;
  expect(label(row("cat-kitten-orange").shape.top)).toBe("cowboy boot");
  expect(row("cat-kitten-orange").shape.probability).toBeCloseTo(0.04, 2);
  expect(["cat-kitten-yarn", "bison-american", "cow-black-and-white"].map((d) => label(row(d).shape.top))).toEqual([
    "tabby",
    "bison",
    "ox"
  ]);
  const shapes = rows.map(({tests}) => label(tests.shape.top));
  for (const worn of ["ski mask", "sweatshirt", "abaya", "mortarboard"]) expect(shapes).toContain(worn);
  expect(Object.fromEntries(Object.entries(textures).map(([id, top]) => [id, label(top)]))).toMatchObject({
    "texture-fur-cat": "tiger cat",
    "texture-hedgehog-spines": "porcupine",
    "texture-rhino-skin": "Indian elephant",
    "texture-giraffe-coat": "velvet",
    "texture-meadow-grass": "wood rabbit",
    "texture-water": "albatross"
  });
  expect(["cat-chelsea", "dog-golden-retriever", "red-panda"].map((d) => label(row(d).conflict.top))).toEqual([
    "dugong",
    "macaw",
    "porcupine"
  ]);
  for (const animal of ["tiger-siberian-snow", "sheep", "panda-giant", "hedgehog"])
    expect(row(animal).texture.rank).toBe(1);
});

it("occlusion: ink costs more on paper than on ink; grey half of that on paper, and more than ink on the digit", () => {
  const {blank, numbers} = json<BuiltDigitOcclusion>("occlusion/occlusion/digit.json");
  const [paper, grey, ink] = blank;
  expect([paper, grey, ink].map(({fill}) => fill)).toEqual(["black", "grey", "white"]);
  expect(ink.blank).toBeGreaterThan(ink.ink);
  expect(grey.blank / ink.blank).toBeCloseTo(0.5, 1);
  expect(grey.ink).toBeGreaterThan(ink.ink);
  const fall = (top: number, left: number) => {
    const i = numbers.windows.findIndex((d) => d.top === top && d.left === left);
    return 1 - numbers.logits[i] / numbers.whole.logit;
  };
  for (const [top, left] of [
    [12, 0],
    [12, 20],
    [16, 0],
    [16, 20]
  ]) {
    expect(fall(top, left)).toBeGreaterThan(0.195);
    expect(fall(top, left)).toBeLessThan(0.305);
  }
  expect(fall(4, 4)).toBeCloseTo(-0.19, 2);
  expect(Math.max(...numbers.windows.map(({top, left}) => fall(top, left)))).toBe(fall(16, 16));
});

it("cool cost functions: spots make Chelsea another cat, and no elephant is seen in the rhinoceros's skin", () => {
  const [plain, spots, spotted] = json<BuiltStyle>("style/style/style.json").scores.map(({top}) => top);
  const [, hide, hidden] = json<Pick<BuiltStyle, "scores">>("style/style/skin.json").scores.map(({top}) => top);
  expect([label(plain), label(spots), label(spotted)]).toEqual(["Egyptian cat", "cheetah", "snow leopard"]);
  expect(spotted[0].probability).toBeGreaterThan(0.5);
  expect(spotted.map((d) => d.label)).toContain("Egyptian cat"); // the page tells what is left of it
  expect(label(hide)).toBe("Indian elephant");
  for (const {label: name} of hidden) expect(name).not.toMatch(/elephant/);
});

it("part 2: what is kept, what is set aside and which way each pulls is what the story says", () => {
  const {root} = json<Tree>("edges/edges/story.json");
  const below = (node: TreeNode, unit: number) => node.children!.find((d) => d.unit === unit)!;
  const drops = Object.fromEntries(root.children!.map(({unit, drop}) => [unit, drop! / root.value]));
  expect(Math.max(...Object.values(drops))).toBe(drops[283]); // the sky
  expect(drops[283]).toBeCloseTo(0.14, 2);
  expect([drops[307] < 0, drops[324] < 0, drops[418] > 0]).toEqual([true, true, true]);
  const face = below(root, 418);
  expect(below(face, 73).drop! / face.value).toBeCloseTo(0.24, 2);
  expect(below(face, 354).drop).toBeLessThan(0);
  expect(Math.max(...face.children!.map(({score}) => score!))).toBe(below(face, 354).score);
  const hairs = below(below(below(face, 354), 729), 153);
  expect(below(hairs, 43).drop! / hairs.value).toBeCloseTo(0.69, 2);
  for (const unit of [43, 25, 9]) expect(below(hairs, unit).drop! / hairs.value).toBeGreaterThan(0.25);
  for (const unit of [13, 20]) expect(below(hairs, unit).drop).toBeLessThan(0);
});

it("part 2: what is said of redundancy is in its matrix", () => {
  const {units, pictures, activations} = json<Redundancy>("edges/treeUnits/redundancy.json");
  const pairs = units.flatMap((a, i) =>
    units.slice(0, i).map((b, j) => ({a, b, like: pictures[i][j], act: activations[i][j] ?? 0}))
  );
  const mean = (values: readonly number[]) => values.reduce((sum, d) => sum + d, 0) / values.length;
  const top = pairs.filter(({a, b}) => a.layer === "Mixed_6e" && b.layer === "Mixed_6e");
  expect(mean(top.map(({like}) => like!))).toBeCloseTo(0.92, 2);
  expect(mean(top.map(({act}) => act))).toBeCloseTo(0.28, 2);
  const alike = pairs.filter(({like}) => like !== null && like > 0.9);
  expect([alike.length, alike.filter(({act}) => act > 0.5).length]).toEqual([20, 4]);
  expect(Math.max(...pairs.map(({act}) => act))).toBeLessThan(0.77);
});

it("there are 141 photos, as the pages say, and five house cats among the labels", () => {
  expect(photos.length).toBe(141);
  const labels = json<string[]>("inception-v3-labels.json");
  for (const cat of houseCats) expect(labels).toContain(cat);
});
