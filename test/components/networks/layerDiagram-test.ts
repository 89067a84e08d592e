// @vitest-environment jsdom
import {expect, it} from "vitest";
import {layerDiagram} from "../../../src/components/networks/layerDiagram.js";
import {layers} from "../../network/layers.js";

const bar = (diagram: HTMLElement, i: number) => diagram.querySelectorAll<SVGGElement>(".networks-layer-bar")[i];
const readout = (diagram: HTMLElement) => diagram.querySelector(".networks-layer-readout")!.textContent;

it("layerDiagram(layers) draws every block from input to output", async () => {
  const diagram = layerDiagram(layers, {title: "A toy"});
  await expect(rounded(diagram.outerHTML)).toMatchFileSnapshot("../../output/layerDiagram.html");
});

it("layerDiagram(layers, {width, open}) runs downwards where there is little room, and opens a block", async () => {
  const diagram = layerDiagram(layers, {title: "A toy", width: 320, open: "mix"});
  await expect(rounded(diagram.outerHTML)).toMatchFileSnapshot("../../output/layerDiagramNarrow.html");
});

it("layerDiagram(layers) draws sides and channels to one scale", () => {
  const bodies = Array.from(layerDiagram(layers).querySelectorAll(".networks-layer-body"));
  const size = (i: number, name: string) => Number(bodies[i].getAttribute(name));
  expect(size(1, "height") / size(0, "height")).toBeCloseTo(6 / 12);
  expect(size(2, "width") / size(1, "width")).toBeCloseTo(12 / 8);
  expect(size(3, "width") / size(0, "width")).toBeCloseTo(12 / 3);
});

it("layerDiagram(layers) tells what the focused block is", () => {
  const diagram = layerDiagram(layers);
  bar(diagram, 1).dispatchEvent(new Event("focus"));
  expect(readout(diagram)).toBe("conv 6×6×8 · convolution 3×3, step 2 and ReLU · 224 parameters · sees 3×3 px");
  bar(diagram, 1).dispatchEvent(new Event("blur"));
  expect(readout(diagram)).toMatch(/^Point at a bar/);
});

it("layerDiagram(layers) opens a block that branches, closes it again, and opens no other", () => {
  const diagram = layerDiagram(layers);
  const boxes = () => diagram.querySelectorAll(".networks-branch-box").length;
  bar(diagram, 1).dispatchEvent(new Event("click"));
  expect(boxes()).toBe(0);
  bar(diagram, 2).dispatchEvent(new Event("click"));
  expect(boxes()).toBe(4); // the input, both branches, where they meet
  expect(bar(diagram, 2).getAttribute("aria-expanded")).toBe("true");
  bar(diagram, 2).dispatchEvent(new Event("click"));
  expect(boxes()).toBe(0);
});

it("layerDiagram(layers) is one stop of the Tab key, and the arrow keys walk on from there", () => {
  const diagram = layerDiagram(layers);
  document.body.append(diagram);
  const press = (i: number, key: string) => bar(diagram, i).dispatchEvent(new KeyboardEvent("keydown", {key}));
  press(0, "ArrowRight");
  expect(document.activeElement).toBe(bar(diagram, 1));
  press(1, "End");
  expect(document.activeElement).toBe(bar(diagram, 4));
  expect(diagram.querySelectorAll(".networks-layer-bar[tabindex='0']").length).toBe(1);
  press(2, "Enter");
  expect(bar(diagram, 2).getAttribute("aria-expanded")).toBe("true");
  diagram.remove();
});

function rounded(html: string): string {
  return html.replace(/\d+\.\d{3,}/g, (number) => Number(number).toFixed(2));
}
