// @vitest-environment jsdom
import {beforeEach, expect, it} from "vitest";
import {gatesFigure} from "../../../src/components/rules/gatesFigure.js";

beforeEach(() => history.replaceState(null, "", "/"));

const said = (figure: HTMLElement) => figure.querySelector(".figure-toy-said")!.textContent!;
const cell = (figure: HTMLElement, label: string) => figure.querySelector<HTMLInputElement>(`[aria-label="${label}"]`)!;

it("gatesFigure() says the chosen path, and what the rule makes of it", async () => {
  const figure = gatesFigure();
  expect(said(figure)).toBe(
    "The path back: (−2) × (−2) × 1 = 4, and 4 arrives at input 2. All paths to this input together: 2."
  );
  const guided = figure.querySelector<HTMLInputElement>("input[value=guided]")!;
  guided.checked = true;
  guided.dispatchEvent(new Event("change"));
  expect(said(figure)).toBe(
    "The path back: (−2) × (−2) × 1 = 4, but gate 1 of the second layer and gate 1 of the first layer are shut, and nothing of it arrives. All paths to this input together: 0."
  );
  await expect.poll(() => location.hash).toMatch(/^#gates\.rule=guided(&|$)/);
});

it("a path and a number that the reader changes are kept in the address", async () => {
  const figure = gatesFigure();
  const select = figure.querySelector<HTMLSelectElement>('[aria-label="Path, input"]')!;
  select.value = "0";
  select.dispatchEvent(new Event("change"));
  await expect.poll(() => location.hash).toContain("gates.path=1-1-1");
  const x = cell(figure, "input 2");
  x.value = "3";
  x.dispatchEvent(new Event("input", {bubbles: true}));
  await expect.poll(() => location.hash).toContain("gates.x=1%7E3%7E1");
  expect(cell(gatesFigure(), "input 2").value).toBe("3");
});

it("a link with bad values is refused, and the example stays", () => {
  history.replaceState(null, "", "#gates.path=4-1-1&gates.x=1~2");
  const figure = gatesFigure();
  const note = figure.querySelector(".figure-note")!.textContent;
  expect(note).toContain("not a path such as 2-2-1: ");
  expect(note).toContain("not 3 numbers: ");
  expect(cell(figure, "input 2").value).toBe("2");
});
