import {expect, it} from "vitest";
import type {ViewNode} from "../../../src/components/tree/catTreeView.js";
import {classRows} from "../../../src/components/tree/classRows.js";
import {litPixels} from "../../../src/components/tree/litPixels.js";
import {needWords} from "../../../src/components/tree/needWords.js";
import {openWay} from "../../../src/components/tree/openWay.js";
import {changeWords, probabilityWords} from "../../../src/components/tree/probabilityWords.js";
import {columnSizes, treeBands} from "../../../src/components/tree/treeBands.js";
import type {ClassScore} from "../../../src/worker/protocol.js";

const node = (key: string, children: ViewNode[] = [], rest: Partial<ViewNode> = {}) =>
  ({
    key,
    path: key === "r" ? [] : key.split(".").map(Number),
    children,
    open: children.length > 0,
    ...rest
  }) as ViewNode;

it("openWay(root, picked) goes through the picked node where several of a level are open, or else through the first", () => {
  const root = node("r", [node("1", [node("1.5")]), node("2", [node("2.6", [node("2.6.7")])]), node("3")]);
  const way = (picked: string) => openWay(root, picked).map(({key}) => key);
  expect(way("r")).toEqual(["r", "1"]);
  expect(way("2")).toEqual(["r", "2", "2.6"]);
  expect(way("2.6.7")).toEqual(["r", "2", "2.6"]);
  expect(way("3")).toEqual(["r", "1"]);
  expect(openWay(node("r"), "r")).toEqual([]);
});

it("treeBands(node, from) joins the middle of a card to the middles of its children, as wide as their shares", () => {
  const edge = (share: number, drop: number) => ({from: "r", share, drop}) as ViewNode["edge"];
  const parent = node("1", [node("1.2", [], {edge: edge(0.75, 1)}), node("1.3", [], {edge: edge(0.25, -1)})]);
  const {card, gap} = columnSizes;
  const bands = treeBands(parent, 2);
  expect(bands.map(({to, fights}) => [to, fights])).toEqual([
    ["1.2", false],
    ["1.3", true]
  ]);
  expect(bands.map(({y1, y2}) => [y1, y2])).toEqual([
    [2 * (card + gap) + card / 2, card / 2],
    [2 * (card + gap) + card / 2, card + gap + card / 2]
  ]);
  expect(bands[0].width - 1).toBeCloseTo(3 * (bands[1].width - 1), 6);
});

it("needWords(edge) says whether the parent needs a unit, fights it, or does not mind", () => {
  expect(needWords({drop: 0.5, part: 0.14})).toBe("needs it 14 %");
  expect(needWords({drop: -0.2, part: -0.04})).toBe("fights it 4 %");
  expect(needWords({drop: 0, part: 0})).toBe("no matter");
  expect(needWords({drop: 1, part: Number.NaN})).toBe("needs it");
});

it("litPixels(picture) lights what departs from grey and what is around it, brightest where it departs most", () => {
  const [width, height] = [40, 30];
  const rgba = new Uint8ClampedArray(4 * width * height).fill(128);
  expect(litPixels(rgba, width, height).every((value) => value === 0)).toBe(true);
  rgba[4 * (10 * width + 5)] = 255;
  rgba[4 * (20 * width + 30) + 2] = 90;
  const lit = litPixels(rgba, width, height);
  const at = (x: number, y: number) => lit[y * width + x];
  expect(at(5, 10)).toBe(1);
  expect(at(6, 11)).toBeGreaterThan(0);
  expect(at(30, 20)).toBeGreaterThan(0);
  expect(at(30, 20)).toBeLessThan(at(5, 10));
  expect([at(20, 15), at(0, 0), at(39, 29)]).toEqual([0, 0, 0]);
});

it("litPixels(picture) takes no notice of what a lossy picture is off from grey", () => {
  const rgba = Uint8ClampedArray.from({length: 4 * 20 * 20}, (_, i) => 128 + ((i * 7) % 11) - 5);
  expect(litPixels(rgba, 20, 20).every((value) => value === 0)).toBe(true);
});

it("classRows shows the best before, the best after and the root’s class, each once", () => {
  const scores = (logits: number[]) =>
    logits.map((logit, index): ClassScore => ({index, label: `${index}`, logit, probability: logit / 100}));
  const before = scores([1, 9, 8, 7, 6, 2]);
  const rows = classRows([], {before, after: scores([30, 8, 8, 7, 6, 2])}, 5, 3);
  expect(rows.map(({index}) => index)).toEqual([1, 2, 3, 5, 0]);
  expect(rows.map(({after}) => after?.logit)).toEqual([8, 8, 7, 2, 30]);
  const alone = classRows(before.slice(1, 4), undefined, 1, 2);
  expect(alone.map(({index, after}) => [index, after])).toEqual([
    [1, undefined],
    [2, undefined]
  ]);
});

it("probabilities are said in per cent, and a change that rounds away with more digits", () => {
  expect([0.838, 0.027, 0.0001, 0].map(probabilityWords)).toEqual(["84 %", "2.7 %", "< 0.1 %", "0.0 %"]);
  expect(changeWords(0.838, 0.794)).toBe("84 → 79 %");
  expect(changeWords(0.838, 0.8378)).toBe("83.80 → 83.78 %");
});
