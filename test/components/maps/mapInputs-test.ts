// @vitest-environment jsdom
import {expect, it, vi} from "vitest";
import {filterParts} from "../../../src/components/filters/filterParts.js";
import {mainPart, partCounts} from "../../../src/components/filters/filterWords.js";
import {weightTable} from "../../../src/components/filters/weightTable.js";
import {layerSelect} from "../../../src/components/maps/layerSelect.js";
import {vectorBars} from "../../../src/components/maps/vectorBars.js";
import type {LayerRow} from "../../../src/network/layerTable.js";
import {pixels} from "../../images/pixels.js";

it("weightTable(filter) gives the filter with the weight that was written, and takes what is no number as 0", () => {
  const table = weightTable(pixels(2, 1, 3, [1, 2, 3, 4, 5, 6]), {scale: 6});
  const heard = vi.fn();
  table.addEventListener("input", heard);
  const inputs = Array.from(table.querySelectorAll("input"));
  expect(inputs.map((d) => d.value)).toEqual(["1", "4", "2", "5", "3", "6"]);
  const write = (index: number, text: string) => {
    inputs[index].value = text;
    inputs[index].dispatchEvent(new Event("change"));
  };
  write(1, "−0,5");
  write(2, "much");
  expect(Array.from(table.value.values)).toEqual([1, 0, 3, -0.5, 5, 6]);
  expect(inputs.map((d) => d.value)).toEqual(["1", "−0.5", "0", "5", "3", "6"]);
  expect(heard).toHaveBeenCalledTimes(2);
});

it("vectorBars(values) draws a bar for each unit in the given order and tells the largest by name", () => {
  const bars = vectorBars(Float32Array.of(-1, 3, 2), {order: [1, 2, 0], name: (unit) => `class ${unit}`, told: 2});
  expect(bars.querySelector("path")!.getAttribute("d")).toBe("M0.5 75.00V0.00M1.5 75.00V25.00M2.5 75.00V100.00");
  expect(Array.from(bars.querySelectorAll("li"), (d) => d.textContent)).toEqual(["class 13.00", "class 22.00"]);
});

it("layerSelect(rows) has every layer, the main ones first, and tells a choice", () => {
  const row = (name: string) => ({name, shape: [8, 8, 2], block: name.split("/")[0]}) as unknown as LayerRow;
  const select = layerSelect([row("input"), row("a/conv"), row("a")], {value: "a"});
  expect(Array.from(select.querySelectorAll("option"), (d) => d.value)).toEqual(["input", "a", "a/conv"]);
  const heard = vi.fn();
  select.addEventListener("input", heard);
  const menu = select.querySelector("select")!;
  menu.value = "a/conv";
  menu.dispatchEvent(new Event("change"));
  expect(select.value).toBe("a/conv");
  expect(heard).toHaveBeenCalledTimes(1);
});

it("partCounts(…) counts filters by their largest part, the most frequent first", () => {
  const parts = [[1, -1, 1, -1], [1], [2]].map((values) => filterParts(pixels(2, 2, 1, values)));
  expect(parts.map(mainPart)).toEqual(["slope", "brightness", "brightness"]);
  expect(partCounts(parts)).toBe("2 × light or dark all over; 1 × an edge, or shading");
});
