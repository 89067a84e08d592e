// @vitest-environment jsdom
import {expect, it} from "vitest";
import {namingQuiz, quizFile} from "../../../src/components/story/namingQuiz.js";
import type {StoryUnit} from "../../../src/components/units/storyUnits.js";
import {unitNames} from "../../../src/components/units/unitNames.js";

const units: readonly StoryUnit[] = [
  {layer: "conv1", unit: 3, likes: "upright edges", kind: "near-pixels", evidence: "All patches show them."},
  {layer: "conv5", unit: 7, likes: "faces", kind: "near-labels", evidence: ""}
];

function shelf(): {getItem(key: string): string | null; setItem(key: string, value: string): void} {
  const kept = new Map<string, string>();
  return {getItem: (key) => kept.get(key) ?? null, setItem: (key, value) => void kept.set(key, value)};
}

function quiz(storage = shelf()) {
  const options = {network: "net", picture: () => document.createElement("i"), names: unitNames({storage}), storage};
  const figure = namingQuiz(units, options);
  const file = (i: number, kind: string) => {
    const radio = figure.querySelector<HTMLInputElement>(`input[name="quiz-${i}"][value="${kind}"]`)!;
    radio.checked = true;
    radio.dispatchEvent(new Event("input"));
  };
  const rows = () =>
    [...figure.querySelectorAll(".story-quiz-table tbody tr")].map((row) =>
      [...row.querySelectorAll("td")].map((cell) => cell.textContent)
    );
  return {figure, file, rows, storage};
}

it("namingQuiz(units) puts a unit, by the reader's name, where the reader files it", () => {
  const {figure, file, rows} = quiz();
  expect(rows()).toEqual([
    ["", "", ""],
    ["", "", ""]
  ]);
  const name = figure.querySelector<HTMLInputElement>(".story-quiz-name input")!;
  name.value = "lines";
  name.dispatchEvent(new Event("change"));
  file(0, "near-pixels");
  file(1, "neither");
  expect(rows()).toEqual([
    ["lines", "", ""],
    ["", "", "unit 7"]
  ]);
});

it("namingQuiz(units) shows our answers only on request, and counts agreement", () => {
  const {figure, file, rows} = quiz();
  file(0, "near-pixels");
  file(1, "neither");
  expect(figure.textContent).not.toContain("upright edges");
  figure.querySelector<HTMLButtonElement>(".story-quiz-actions button")!.click();
  expect(rows()).toEqual([
    ["unit 3upright edges", "", ""],
    ["", "faces", "unit 7"]
  ]);
  expect(figure.querySelector(".story-quiz-tally")!.textContent).toBe(
    "You have filed 2 of 2 units. On 1 of them we say the same."
  );
});

it("namingQuiz(units) keeps the answers", () => {
  const {storage, file} = quiz();
  file(1, "near-labels");
  expect(quiz(storage).rows()[1]).toEqual(["", "unit 7", ""]);
});

it("quizFile(text) reads what was saved and rejects anything else", () => {
  const saved = {names: {"net/conv1/3": "lines"}, kinds: {"net/conv1/3": "neither"}};
  expect(quizFile(JSON.stringify(saved))).toEqual(saved);
  for (const wrong of ["", "[]", "{}", '{"names":{},"kinds":{"a":"cat"}}', '{"names":{"a":1},"kinds":{}}'])
    expect(() => quizFile(wrong)).toThrow(/^not a saved quiz: /);
});
