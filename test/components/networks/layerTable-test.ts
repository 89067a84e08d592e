// @vitest-environment jsdom
import {expect, it} from "vitest";
import {layerTable} from "../../../src/components/networks/layerTable.js";
import {layers} from "../../network/layers.js";

it("layerTable(layers) lists every layer, folded up by block", async () => {
  await expect(layerTable(layers, {name: "toy"}).outerHTML).toMatchFileSnapshot("../../output/layerTable.html");
});

it("layerTable(layers) opens only the blocks with a layer that is looked for", () => {
  const table = layerTable(layers, {name: "toy"});
  const filter = table.querySelector("input")!;
  const look = (words: string) => {
    filter.value = words;
    filter.dispatchEvent(new Event("input"));
    return Array.from(table.querySelectorAll("details"))
      .filter((details) => details.open)
      .map((details) => details.querySelector("strong")!.textContent);
  };
  expect(look("pooling")).toEqual(["mix"]);
  expect(table.querySelectorAll("tbody tr:not([hidden])").length).toBe(1);
  expect(look("3×3")).toEqual(["conv", "mix"]);
  expect(table.querySelector(".layer-found")!.textContent).toBe("2 of 8 layers");
  expect(look("")).toEqual([]);
  expect(table.querySelectorAll("[hidden]:not(.scroll-table-hint)").length).toBe(0);
});
