import {expect, it} from "vitest";
import {petGroup, petGroups, photosOf} from "../../src/corpus/petGroups.js";
import {photos} from "../../src/photos.js";

it("every photo is in one group; wild cats and dogs are other animals, a caterpillar is no cat, a texture of fur no animal", () => {
  expect(petGroups.map((group) => photosOf(group).length).reduce((a, b) => a + b)).toBe(photos.length);
  const groupOf = (id: string) => petGroup(photos.find((d) => d.id === id)!);
  for (const id of ["cat-chelsea", "cat-siamese", "cat-tonkinese-eye"]) expect(groupOf(id), id).toBe("cat");
  for (const id of ["dog-german-shepherd", "dogs-two-spaniels"]) expect(groupOf(id), id).toBe("dog");
  for (const id of ["pallas-cat", "african-wild-dog", "lion", "wolf", "caterpillar-swallowtail"])
    expect(groupOf(id), id).toBe("another animal");
  for (const id of ["texture-fur-cat", "teddy-bear"]) expect(groupOf(id), id).toBe("no animal");
});

it("what is said of a photo agrees with its group", () => {
  const said = (group: (typeof petGroups)[number]) => photosOf(group).map((i) => photos[i].subject);
  for (const subject of said("cat")) expect(subject).toMatch(/\b(cat|tabby|kitten)\b/i);
  for (const subject of said("another animal"))
    expect(subject).not.toMatch(/\b(tabby|kitten|puppy|terrier|spaniel)\b/i);
});
