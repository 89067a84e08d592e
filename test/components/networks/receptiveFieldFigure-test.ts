// @vitest-environment jsdom
import {expect, it} from "vitest";
import {receptiveFieldFigure} from "../../../src/components/networks/receptiveFieldFigure.js";
import {layers} from "../../network/layers.js";
import {traverse} from "../../traverse.js";

const options = {photo: "cat.jpg", alt: "a cat"};

it("receptiveFieldFigure(layers, {layer}) begins with the middle unit of the layer", async () => {
  const figure = receptiveFieldFigure(layers, {...options, layer: "mix"});
  await expect(figure.outerHTML).toMatchFileSnapshot("../../output/receptiveFieldFigure.html");
});

it("receptiveFieldFigure(layers) clips the field of a corner at the border of the photo", () => {
  const figure = receptiveFieldFigure(layers, {...options, layer: "mix"});
  const [down, across] = figure.querySelectorAll<HTMLInputElement>("input");
  for (const range of [down, across]) {
    range.value = "0";
    range.dispatchEvent(new Event("input"));
  }
  const square = figure.querySelector(".networks-field-square")!;
  const sides = ["x", "y", "width", "height"].map((name) => Number(square.getAttribute(name)));
  expect(sides).toEqual([0, 0, 5, 5]); // from −2 to 5
  expect(figure.textContent).toMatch(/7×7 pixels\. Of these 5×5 lie in the photo; that is 17\s% of it/);
});

it("receptiveFieldFigure(layers) offers every map once, a convolution and its ReLU as one", () => {
  const names = Array.from(receptiveFieldFigure(layers, options).querySelectorAll("option"), (d) => d.value);
  expect(names).toEqual(["conv", "mix/a", "mix/b", "mix"]);
});

it("receptiveFieldFigure(layers) keeps the unit chosen in the address, by its place from 1", async () => {
  history.replaceState(null, "", "/");
  const figure = receptiveFieldFigure(layers, options);
  const select = figure.querySelector("select")!;
  select.value = "mix";
  select.dispatchEvent(new Event("input"));
  expect(location.hash).toBe("#field.layer=mix");
  const [down] = figure.querySelectorAll<HTMLInputElement>("input");
  down.value = "0";
  down.dispatchEvent(new Event("input"));
  down.dispatchEvent(new Event("change"));
  expect(location.hash).toBe("#field.layer=mix&field.row=1");
  const again = receptiveFieldFigure(layers, options);
  expect(again.textContent).toMatch("mix (concatenation, 6×6×12): the unit at row 1, column 3 is computed");
  await traverse(-1);
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(again.textContent).toMatch("the unit at row 3, column 3");
});
