import {expect, it} from "vitest";
import {
  amongNine,
  countedPhotos,
  halfCount,
  kindCount,
  kindText
} from "../../../src/components/occlusion/lectureCounts.js";
import {classlessUnits, letteredPhotos} from "../../../src/components/occlusion/occlusions.js";
import {photos} from "../../../src/photos.js";

const placeOf = (id: string) => photos.findIndex((photo) => photo.id === id);

it("kindCount(values, kind) counts the kind among the best photos, and finds the first that is another", () => {
  const animals = [...photos.keys()].filter((i) => photos[i].kind === "animal");
  const values = photos.map(() => 0);
  for (const [rank, i] of animals.slice(0, 10).entries()) values[i] = 100 - rank;
  values[placeOf("taj-mahal")] = 50;
  for (const i of animals.slice(10, 100)) values[i] = 10;
  expect(kindCount(values, "animal")).toEqual({
    kind: "animal",
    among: countedPhotos - 1,
    other: {photo: "taj-mahal", place: 11}
  });
});

it("kindText says how many, of how many in all, and which photo is the first of another kind", () => {
  const all = photos.filter(({kind}) => kind === "animal").length;
  expect(kindText({kind: "animal", among: 37, other: {photo: "taj-mahal", place: 11}})).toBe(
    `Of the 40 photos that excite it most 37 show an animal (of all ${photos.length}: ${all}). The first that does not stands at place 11: Taj Mahal.`
  );
});

it("halfCount(values) counts what is above half of the best", () => {
  expect(halfCount([4, 2, 3, 2.1, 0])).toBe(3);
});

it("amongNine(values, ids) counts the photos among the nine best, none where the unit is silent", () => {
  const values = photos.map(() => 0);
  for (const id of letteredPhotos.slice(0, 2)) values[placeOf(id)] = 1;
  expect(amongNine(values, letteredPhotos)).toBe(2);
});

it("the words for units that are no class differ, and every photo with letters is in the corpus", () => {
  expect(new Set(classlessUnits.map(({word}) => word)).size).toBe(classlessUnits.length);
  for (const id of letteredPhotos) expect(placeOf(id), id).toBeGreaterThanOrEqual(0);
});
