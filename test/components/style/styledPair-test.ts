// @vitest-environment jsdom
import {expect, it} from "vitest";
import {styledPair} from "../../../src/components/style/styledPair.js";
import type {BuiltStyle} from "../../../src/components/style/styles.js";

const score = (index: number, label: string, probability: number) => ({index, label, logit: 1, probability});
const top = [score(286, "Egyptian cat", 0.4), score(287, "lynx", 0.2)];

it("styledPair shows the content, the style and both in one, with what the network says to each", () => {
  const built = {size: 1, columns: 1, steps: [0, 60], losses: [], scores: [{top}, {top}, {top}]};
  const figure = styledPair(built as unknown as BuiltStyle, {page: "./cool-cost-functions"});
  expect([...figure.querySelectorAll("img")].map((d) => d.getAttribute("src"))).toEqual([
    expect.stringMatching(/cat-chelsea/),
    expect.stringMatching(/texture-cheetah-spots/),
    "../../data/style/style/result.png"
  ]);
  expect([...figure.querySelectorAll(".score-label")].map((d) => d.textContent)).toEqual(
    Array.from({length: 3}, () => ["Egyptian cat", "lynx"]).flat()
  );
  expect(figure.querySelector("figcaption")!.textContent).toMatch(
    /^After 60 steps of neural style transfer the network says “Egyptian cat”, 40\.0\s%,\s+then “lynx”, 20\.0\s%\. Make another\./
  );
});
