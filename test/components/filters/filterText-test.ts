import {expect, it} from "vitest";
import {filterParts} from "../../../src/components/filters/filterParts.js";
import {mainPart, partCounts} from "../../../src/components/filters/filterText.js";
import {pixels} from "../../images/pixels.js";

it("partCounts(…) counts filters by their largest part, the most frequent first", () => {
  const parts = [[1, -1, 1, -1], [1], [2]].map((values) => filterParts(pixels(2, 2, 1, values)));
  expect(parts.map(mainPart)).toEqual(["slope", "brightness", "brightness"]);
  expect(partCounts(parts)).toBe("2 × light or dark all over; 1 × an edge, or shading");
});
