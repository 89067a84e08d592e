import {expect, it} from "vitest";
import {amongBest, catShares, leading, wholePhotos} from "../../../src/components/story/petSummary.js";
import {petGroup, photosOf} from "../../../src/corpus/petGroups.js";
import {photos} from "../../../src/photos.js";

const values = photos.map((photo) => (petGroup(photo) === "cat" ? 2 : petGroup(photo) === "dog" ? 1 : 0));

it("wholePhotos(group) leaves out the crops of other photos", () => {
  const crops = photosOf("cat").filter((i) => photos[i].cropOf);
  expect(wholePhotos("cat")).toBe(photosOf("cat").length - crops.length);
});

it("catShares(words) is 1 where every cat excites the unit more than every dog, and half where all do alike", () => {
  const word = {word: "fur", layer: "a", unit: 0};
  expect(catShares([{...word, values}])).toEqual([{word: "fur", share: 1}]);
  expect(catShares([{...word, values: values.map(() => 1)}])).toEqual([{word: "fur", share: 0.5}]);
});

const wholes = (group: "cat" | "dog") => photosOf(group).filter((i) => !photos[i].cropOf);

it("amongBest(values, group, count) counts the group among the best that are no crops", () => {
  const cats = wholes("cat").length;
  expect(amongBest(values, "cat", cats + 3)).toBe(cats);
  expect(amongBest(values, "dog", cats + 3)).toBe(3);
});

it("leading(values, group) counts the largest values up to the first of another group, crops left out", () => {
  expect(leading(values, "cat")).toEqual({count: wholes("cat").length, next: photos[wholes("dog")[0]].subject});
});
