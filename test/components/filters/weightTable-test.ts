// @vitest-environment jsdom
import {expect, it, vi} from "vitest";
import {weightTable} from "../../../src/components/filters/weightTable.js";
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
