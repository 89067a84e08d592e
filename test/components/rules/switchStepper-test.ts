// @vitest-environment jsdom
import {beforeEach, expect, it} from "vitest";
import {switchStepper} from "../../../src/components/rules/switchStepper.js";

beforeEach(() => history.replaceState(null, "", "/"));

const said = (figure: HTMLElement) => figure.querySelector(".figure-toy-said")!.textContent!;
const button = (figure: HTMLElement, text: string) =>
  [...figure.querySelectorAll("button")].find((d) => d.textContent === text) as HTMLButtonElement;
const numbers = (figure: HTMLElement, station: string, way: string) =>
  figure.querySelector(`[data-station=${station}] [data-way=${way}] [role=img]`)?.getAttribute("aria-label");

it("switchStepper() steps on and back by buttons and by keys, and says each step in words", async () => {
  const figure = switchStepper();
  expect(said(figure)).toMatch(/^Forward\. The pixels/);
  expect(numbers(figure, "conv", "forward")).toBeUndefined();
  button(figure, "Step on").click();
  expect(numbers(figure, "conv", "forward")).toBe("conv, forward: 0, 9, 9, 0; 0, 3, 3, 0; 0, −4, −3, 2; 0, −9, −9, 0");
  const board = figure.querySelector(".rules-stepper-board")!;
  const press = (key: string) => board.dispatchEvent(new KeyboardEvent("keydown", {key, bubbles: true}));
  press("ArrowRight");
  press("ArrowRight");
  expect(said(figure)).toMatch(
    /9 from row 1, column 2; 9 from row 1, column 3; 0 from row 3, column 1; 2 from row 3, column 4\. One window has a tie/
  );
  expect(figure.querySelectorAll("[data-station=relu] [data-way=forward] .switch")).toHaveLength(4);
  press("End");
  expect(said(figure)).toMatch(/^Back\./);
  press("ArrowLeft");
  await expect.poll(() => location.hash).toBe("#switches.step=7");
  button(figure, "Start").click();
  await expect.poll(() => location.hash).toBe("");
});

it("keys that the stepper takes do not reach the page, and others do", () => {
  const figure = switchStepper();
  document.body.replaceChildren(figure);
  const heard: string[] = [];
  document.body.addEventListener("keydown", (event) => heard.push(event.key));
  for (const key of ["ArrowRight", "p"])
    figure.querySelector(".rules-stepper-board")!.dispatchEvent(new KeyboardEvent("keydown", {key, bubbles: true}));
  expect(heard).toEqual(["p"]);
});

it("a number that the reader changes is computed with, and kept in the address", () => {
  const figure = switchStepper();
  button(figure, "End").click();
  const cell = figure.querySelector<HTMLInputElement>('input[aria-label="weight, row 1, column 1"]')!;
  cell.value = "-5";
  cell.dispatchEvent(new Event("input", {bubbles: true}));
  expect(numbers(figure, "pool", "back")).toBe("signal at pool: −5, −1; 1, 2");
  expect(location.hash).toContain("switches.weights=-5%7E-1%7E1%7E2");
  const again = switchStepper();
  expect(again.querySelector<HTMLInputElement>('input[aria-label="weight, row 1, column 1"]')!.value).toBe("-5");
  expect(again.querySelector("select")!.value).toBe("");
});

it.each([
  ["gradient", "3 of 4"],
  ["deconvnet", "3 of 4"],
  ["guided", "2 of 4"]
])("under %s %s signals of the first example pass the ReLU", (rule, count) => {
  history.replaceState(null, "", `#switches.step=8&switches.rule=${rule}`);
  const figure = switchStepper();
  expect(figure.querySelector(".figure-readout")!.textContent).toContain(count);
  expect(figure.querySelectorAll(".rules-stepper-three [role=img]")).toHaveLength(4);
});

it("a link with too few numbers is refused in one line, and the example stays", () => {
  history.replaceState(null, "", "#switches.kernel=1~2&switches.rule=magic");
  const figure = switchStepper();
  const note = figure.querySelector(".figure-note")!.textContent;
  expect(note).toContain("not 9 numbers: 1~2");
  expect(note).toContain("unknown rule: magic");
  expect(figure.querySelector("select")!.value).toBe("0");
});

it("a number that is pointed at marks what it was made of, says the arithmetic, and lets go again", () => {
  history.replaceState(null, "", "#switches.step=8&switches.rule=deconvnet");
  const figure = switchStepper();
  document.body.replaceChildren(figure);
  const board = figure.querySelector(".rules-stepper-board")!;
  const point = (selector: string) =>
    board.querySelector(selector)!.dispatchEvent(new Event("pointerover", {bubbles: true}));
  const words = said(figure);
  point("[data-station=conv] [data-way=forward] [data-i='1']");
  expect(said(figure)).toMatch(/^9 = .*: nine pixels by the nine numbers of the kernel\.$/);
  expect(board.querySelectorAll("input.rules-source")).toHaveLength(18);
  point("[data-station=relu] [data-way=back] [data-i='0']");
  expect(said(figure)).toBe("0: the switch of its four points elsewhere.");
  board.dispatchEvent(new Event("pointerleave"));
  expect(said(figure)).toBe(words);
  expect(board.querySelectorAll(".rules-source, .rules-looked")).toHaveLength(0);
  board.dispatchEvent(new KeyboardEvent("keydown", {key: "ArrowDown", bubbles: true}));
  expect(said(figure)).toMatch(/^0: no signal|^\u2212?[\d.]+ = /);
});

it("without switches each signal is shared by four, also in a link", () => {
  history.replaceState(null, "", "#switches.step=6&switches.unpool=mean");
  const figure = switchStepper();
  expect(numbers(figure, "relu", "back")).toBe(
    "signal at relu: 0.25, 0.25, −0.25, −0.25; 0.25, 0.25, −0.25, −0.25; 0.25, 0.25, 0.5, 0.5; 0.25, 0.25, 0.5, 0.5"
  );
  expect(said(figure)).toContain("2 as four times 0.5");
});
