// @vitest-environment jsdom
import {expect, it} from "vitest";
import {classMap} from "../../../src/components/occlusion/classMap.js";
import {occlusionWindows} from "../../../src/images/occlusionWindows.js";

const score = (index: number, label: string) => ({index, label, logit: 1, probability: 0.5});

it("a class map has a cell for each place, nearest to the middle of its window, and names the classes by how often they win", () => {
  const windows = occlusionWindows(10, 10, [4, 4], [3, 3]); // the middles: 2, 5, 8
  const best = windows.map((_, i) => (i < 2 ? score(7, "cat") : score(3, "dog")));
  const {map, legend} = classMap({windows, columns: 3, best}, 10);
  const rects = [...map.querySelectorAll("rect")].map((d) =>
    ["x", "y", "width", "height"].map((name) => Number(d.getAttribute(name)))
  );
  expect(rects).toHaveLength(9);
  expect(rects[0]).toEqual([0, 0, 3.5, 3.5]);
  expect(rects[4]).toEqual([3.5, 3.5, 3, 3]);
  expect(rects[8]).toEqual([6.5, 6.5, 3.5, 3.5]);
  expect([...map.querySelectorAll("text")].map((d) => d.textContent).join("")).toBe("BBAAAAAAA");
  expect([...legend.querySelectorAll("li")].map((d) => d.textContent)).toEqual([
    "A: dog, 7 places",
    "B: cat, 2 places"
  ]);
  expect(map.getAttribute("aria-label")).toContain("dog at 7 of 9 places, cat at 2 of 9 places");
});
