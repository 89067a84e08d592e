import {expect, it} from "vitest";
import {petGroup, petGroups, photosOf} from "../../src/corpus/petGroups.js";
import {photos} from "../../src/photos.js";

it("every photo is in one group: six of cats, three of dogs; a caterpillar is no cat, and a texture of fur no animal", () => {
  expect(petGroups.map((group) => photosOf(group).length).reduce((a, b) => a + b)).toBe(photos.length);
  expect(photosOf("cat").map((i) => photos[i].id)).toHaveLength(6);
  expect(photosOf("dog").map((i) => photos[i].id)).toEqual([
    "dog-german-shepherd",
    "dog-golden-retriever",
    "dogs-two-spaniels"
  ]);
  const groupOf = (id: string) => petGroup(photos.find((d) => d.id === id)!);
  expect(groupOf("caterpillar-swallowtail")).toBe("another animal");
  expect(groupOf("texture-fur-cat")).toBe("no animal");
});
