// @vitest-environment jsdom
import {expect, it} from "vitest";
import {catParts} from "../../../src/components/story/catParts.js";
import {partsFigure} from "../../../src/components/story/partsFigure.js";

/** A storage that forgets when the test ends. */
function forgetful(): {getItem(key: string): string | null; setItem(key: string, value: string): void} {
  const kept = new Map<string, string>();
  return {getItem: (key) => kept.get(key) ?? null, setItem: (key, value) => void kept.set(key, value)};
}

const options = {id: "parts", photo: "cat.jpg", alt: "a cat"};
const buttonOf = (figure: HTMLElement, word: string) =>
  [...figure.querySelectorAll<HTMLButtonElement>(".story-part-word")].find((button) => button.textContent === word)!;

it("partsFigure(parts) lights the places of a word that has the focus, and only these", () => {
  const figure = partsFigure(catParts, options);
  const shade = figure.querySelector(".story-part-shade")!;
  expect(shade.classList.contains("on")).toBe(false);
  buttonOf(figure, "eyes").dispatchEvent(new FocusEvent("focus"));
  expect(shade.classList.contains("on")).toBe(true);
  expect(figure.querySelector("mask g path")!.getAttribute("d")!.match(/M/g)).toHaveLength(2);
  expect(figure.querySelector(".story-part-note")!.textContent).toMatch(/slit pupils/);
  buttonOf(figure, "eyes").dispatchEvent(new FocusEvent("blur"));
  expect(shade.classList.contains("on")).toBe(false);
});

it("partsFigure(parts) keeps a word that was clicked lit until it is clicked again", () => {
  const figure = partsFigure(catParts, options);
  const button = buttonOf(figure, "whiskers");
  button.click();
  button.dispatchEvent(new FocusEvent("blur"));
  expect(button.getAttribute("aria-pressed")).toBe("true");
  expect(figure.querySelector(".story-part-shade")!.classList.contains("on")).toBe(true);
  button.click();
  button.dispatchEvent(new FocusEvent("blur"));
  expect(figure.querySelector(".story-part-shade")!.classList.contains("on")).toBe(false);
});

it("partsFigure(parts, {ask}) hides the list until the reader has answered, and keeps the answer", () => {
  const storage = forgetful();
  const figure = partsFigure(catParts, {...options, ask: true, storage});
  const list = figure.querySelector<HTMLElement>(".story-part-list")!;
  expect(list.hidden).toBe(true);
  figure.querySelector("textarea")!.value = "Two green EYES and a nose";
  figure.querySelector<HTMLButtonElement>(".story-part-question button")!.click();
  expect(list.hidden).toBe(false);
  expect(figure.querySelector(".story-part-found")!.textContent).toBe(
    "You named eyes and flat nose. The author’s list has four more:"
  );
  const again = partsFigure(catParts, {...options, ask: true, storage});
  expect(again.querySelector("textarea")!.value).toBe("Two green EYES and a nose");
  expect(again.querySelector<HTMLElement>(".story-part-list")!.hidden).toBe(false);
});

it("partsFigure(parts, {units}) leads from a word to units, and says where there are none", () => {
  const units = {eyes: [{title: "Mixed_6a, unit 576", href: "#unit=Mixed_6a.576", likes: "eyes"}]};
  const figure = partsFigure(catParts, {...options, units});
  buttonOf(figure, "eyes").click();
  expect(figure.querySelector(".story-part-links a")!.getAttribute("href")).toBe("#unit=Mixed_6a.576");
  const link = figure.querySelector(".story-part-links a");
  buttonOf(figure, "eyes").dispatchEvent(new FocusEvent("blur"));
  expect(figure.querySelector(".story-part-links a")).toBe(link);
  buttonOf(figure, "mouth").click();
  expect(figure.querySelector(".story-part-links")!.textContent).toBe("We found no unit for it.");
});

it("every part of the cat has places within the photo", () => {
  for (const {word, outlines, holes = [], lines = []} of catParts) {
    const points = [...outlines, ...holes, ...lines].flat();
    expect(points.length, word).toBeGreaterThan(2);
    for (const point of points) for (const value of point) expect(value >= 0 && value <= 1, word).toBe(true);
  }
});

it("partsFigure(parts) draws this", async () => {
  const figure = partsFigure(catParts.slice(0, 2), options);
  buttonOf(figure, "eyes").click();
  await expect(`${figure.outerHTML}\n`).toMatchFileSnapshot("../../output/partsFigure.html");
});
