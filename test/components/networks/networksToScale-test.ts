// @vitest-environment jsdom
import {beforeEach, expect, it} from "vitest";
import {alexNet} from "../../../src/components/networks/alexNet.js";
import {networksToScale, numbersOf, scaleLayers} from "../../../src/components/networks/networksToScale.js";
import {layers} from "../../network/layers.js";

beforeEach(() => history.replaceState(null, "", "/"));

it("numbersOf(shape) is 290,400 for AlexNet's first convolution", () => {
  expect(numbersOf(alexNet[1].shape)).toBe(290_400);
});

it("scaleLayers(layers) keeps one layer a block", () => {
  expect(scaleLayers(layers).map(({name}) => name)).toEqual(["input", "conv", "mix", "mean", "logits"]);
});

it("networksToScale(networks) draws all bars to one scale", () => {
  const figure = networksToScale([
    {title: "AlexNet", layers: alexNet},
    {title: "Small", layers: scaleLayers(layers)}
  ]);
  const bars = [...figure.querySelectorAll(".networks-scale-bar")];
  const width = (i: number) => Number(bars[i].getAttribute("width"));
  expect(bars).toHaveLength(9 + 5);
  expect(width(3) / width(2)).toBeCloseTo(384 / 256);
  expect(width(6)).toBe(120);
  figure.querySelector<HTMLInputElement>('input[value="numbers"]')!.dispatchEvent(new Event("input"));
  expect(width(2) / width(1)).toBeCloseTo((27 * 27 * 256) / (55 * 55 * 96));
});

it("networksToScale(networks) draws this", async () => {
  const figure = networksToScale([{title: "Small", layers: scaleLayers(layers)}]);
  await expect(`${figure.outerHTML}\n`).toMatchFileSnapshot("../../output/networksToScale.html");
});

it("networksToScale(networks) keeps what a bar is in the address", () => {
  const figure = networksToScale([{title: "AlexNet", layers: alexNet}]);
  const numbers = figure.querySelector<HTMLInputElement>('input[value="numbers"]')!;
  numbers.dispatchEvent(new Event("input"));
  expect(location.hash).toBe("#scale.bars=numbers");
  const again = networksToScale([{title: "AlexNet", layers: alexNet}]);
  expect(again.querySelector<HTMLInputElement>('input[value="numbers"]')!.checked).toBe(true);
  again.querySelector('input[value="maps"]')!.dispatchEvent(new Event("input"));
  expect(location.hash).toBe("");
});
