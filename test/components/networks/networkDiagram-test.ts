// @vitest-environment jsdom
import {beforeEach, expect, it} from "vitest";
import {networkDiagram} from "../../../src/components/networks/networkDiagram.js";
import {layers} from "../../network/layers.js";
import {traverse} from "../../traverse.js";

beforeEach(() => history.pushState(null, "", "/"));

const bar = (diagram: HTMLElement, i: number) => diagram.querySelectorAll<SVGGElement>(".networks-layer-bar")[i];
const isOpen = (diagram: HTMLElement) => bar(diagram, 2).getAttribute("aria-expanded") === "true";

it("networkDiagram keeps the block that the reader opened in the address; Back closes it", async () => {
  const diagram = networkDiagram(layers, {id: "toy", title: "A toy"});
  expect([isOpen(diagram), location.hash]).toEqual([false, ""]);
  bar(diagram, 2).dispatchEvent(new Event("click"));
  expect([isOpen(diagram), location.hash]).toEqual([true, "#toy.open=mix"]);
  await traverse(-1);
  expect(isOpen(diagram)).toBe(false);
});

it("networkDiagram’s link can say that no block is open, and leaves out a block that is not there", () => {
  history.replaceState(null, "", "#toy.open=none");
  expect(isOpen(networkDiagram(layers, {id: "toy", title: "A toy", open: "mix"}))).toBe(false);
  history.replaceState(null, "", "#toy.open=mix9");
  const diagram = networkDiagram(layers, {id: "toy", title: "A toy", open: "mix"});
  expect(isOpen(diagram)).toBe(true);
  bar(diagram, 2).dispatchEvent(new Event("click"));
  expect(location.hash).toBe("#toy.open=none");
});
