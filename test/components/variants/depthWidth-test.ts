// @vitest-environment jsdom
import {afterEach, beforeEach, expect, it, vi} from "vitest";
import {depthGuess} from "../../../src/components/variants/depthGuess.js";
import {depthRows, depthWidth} from "../../../src/components/variants/depthWidth.js";
import type {BuiltDepths} from "../../../src/components/variants/variants.js";
import {sharesText, spreadOf, standardError, variantWords} from "../../../src/components/variants/variantText.js";
import {stubCanvas} from "../stubCanvas.js";
import {rest} from "../toyClient.js";

beforeEach(() => {
  stubCanvas();
  history.pushState(null, "", "/");
});
afterEach(() => {
  vi.unstubAllGlobals();
});

const wrongs = {dense40: [180, 200], one: [150, 160], base: [50, 60], three: [55, 65], four: [61, 70]};
const built: BuiltDepths = {
  digits: 2000,
  rows: Object.entries(wrongs).map(([id, wrong], depth) => ({
    id,
    title: `${depth} convolutions`,
    depth,
    dense: [64],
    parameters: 32_000 + depth,
    denseParameters: 24_000,
    multiplications: 10_000 * 4 ** depth,
    epochs: 2,
    runs: wrong.map((d, i) => ({seed: 0.25 + i / 4, wrong: d, loss: d / 500, unsteady: 0.02}))
  }))
};

it("depthWidth draws a dot for each training and one for each mean, and tells the variant", async () => {
  const figure = depthWidth(built);
  document.body.replaceChildren(figure);
  await rest();
  expect(figure.querySelectorAll("svg circle")).toHaveLength(15);
  expect(figure.textContent).toMatch("2.8\u00a0% (2.5 to 3.0), by seed 50, 60 of 2,000");
  figure.choose({variant: "one", x: "multiplications", y: "loss"});
  await new Promise((resolve) => setTimeout(resolve, 500)); // views are written when the reader rests
  expect(location.hash).toBe("#depth.x=multiplications&depth.y=loss&depth.variant=one");
  expect(figure.querySelector("svg")!.getAttribute("aria-label")).toMatch(
    "1 convolutions: 40,000 multiplications, 0.310 nats"
  );
});

it("depthRows has a row for each training", () => {
  expect(depthRows(built)).toHaveLength(10);
  expect(depthRows(built)[0]).toMatchObject({id: "dense40", convolutions: 0, seed: 0.25, wrong: 180, digits: 2000});
});

it("depthGuess takes all for right whose seeds reach those of the best", () => {
  expect(depthGuess(built).guessed).toMatchObject({right: [2, 3]});
});

it("a spread is mean, lowest and highest; a share has a standard error", () => {
  expect(spreadOf([1, 2, 6])).toEqual({mean: 3, low: 1, high: 6});
  expect(sharesText([0.01, 0.03])).toBe("2.0\u00a0% (1.0 to 3.0)");
  expect(standardError(0.02, 2000)).toBeCloseTo(0.00313, 5);
});

it("variantWords says what is known of a variant, and refuses another", () => {
  expect(variantWords(built)("base")).toMatchObject({
    wrong: "2.8\u00a0% (2.5 to 3.0)",
    parameters: "32,002",
    inDense: "75\u00a0%"
  });
  expect(() => variantWords(built)("none")).toThrow("unknown variant: none");
});
