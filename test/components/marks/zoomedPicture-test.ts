// @vitest-environment jsdom
import {html} from "htl";
import {expect, it} from "vitest";
import {underKnob} from "../../../src/components/marks/underKnob.js";
import {underPhoto} from "../../../src/components/marks/underPhoto.js";
import {zoomedPicture} from "../../../src/components/marks/zoomedPicture.js";

const photo = () => html`<img alt="" />` as HTMLImageElement;
const stage = (element: HTMLElement) => element.querySelector<HTMLElement>(".zoomed-picture-stage")!;

it("a picture is enlarged where something is to be seen, and says by how much; a switch shows the whole", () => {
  const spot = {left: 100, top: 150, right: 120, bottom: 160};
  const element = zoomedPicture(html`<canvas></canvas>`, {size: 299, spot, photo, subject: "a cat"});
  expect(element.textContent).toContain("8.3 × larger: 36 of 299 pixels across.");
  expect(Number.parseFloat(stage(element).style.width)).toBeCloseTo((100 * 299) / 36);
  expect(Number.parseFloat(stage(element).style.left)).toBeCloseTo((-100 * 92) / 36);
  const map = element.querySelector(".where-map")!;
  expect(map.getAttribute("aria-label")).toBe("a cat: framed are columns 92 to 127 and rows 137 to 172 of 299");
  const button = element.querySelector("button")!;
  button.click();
  expect(stage(element).style.width).toBe("100%");
  expect(button.textContent).toBe("Zoom in");
  button.click();
  expect(button.textContent).toBe("Show the whole");
});

it("a picture with something everywhere is shown whole, and has no switch", () => {
  const spot = {left: 0, top: 0, right: 290, bottom: 290};
  const element = zoomedPicture(html`<canvas></canvas>`, {size: 299, spot, photo, subject: "a cat"});
  expect(stage(element).style.width).toBe("100%");
  expect(element.querySelector("button")).toBeNull();
  expect(element.textContent).toContain("The whole photo.");
});

it("where little is said, the whole has no map, and what is beside the picture is said alone", () => {
  const options = {size: 299, spot: null, photo, subject: "a cat", brief: true};
  expect(zoomedPicture(html`<canvas></canvas>`, options).querySelector(".zoomed-picture-under")).toBeNull();
  const said = zoomedPicture(html`<canvas></canvas>`, {...options, words: "No signal."});
  expect(said.querySelector(".zoomed-picture-under")!.textContent).toBe("No signal.");
  expect(said.querySelector(".where-map")).toBeNull();
});

it("the knob sets how strong the photo is under the pictures of its figure, and says when there is none", () => {
  const figure = html`<div>${underPhoto(html`<canvas></canvas>`, photo())}</div>` as HTMLElement;
  const knob = underKnob(figure);
  expect(knob.textContent).toContain("20 %");
  expect(figure.dataset.photoUnder).toBe("some");
  const range = knob.querySelector("input")!;
  range.value = "0";
  range.dispatchEvent(new Event("input"));
  expect(figure.style.getPropertyValue("--photo-under")).toBe("0");
  expect(figure.dataset.photoUnder).toBe("none");
  expect(knob.querySelector("output")!.textContent).toBe("none");
});
