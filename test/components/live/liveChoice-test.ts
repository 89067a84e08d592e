import {expect, it} from "vitest";
import {
  changedChoice,
  initialChoice,
  isOnStrip,
  isSameFilm,
  linkedChoice
} from "../../../src/components/live/liveChoice.js";

const units = (_: string, layer: string) => (layer === "Mixed_5b" ? 256 : layer === "conv2" ? 24 : 64);

it("a link that asks for nothing shows what the strip shows", () => {
  expect(linkedChoice({}, units)).toEqual(initialChoice);
  expect(isOnStrip(initialChoice)).toBe(true);
});

it("a link’s network has its usual layer, and mnist its classes", () => {
  expect(linkedChoice({network: "mnist"}, units)).toMatchObject({layer: "conv2", first: 0, unit: 0, classes: true});
  expect(linkedChoice({network: "mnist", classes: false}, units).classes).toBe(false);
});

it("a link’s maps begin at a page, and hold the unit; those that the layer does not have are left out", () => {
  expect(linkedChoice({layer: "Mixed_5b", first: 100}, units)).toMatchObject({first: 64, unit: 64});
  expect(linkedChoice({layer: "Mixed_5b", unit: 130}, units)).toMatchObject({first: 128, unit: 130});
  expect(linkedChoice({layer: "Mixed_5b", first: 64, unit: 70}, units)).toMatchObject({first: 64, unit: 70});
  expect(linkedChoice({layer: "Conv2d_1a", first: 512, unit: 513}, units)).toMatchObject({first: 0, unit: 0});
});

it("another network or layer begins with its first maps; another unit turns to its page", () => {
  const choice = linkedChoice({layer: "Mixed_5b", first: 64, unit: 70}, units);
  expect(changedChoice(choice, {network: "mnist"})).toMatchObject({layer: "conv2", first: 0, unit: 0, classes: true});
  expect(changedChoice(choice, {layer: "Mixed_5c"})).toMatchObject({first: 0, unit: 0});
  expect(changedChoice(choice, {first: 128})).toMatchObject({first: 128, unit: 128});
  expect(changedChoice(choice, {unit: 5})).toMatchObject({first: 0, unit: 5});
  expect(changedChoice(choice, {classes: true})).toEqual({...choice, classes: true});
});

it("a film goes on where only the maps are others", () => {
  expect(isSameFilm(initialChoice, {...initialChoice, layer: "Mixed_5b", first: 64, unit: 64})).toBe(true);
  expect(isSameFilm(initialChoice, {...initialChoice, source: "camera"})).toBe(false);
});
