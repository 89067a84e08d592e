// @vitest-environment jsdom
import {afterEach, beforeEach, expect, it, vi} from "vitest";
import {filterStack} from "../../../src/components/filters/filterStack.js";
import {stubCanvas} from "../stubCanvas.js";
import {rest} from "../toyClient.js";

vi.mock("../../../src/components/filters/loadFilters.js", async () => {
  const {toyFilters} = await import("./toyFilters.js");
  const known = {"inception-v3": toyFilters("inception-v3"), mnist: toyFilters("mnist")};
  return {loadFilters: async (network: keyof typeof known) => known[network]};
});

beforeEach(() => {
  stubCanvas();
  history.pushState(null, "", "/");
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

async function made(hash = "") {
  if (hash) history.replaceState(null, "", hash);
  const figure = filterStack();
  document.body.replaceChildren(figure);
  await rest();
  const part = <T extends HTMLElement = HTMLElement>(selector: string) => figure.querySelector<T>(selector)!;
  return {figure, part};
}

it("filterStack shows a unit’s slices, the strongest first, with its numbers told", async () => {
  const {figure, part} = await made();
  expect(figure.querySelectorAll(".filters-stack-slice").length).toBe(32);
  expect(part(".filters-stack-slice").getAttribute("aria-pressed")).toBe("true");
  expect(part(".filters-stack-numbers caption").textContent).toBe(
    `Slice ${part(".filters-stack-slice").dataset.slice}, in numbers`
  );
  expect(part(".figure-caption").textContent).toMatch(
    /^Conv2d_2a 4: 1 × 2 × 32 = 64 weights, one slice for each filter of Conv2d_1a/
  );
  expect(part(".figure-readout").textContent).toBe(
    "networkInception v3correlation without ReLU0.03over the layer0.00 to 0.30, median 0.15dead units1 of 32computedwhen this site was built, over places of the corpus"
  );
  expect(figure.querySelectorAll(".filters-stack-strip button").length).toBe(31);
  expect(location.hash).toBe("");
});

it("filterStack keeps the slice pressed in the address, and the buttons where they stand", async () => {
  const {figure, part} = await made();
  const button = part('.filters-stack-slice[data-slice="7"]');
  button.focus();
  button.click();
  expect([document.activeElement, button.getAttribute("aria-pressed")]).toEqual([button, "true"]);
  expect(part(".filters-stack-numbers caption").textContent).toBe("Slice 7, in numbers");
  await expect.poll(() => location.hash).toBe("#stack.slice=7");
  figure.querySelectorAll<HTMLInputElement>("input[name=stack-order]")[1].click();
  expect(part(".filters-stack-slice").dataset.slice).toBe("0");
  expect(part(".filters-stack-numbers caption").textContent).toBe("Slice 7, in numbers");
  await expect.poll(() => location.hash).toBe("#stack.order=index&stack.slice=7");
});

it("filterStack covers its answer again where another unit is pressed, and begins with its strongest slice", async () => {
  const {figure, part} = await made("#stack.slice=7");
  part<HTMLDetailsElement>(".filters-stack-answer").open = true;
  part(".filters-stack-strip button:last-child").click();
  await rest();
  expect(part<HTMLDetailsElement>(".filters-stack-answer").open).toBe(false);
  expect(figure.value).toMatchObject({unit: {layer: "Conv2d_2a", unit: 31}, slice: undefined});
  expect(location.hash).toBe("#stack.unit=Conv2d_2a.31");
});

it("filterStack reads every link of before", async () => {
  for (const [hash, unit, order] of [
    ["#stack.unit=Conv2d_2a.2", {layer: "Conv2d_2a", unit: 2}, "strength"],
    ["#stack.unit=conv2.20", {layer: "conv2", unit: 20}, "strength"],
    ["#stack.order=index", {layer: "Conv2d_2a", unit: 4}, "index"],
    ["#stack.unit=conv2.20&stack.order=index", {layer: "conv2", unit: 20}, "index"]
  ] as const) {
    const {figure, part} = await made(hash);
    expect(figure.value, hash).toMatchObject({unit, order});
    expect(part(".figure-caption").textContent, hash).toMatch(`${unit.layer} ${unit.unit}: `);
  }
  const {part} = await made("#stack.unit=conv2.99");
  expect(part(".figure-note").textContent).toMatch("unknown unit: conv2.99");
});
