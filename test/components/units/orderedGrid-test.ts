// @vitest-environment jsdom
import {beforeEach, expect, it} from "vitest";
import {choosePatchOrder} from "../../../src/components/frame/patchOrder.js";
import {orderedGrid} from "../../../src/components/units/orderedGrid.js";
import {photos} from "../../../src/photos.js";

const place = (example: number) => ({example, position: null, value: 9 - example});

beforeEach(() => history.replaceState(null, "", "/page"));

function made(varied: readonly number[], strongest: readonly number[]) {
  let drawn = 0;
  const grid = orderedGrid({varied: varied.map(place), strongest: strongest.map(place)}, (patches) => {
    ++drawn;
    const element = document.createElement("b");
    element.textContent = patches.map(({example}) => example).join(" ");
    return element;
  });
  document.body.replaceChildren(grid);
  return {grid, shown: () => grid.querySelector("b")!.textContent, drawn: () => drawn};
}

it("orderedGrid(patches, make) draws those of the page's order, and the others when it changes", () => {
  const {grid, shown} = made([0, 2], [0, 1]);
  expect(shown()).toBe("0 2");
  expect(grid.textContent).toContain(`2 of ${photos.length} photos`);
  choosePatchOrder("strongest");
  expect(shown()).toBe("0 1");
});

it("orderedGrid(patches, make) says where both are the same, and draws these once", () => {
  const {grid, shown, drawn} = made([0, 1], [0, 1]);
  expect(grid.textContent).toContain("(here the same)");
  choosePatchOrder("strongest");
  expect([shown(), drawn()]).toEqual(["0 1", 1]);
});

it("orderedGrid(patches, make) of a dead unit has no switch", () => {
  expect(made([], []).grid.querySelector("input")).toBeNull();
});
