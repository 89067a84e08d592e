// @vitest-environment jsdom
import {afterEach, beforeEach, expect, it, vi} from "vitest";
import {filterSheet} from "../../../src/components/filters/filterSheet.js";
import {stubCanvas} from "../stubCanvas.js";
import {rest} from "../toyClient.js";

vi.mock("../../../src/components/frame/subject.js", async (original) => ({
  ...(await original<typeof import("../../../src/components/frame/subject.js")>()),
  loadSubject: async ({network}: {network: string}) => {
    const channels = network === "mnist" ? 1 : 3;
    return {key: "x", pixels: {values: new Float32Array(4 * channels).fill(255), width: 2, height: 2, channels}};
  }
}));
vi.mock("../../../src/components/filters/loadFilters.js", async () => {
  const {toyFilters} = await import("./toyFilters.js");
  return {loadFilters: async (network: string) => toyFilters(network)};
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
  const figure = filterSheet();
  document.body.replaceChildren(figure);
  await rest();
  const part = <T extends HTMLElement = HTMLElement>(selector: string) => figure.querySelector<T>(selector)!;
  const press = (name: string) => [...figure.querySelectorAll("button")].find((d) => d.textContent === name)!.click();
  return {figure, part, press};
}

/** Lets the address be written after another view. */
const written = () => new Promise((resolve) => setTimeout(resolve, 500));

it("filterSheet shows the filters of Inception v3, one of them enlarged, and its map, which no network makes", async () => {
  const {figure, part} = await made();
  expect(figure.querySelectorAll(".filters-button").length).toBe(32);
  expect(part(".filters-name").textContent).toBe("Filter 18");
  expect(part(".figure-caption").textContent).toMatch(
    /^The 32 filters of Conv2d_1a, 1 × 1 × 3 weights each\. .*its own largest weight/
  );
  expect(part(".figure-readout").textContent).toMatch(/bias−0\.50.*computedin this page, no network loaded$/);
  expect(figure.querySelectorAll(".backend-picker").length).toBe(0);
  expect(location.hash).toBe("");
});

it("filterSheet keeps the filter pressed and the weights written in the address; another filter has its own weights", async () => {
  const {figure, part, press} = await made();
  const button = part('.filters-button[title^="Filter 17"]');
  button.focus();
  button.click();
  expect(part(".filters-name").textContent).toBe("Filter 17");
  expect([document.activeElement, button.getAttribute("aria-pressed")]).toEqual([button, "true"]);
  press("Without colour");
  expect(part(".filters-name").textContent).toBe("Filter 17, changed");
  await written();
  expect(location.hash).toMatch(/^#filters\.unit=17&filters\.weights=(-?[\d.]+)_\1_\1$/);
  press("As trained");
  expect(part(".filters-name").textContent).toBe("Filter 17");
  const [red] = figure.querySelectorAll<HTMLInputElement>(".filters-weights input");
  red.value = "5";
  red.dispatchEvent(new Event("change"));
  expect(figure.value.weights![0]).toBe(5);
  part('.filters-button[title^="Filter 3"]').click();
  expect(figure.value.weights).toBeUndefined();
});

it("filterSheet goes to another network with its first filter, its digit and the time of its training", async () => {
  const {figure, part} = await made();
  part<HTMLInputElement>("input[value=mnist]").click();
  await rest();
  expect(figure.querySelectorAll(".filters-button").length).toBe(12);
  expect(part(".figure-readout").textContent).toMatch("correlation with its random start0.25");
  expect(part(".figure-credit").textContent).toBe("Digit 0 of those held out.");
  expect(part(".filters-training").hidden).toBe(false);
  expect(part(".filters-training output").textContent).toBe("after 900 steps: 90.0 % of the digits right");
  const time = part<HTMLInputElement>(".filters-time");
  time.value = "1";
  time.dispatchEvent(new Event("change"));
  expect(part(".filters-training output").textContent).toBe("after 75 steps: 7.5 % of the digits right");
  expect(figure.value.checkpoint).toBe(1);
  expect(part(".filters-sheet").textContent).toMatch("What matches filter 0 most, as it was trained to the end");
});

it("filterSheet reads every link of before", async () => {
  for (const [hash, value, name] of [
    ["#filters.unit=17", {network: "inception-v3", unit: 17}, "Filter 17"],
    ["#filters.unit=24&filters.scale=common", {unit: 24, scale: "common"}, "Filter 24"],
    ["#filters.network=mnist", {network: "mnist", unit: 0}, "Filter 0"],
    ["#filters.network=mnist&filters.unit=1", {unit: 1, checkpoint: undefined}, "Filter 1"],
    ["#filters.network=mnist&filters.unit=1&filters.checkpoint=0", {checkpoint: 0}, "Filter 1"],
    ["#filters.network=mnist&filters.digit=12&filters.weights=0.5", {digit: 12, weights: [0.5]}, "Filter 0, changed"],
    ["#filters.photo=castle-egeskov&filters.weights=1_-0.5_0", {photo: "castle-egeskov"}, "Filter 18, changed"]
  ] as const) {
    const {figure, part} = await made(hash);
    expect(figure.value, hash).toMatchObject(value);
    expect(part(".filters-name").textContent, hash).toBe(name);
  }
});

it("filterSheet says what a link cannot mean", async () => {
  const {part} = await made("#filters.network=x&filters.weights=much&filters.unit=99");
  expect(part(".figure-note").textContent).toMatch(
    "unknown network: x; invalid filter: 99 (0 to 31); invalid weights: much"
  );
});
