// @vitest-environment jsdom
import {beforeEach, expect, it} from "vitest";
import {twoDerivatives} from "../../../src/components/inversion/twoDerivatives.js";

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
  expect(location.hash).toBe("#derivatives.steps=wx");
  press(figure, "Undo");
  expect(loss(figure)).toBe(trained);
  press(figure, "Start again");
  expect(loss(figure)).toBe(start);
});

it("a link sets the toy up; one that makes no sense is said to be wrong", () => {
  history.replaceState(null, "", "#derivatives.steps=xxxxxxxxxx&derivatives.wanted=1");
  const figure = twoDerivatives();
  expect(figure.querySelector("figcaption")!.textContent).toContain("0 steps in the weights and 10 in the image");
  history.replaceState(null, "", "#derivatives.steps=abc");
  expect(twoDerivatives().querySelector(".figure-note")!.textContent).toContain("invalid steps: abc");
});
