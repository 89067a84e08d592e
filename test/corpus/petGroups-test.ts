import {expect, it} from "vitest";
import {type PetGroup, petGroup, petGroups, photosOf} from "../../src/corpus/petGroups.js";
import {photos} from "../../src/photos.js";

it("every photo is in one group by what its subject says; a caterpillar is no cat, and a texture of fur no animal", () => {
  expect(petGroups.flatMap((group) => photosOf(group)).sort((a, b) => a - b)).toEqual([...photos.keys()]);
  const said = (word: RegExp) => photos.filter(({subject, kind}) => kind === "animal" && word.test(subject));
  const ids = (group: PetGroup) => new Set(photosOf(group).map((i) => photos[i].id));
  for (const {id} of said(/\b(?:cat|kitten)s?\b/)) expect(ids("cat"), id).toContain(id);
  for (const {id} of said(/\b(?:puppy|puppies)\b/)) expect(ids("dog"), id).toContain(id);
  const groupOf = (id: string) => petGroup(photos.find((d) => d.id === id)!);
  expect(groupOf("caterpillar-swallowtail")).toBe("another animal");
  expect(groupOf("texture-fur-cat")).toBe("no animal");
});
