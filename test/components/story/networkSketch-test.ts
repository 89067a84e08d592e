// @vitest-environment jsdom
import {expect, it} from "vitest";
import {networkSketch, reachOf} from "../../../src/components/story/networkSketch.js";

const sketch = () => {
  const figure = networkSketch();
  document.body.replaceChildren(figure);
  const nodes = [...figure.querySelectorAll<SVGGElement>(".story-sketch-node")];
  return {figure, nodes, words: () => figure.querySelector(".story-sketch-words")!.textContent!};
};

it("reachOf(sizes, layer) counts the paths from the input and what lies below and above", () => {
  expect(reachOf([5, 3, 4, 1], 3)).toEqual({below: [4, 3, 5], above: [], paths: 60});
  expect(reachOf([5, 3, 4, 1], 1)).toEqual({below: [5], above: [4, 1], paths: 5});
  expect(reachOf([5, 3, 4, 1], 0)).toEqual({below: [], above: [3, 4, 1], paths: 0});
});

it("networkSketch() draws 13 units and an edge for each pair of neighbouring layers", () => {
  const {figure, nodes} = sketch();
  expect(nodes).toHaveLength(13);
  expect(figure.querySelectorAll(".story-sketch-edges line")).toHaveLength(5 * 3 + 3 * 4 + 4);
});

it("networkSketch() lights all paths to a unit, and none past its neighbours in its layer", () => {
  const {figure, nodes, words} = sketch();
  nodes[5].dispatchEvent(new FocusEvent("focus")); // the first of the first hidden layer
  const roles = nodes.map((node) => node.dataset.role);
  expect(roles.filter((role) => role === "below")).toHaveLength(5);
  expect(roles.filter((role) => role === "above")).toHaveLength(5);
  expect(figure.querySelectorAll('line[data-role="below"]')).toHaveLength(5);
  expect(figure.querySelectorAll('line[data-role="above"]')).toHaveLength(4 + 4);
  expect(words()).toBe(
    "Unit 1 of the first hidden layer depends on 5 units of the input: 5 paths lead here from the input. On it depend 4 units of the second hidden layer and the output."
  );
});

it("networkSketch() is walked with the arrow keys, one unit in the tab order", () => {
  const {nodes} = sketch();
  nodes[12].focus();
  nodes[12].dispatchEvent(new KeyboardEvent("keydown", {key: "ArrowLeft", bubbles: true}));
  expect(nodes.slice(8, 12)).toContain(document.activeElement);
  document.activeElement!.dispatchEvent(new KeyboardEvent("keydown", {key: "ArrowUp", bubbles: true}));
  expect(nodes.filter((node) => node.getAttribute("tabindex") === "0")).toEqual([document.activeElement]);
});

it("networkSketch() tells a unit's weights when they are shown", () => {
  const {figure, nodes, words} = sketch();
  const box = figure.querySelector("input")!;
  box.checked = true;
  box.dispatchEvent(new Event("input"));
  nodes[12].dispatchEvent(new FocusEvent("focus"));
  expect(words()).toMatch(
    /60 paths lead here from the input\. .* Its weights, from top to bottom: 0\.8, 0\.6, −0\.9, 0\.3\.$/
  );
});
