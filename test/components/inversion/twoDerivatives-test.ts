// @vitest-environment jsdom
import {beforeEach, expect, it, vi} from "vitest";
import {derivativesBoard} from "../../../src/components/inversion/derivativesBoard.js";
import {derivativesRows} from "../../../src/components/inversion/derivativesText.js";
import {softmaxSteps} from "../../../src/components/inversion/softmaxToy.js";
import {twoDerivatives} from "../../../src/components/inversion/twoDerivatives.js";
import {traverse} from "../../traverse.js";

beforeEach(() => history.replaceState(null, "", "#"));

const loss = (figure: HTMLElement) => Number(figure.querySelector(".figure-readout dd")!.textContent);
const press = (figure: HTMLElement, text: string) =>
  [...figure.querySelectorAll("button")].find((d) => d.textContent === text)!.click();

it("a step in the weights and a step in the image both lower the loss, and the address remembers them", () => {
  const figure = twoDerivatives();
  const start = loss(figure);
  press(figure, "Step in the weights");
  const trained = loss(figure);
  press(figure, "Step in the image");
  expect(trained).toBeLessThan(start);
  expect(loss(figure)).toBeLessThan(trained);
  expect(location.hash).toBe("#derivatives.steps=wx&derivatives.wanted=0&derivatives.rate=0.5");
  press(figure, "Undo");
  expect(loss(figure)).toBe(trained);
  press(figure, "Start again");
  expect(loss(figure)).toBe(start);
  expect(location.hash).toBe("");
});

it("Back undoes the last step, and Forward does it again", async () => {
  const figure = twoDerivatives();
  document.body.replaceChildren(figure);
  press(figure, "Step in the weights");
  press(figure, "Step in the image");
  const both = loss(figure);
  await traverse(-1);
  await vi.waitFor(() => expect(figure.value.steps).toBe("w"));
  await traverse(1);
  await vi.waitFor(() => expect(loss(figure)).toBe(both));
});

it("the toy shows a square for its image and each class’s weights, each with its derivative", () => {
  const figure = twoDerivatives();
  press(figure, "Step in the image");
  expect([...figure.querySelectorAll("table")].map((d) => d.getAttribute("aria-label"))).toEqual([
    "The image",
    "The derivative by the image",
    "The weights of standing bar",
    "The derivative by the weights of standing bar",
    "The weights of lying bar",
    "The derivative by the weights of lying bar",
    "The weights of slanted bar",
    "The derivative by the weights of slanted bar"
  ]);
  expect(figure.querySelector("td")!.textContent).toMatch(/^−?\d\.\d\d$/);
  expect(figure.querySelector(".inversion-derivative-wanted")!.textContent).toMatch(/^p = 0\.\d{3}$/);
  expect(figure.querySelector(".inversion-derivative-steps")!.textContent).toMatch(/^loss 0\.554 –x→ 0\.\d{3}$/);
  expect([...figure.querySelectorAll(".figure-readout dt")].map((d) => d.textContent)).toEqual([
    "loss",
    "p of standing bar",
    "length of ∂loss/∂W",
    "length of ∂loss/∂x"
  ]);
});

it("the rate is heard while it is moved, and a link may ask for more than the slider has", async () => {
  const figure = twoDerivatives();
  const slider = figure.querySelector<HTMLInputElement>("[type=range]")!;
  press(figure, "Step in the image");
  slider.value = "2";
  slider.dispatchEvent(new Event("input", {bubbles: true}));
  expect([figure.value.rate, figure.querySelector("output")!.textContent]).toEqual([2, "2.0"]);
  history.replaceState(null, "", "#derivatives.rate=5");
  expect(twoDerivatives().value.rate).toBe(5);
  history.replaceState(null, "", "#derivatives.rate=6");
  expect(twoDerivatives().querySelector(".figure-note")!.textContent).toContain("invalid rate: 6 (0 to 5)");
});

it("the toy remembers 200 steps, and says so", () => {
  history.replaceState(null, "", `#derivatives.steps=${"w".repeat(200)}`);
  const figure = twoDerivatives();
  press(figure, "Step in the image");
  expect(figure.value.steps).toHaveLength(200);
  expect(figure.querySelector(".figure-problem")!.textContent).toBe("The toy remembers 200 steps. Start again.");
});

it("derivativesBoard draws the toy and the loss of every step", async () => {
  const board = derivativesBoard();
  board.draw(softmaxSteps("wx", 1, 0.5));
  await expect(board.element.outerHTML).toMatchFileSnapshot("../../output/derivativesBoard.html");
});

it("the table of steps has a row for the start and each step", () => {
  const rows = derivativesRows(softmaxSteps("wx", 0, 0.5));
  expect(rows.map(({step, changed}) => [step, changed])).toEqual([
    [0, ""],
    [1, "w"],
    [2, "x"]
  ]);
  expect(rows[0]).toMatchObject({x: "0 1 0 0 1 0 0 1 0"});
  expect(rows[2].loss).toBeLessThan(rows[1].loss);
});

it("a link sets the toy up; one that makes no sense is said to be wrong", () => {
  history.replaceState(null, "", "#derivatives.steps=xxxxxxxxxx&derivatives.wanted=1");
  const figure = twoDerivatives();
  expect(figure.querySelector("figcaption")!.textContent).toContain("0 steps in the weights and 10 in the image");
  history.replaceState(null, "", "#derivatives.steps=abc");
  expect(twoDerivatives().querySelector(".figure-note")!.textContent).toContain("invalid steps: abc");
});
