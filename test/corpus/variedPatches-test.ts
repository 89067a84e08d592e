import {expect, it} from "vitest";
import {photoSight} from "../../src/corpus/photoSight.js";
import {photoSubject} from "../../src/corpus/photoSubject.js";
import {type Candidate, chosenPatches, patchTolerance} from "../../src/corpus/variedPatches.js";
import {photos} from "../../src/photos.js";

const place = (value: number, subject: string, sight = `${subject} ${value}`): Candidate => ({value, sight, subject});

it("chosenPatches(candidates) takes other subjects from what is nearly as strong", () => {
  const found = [place(10, "cat"), place(9.8, "cat"), place(9.7, "cat"), place(9, "dog"), place(8.9, "owl")];
  expect(chosenPatches(found, {count: 3})).toEqual([0, 3, 4]);
  expect(chosenPatches(found, {count: 3, order: "strongest"})).toEqual([0, 1, 2]);
});

it("chosenPatches(candidates) takes the strongest of a subject again when no other is near", () => {
  const found = [place(10, "cat"), place(9.5, "cat"), place(9.4, "dog"), place(8, "owl")];
  expect(chosenPatches(found, {count: 3})).toEqual([0, 1, 2]);
});

it("chosenPatches(candidates) never takes a photo and its crop, in any order", () => {
  const found = [place(10, "cat", "a"), place(9, "cat", "a"), place(8, "dog", "b"), place(7, "dog", "b")];
  expect(chosenPatches(found)).toEqual([0, 2]);
  expect(chosenPatches(found, {order: "strongest"})).toEqual([0, 2]);
});

it("chosenPatches(candidates) starts with the strongest, is ordered, and leaves out nothing much stronger than what it takes", () => {
  let seed = 7;
  const random = () => {
    seed = (seed * 16807) % 2147483647;
    return seed / 2147483647;
  };
  for (let trial = 0; trial < 200; ++trial) {
    const values = Array.from({length: 16}, () => 5 * random() - (trial % 2)).sort((a, b) => b - a);
    const found = values.map((value, i) => place(value, `${Math.floor(5 * random())}`, String(i)));
    const chosen = chosenPatches(found);
    expect(chosen[0]).toBe(0);
    expect(chosen).toEqual([...new Set(chosen)].sort((a, b) => a - b));
    expect(chosen).toHaveLength(9);
    const out = Math.max(...values.filter((_, i) => !chosen.includes(i)));
    for (const i of chosen) expect(values[i]).toBeGreaterThanOrEqual(out - patchTolerance * Math.abs(out) - 1e-9);
    const fewer = chosenPatches(found, {count: 6});
    expect(fewer.every((i) => chosen.includes(i))).toBe(true);
  }
});

it("photoSubject(photo) is one word for all photos of a thing, and for textures of it", () => {
  const words = {
    "cat-abyssinian-eyes": "cat",
    "texture-fur-cat-marbled": "cat",
    "dogs-two-spaniels": "dog",
    "texture-fur-alpaca": "alpaca",
    "texture-rhino-skin": "rhinoceros",
    hippo: "hippopotamus",
    "polar-bear-3": "bear",
    "fish-clownfish": "clownfish",
    "scarlet-macaw": "macaw",
    "camels-bactrian": "camel",
    "octopus-2": "octopus",
    "ibex-nubian": "ibex",
    ibis: "ibis",
    "grocery-lemon": "lemon",
    "texture-grass": "grass",
    "scr-canyon": "canyon"
  };
  for (const [id, word] of Object.entries(words)) expect(photoSubject({id})).toBe(word);
});

it("photoSight(example) of a crop is the sight of its photo", () => {
  const crops = [...photos.keys()].filter((i) => photos[i].cropOf);
  for (const i of crops) {
    const whole = photos.findIndex(({id}) => id === photos[i].cropOf);
    expect(photoSight(i)).toEqual(photoSight(whole));
  }
  expect(new Set(photos.map((_, i) => photoSight(i).sight)).size).toBe(photos.length - crops.length);
});
