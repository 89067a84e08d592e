// @vitest-environment jsdom
import {expect, it} from "vitest";
import {edges, edgeToy} from "../../../src/components/edges/edgeToy.js";
import {mapEdges, mapEdgeToy} from "../../../src/components/edges/mapEdgeToy.js";

it("edges(activations, weights) score |h · ∂parent/∂h| and choose the best", () => {
  const {parent, edges: found} = edges([3, 0, 2, 1, 4], [1, 2, -1, 0.5, 0.25], 2);
  expect(parent).toBe(2.5);
  expect(found.map(({score}) => score)).toEqual([3, 0, 2, 0.5, 1]);
  expect(found.map(({chosen}) => chosen)).toEqual([true, false, true, false, false]);
  expect(found.map(({drop}) => drop)).toEqual([2.5, 0, -2, 0.5, 1]);
});

it("edges of a parent that is off are all 0", () => {
  const {parent, edges: found} = edges([1, 1], [-1, 0.5], 2);
  expect(parent).toBe(0);
  expect(found.every(({score, chosen}) => score === 0 && !chosen)).toBe(true);
});

it("mapEdges(channels, kernels) sends the kernel back to the parent's largest place", () => {
  const {parent, place, edges: found} = mapEdges([[0, 1, 2, 0, 3, 1, 0, 0, 1]], [[1, 0, 0, 1]]);
  expect(parent).toEqual([3, 2, 0, 4]);
  expect(place).toBe(3);
  expect(found[0].gradient).toEqual([0, 0, 0, 0, 1, 0, 0, 0, 1]);
  expect(found[0].score).toBeCloseTo(4 / 9);
  expect(found[0].drop).toBe(4);
});

it("edgeToy() computes again when a number is changed", () => {
  const toy = edgeToy({activations: [1, 2], weights: [1, 1], count: 1});
  expect(toy.querySelector(".figure-toy-said")!.textContent).toBe("The parent is 3. Its children are unit 2.");
  const input = toy.querySelector<HTMLInputElement>("input")!;
  input.value = "5";
  input.dispatchEvent(new Event("input"));
  expect(toy.querySelector(".figure-toy-said")!.textContent).toBe("The parent is 7. Its children are unit 1.");
});

it("mapEdgeToy() says where the unit is largest", () => {
  expect(mapEdgeToy().querySelector(".figure-toy-said")!.textContent).toMatch(
    /^The unit is largest, .* Its first child is channel \d\.$/
  );
});
