// @vitest-environment jsdom
import {expect, it, vi} from "vitest";
import {layerSelect} from "../../../src/components/maps/layerSelect.js";
import {vectorBars} from "../../../src/components/maps/vectorBars.js";
import type {LayerRow} from "../../../src/network/layerTable.js";

it("vectorBars(values) draws a bar for each unit in the given order and tells the largest by name", () => {
  const bars = vectorBars(Float32Array.of(-1, 3, 2), {order: [1, 2, 0], name: (unit) => `class ${unit}`, told: 2});
  const [above, below] = Array.from(bars.querySelectorAll("path"), (d) => d.getAttribute("d"));
  expect([above, below]).toEqual(["M0.5 75.00V0.00M1.5 75.00V25.00", "M2.5 75.00V100.00"]);
  expect(bars.querySelector(".sign-key")!.textContent).toContain("red: below 0");
  expect(Array.from(bars.querySelectorAll("li"), (d) => d.textContent)).toEqual(["class 13", "class 22"]);
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
