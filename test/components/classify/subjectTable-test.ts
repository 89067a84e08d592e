// @vitest-environment jsdom
import {expect, it} from "vitest";
import {groupScores, judgedPhotos} from "../../../src/components/classify/subjectScores.js";
import {subjectTable} from "../../../src/components/classify/subjectTable.js";
import {photos} from "../../../src/photos.js";

const labels = ["background", "tabby", "tiger cat", "castle"];
const said = (...indices: number[]) =>
  indices.map((index) => ({index, label: labels[index], logit: 1, probability: 0.5}));
const [a, b] = photos;
const castle = photos.find(({id}) => id === "castle-egeskov")!;
const known = [
  {id: a.id, classes: ["tabby"]},
  {id: b.id, classes: ["tabby … tiger cat"], of: "cat"},
  {id: castle.id, classes: ["castle"]}
] as const;
const judged = judgedPhotos(photos, known, {[a.id]: said(2, 1), [b.id]: said(2, 3), [castle.id]: said(1, 2)}, labels);

it("judgedPhotos(photos, known, topFive, labels) has the rank of the first right class, or null", () => {
  expect(judged.map(({photo, rank}) => [photo.id, rank])).toEqual([
    [a.id, 2],
    [b.id, 1],
    [castle.id, null]
  ]);
  expect(judged.map(({right, coarse}) => [right, coarse])).toEqual([
    ["tabby", false],
    ["any cat", true],
    ["castle", false]
  ]);
});

it("groupScores(judged) counts every kind, the largest first, and the sums agree", () => {
  const scores = groupScores(judged).map(({group, count, first, five}) => [group, count, first, five]);
  expect(scores).toEqual([
    ["animal", 2, 1, 2],
    ["building", 1, 0, 0],
    ["subject is a class", 2, 0, 1],
    ["subject is coarser", 1, 1, 1],
    ["all", 3, 1, 2]
  ]);
});

it("subjectTable(judged) shows shares with their intervals, and lists the misses", () => {
  const table = subjectTable(judged, {order: photos.map(({id}) => id), sheet: "sheet.jpg", name: "toy"});
  expect([...table.querySelectorAll("tbody tr:last-child > *")].map((d) => d.textContent)).toEqual([
    "all",
    "3",
    "1 = 33.3\u00a0%",
    "6–79",
    "2 = 66.7\u00a0%",
    "21–94"
  ]);
  const misses = [...table.querySelectorAll(".classify-misses li")].map((d) => d.textContent!.replace(/\s+/g, " "));
  expect(misses).toHaveLength(2);
  expect(misses[0]).toContain("tabby (its number 2). It says tiger cat, 50.0\u00a0%.".replace(/\s/g, " "));
  expect(misses[1]).toContain("castle (not among its five).");
});
