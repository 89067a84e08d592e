import {expect, it} from "vitest";
import {foundPhotos, photoGroup, photoGroups} from "../../src/corpus/photoGroups.js";
import {photos} from "../../src/photos.js";

it("every photo is in one of the groups, and none is empty", () => {
  expect(new Set(photos.map(photoGroup))).toEqual(new Set(photoGroups));
});

it("foundPhotos(search) has every word in id, subject or kind, in any case", () => {
  expect(foundPhotos("")).toEqual([...photos]);
  expect(foundPhotos("Siamese CAT").map(({id}) => id)).toContain("cat-siamese");
  for (const {id, subject, kind} of foundPhotos("texture fur")) expect(`${id} ${subject} ${kind}`).toMatch(/fur/);
  expect(foundPhotos("unicorn")).toEqual([]);
});
