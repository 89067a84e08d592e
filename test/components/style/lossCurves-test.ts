// @vitest-environment jsdom
import {expect, it} from "vitest";
import {lossCurves} from "../../../src/components/style/lossCurves.js";

const losses = (total: number) => ({content: total / 2, style: total / 4, variation: 0, total});

it("lossCurves draws each loss that weighs something, and says where the total went", () => {
  const {element, losses: take, draw, mark} = lossCurves();
  draw([], 4);
  expect(element.getAttribute("aria-label")).toBe("No steps yet");
  take(
    [
      [0, losses(8)],
      [4, losses(2)]
    ],
    {content: 1, style: 400, variation: 1}
  );
  draw([], 4);
  expect(element.getAttribute("aria-label")).toBe("The total loss goes from 8 to 2 in 4 steps");
  const paths = [...element.querySelectorAll("path")].map((d) => d.getAttribute("d"));
  expect(paths.map(Boolean)).toEqual([true, true, true, false]);
  expect(paths[0]).toMatch(/^M56\.0,44\.0L272\.0,/);
  mark(4);
  expect(element.querySelector("circle")!.getAttribute("cx")).toBe("272.0");
});
