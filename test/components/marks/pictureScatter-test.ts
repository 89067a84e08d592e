// @vitest-environment jsdom
import {afterEach, beforeEach, expect, it, vi} from "vitest";
import {drawScatter, type ScatterData} from "../../../src/components/marks/drawScatter.js";
import {memoizeLast} from "../../../src/components/marks/memoizeLast.js";
import {pictureScatter} from "../../../src/components/marks/pictureScatter.js";
import {boxBetween, uncovered} from "../../../src/components/marks/scatterPlaces.js";
import {scatterScale} from "../../../src/components/marks/scatterScale.js";
import {otherPlaces, roundedOut, type ScatterView, scatterField} from "../../../src/components/marks/scatterView.js";
import {stubObservers} from "../stubObservers.js";

beforeEach(() => {
  stubObservers();
  vi.spyOn(HTMLCanvasElement.prototype, "getContext").mockReturnValue(null);
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

const data: ScatterData = {
  x: [0, 1, 2, 3],
  y: [0, 1, 0, 1],
  xTitle: "width",
  yTitle: "response",
  draw() {},
  colour: () => "#000000",
  name: (i) => `point ${i}`
};

function made() {
  const views: ScatterView[] = [];
  const scatter = pictureScatter({label: "Points", onView: (view) => views.push(view)});
  const canvas = scatter.element.querySelector("canvas")!;
  Object.defineProperties(canvas, {clientWidth: {value: 400}, clientHeight: {value: 300}});
  const press = (key: string) =>
    canvas.dispatchEvent(new KeyboardEvent("keydown", {key, bubbles: true, cancelable: true}));
  const button = (name: string) =>
    [...scatter.element.querySelectorAll("button")].find(({textContent}) => textContent === name)!;
  const said = () => scatter.element.querySelector("output")!.textContent;
  document.body.replaceChildren(scatter.element);
  scatter.show(data);
  return {scatter, canvas, views, press, button, said};
}

it("pictureScatter’s keys go from point to point and set two corners of a brush, Escape clears it", () => {
  const {scatter, views, press, said} = made();
  press("ArrowRight");
  expect(said()).toMatch(/^point [12]$/);
  press("ArrowLeft");
  press("ArrowLeft");
  const start = Number(said()!.slice(-1));
  press(" ");
  press("ArrowRight");
  const end = Number(said()!.slice(-1));
  expect(end).not.toBe(start);
  press(" ");
  expect(scatter.selected).toEqual(expect.arrayContaining([start, end]));
  expect(views.at(-1)!.brush).toEqual(scatter.view.brush);
  press("Escape");
  expect([scatter.selected, scatter.view.brush]).toEqual([[], undefined]);
  expect(views).toHaveLength(2);
});

it("pictureScatter’s pointer drags a brush, and points at what is near", () => {
  const {scatter, canvas, said} = made();
  canvas.setPointerCapture = () => {};
  const move = (type: "down" | "move" | "up", offsetX: number, offsetY: number) =>
    canvas[`onpointer${type}`]!({offsetX, offsetY, pointerId: 1, currentTarget: canvas} as unknown as PointerEvent); // jsdom has no pointers
  const [left, top] = scatterScale({x: [-0.15, 3.15], y: [-0.05, 1.05]}, {width: 400, height: 300}).place(1, 1);
  move("move", left + 3, top);
  expect(said()).toBe("point 1");
  move("down", left - 20, top - 10);
  move("move", left + 20, top + 30);
  move("up", left + 20, top + 30);
  expect(scatter.selected).toEqual([1]);
});

it("pictureScatter’s tools follow the view: zoom into the brush, show all, clear, size, dots", () => {
  const {scatter, views, button} = made();
  const states = () => ["Zoom to the brush", "Show all", "Clear the brush"].map((name) => !button(name).disabled);
  expect(states()).toEqual([false, false, false]);
  scatter.show(data, {size: 22, dots: true, brush: {x: [0.5, 2.5], y: [-1, 2]}});
  expect([states(), scatter.selected, views]).toEqual([[true, false, true], [1, 2], []]);
  button("Zoom to the brush").click();
  expect([states(), views.at(-1)!.zoom]).toEqual([[false, true, true], {x: [0.5, 2.5], y: [-1, 2]}]);
  button("Show all").click();
  button("Clear the brush").click();
  expect([states(), views.at(-1)]).toEqual([[false, false, false], {size: 22, dots: true}]);
  const [size, dots] = scatter.element.querySelectorAll("input");
  size.value = "40";
  size.dispatchEvent(new Event("change"));
  dots.click();
  expect(views.at(-1)).toMatchObject({size: 40, dots: false});
});

it("pictureScatter on other places has no brush, unless it is told", () => {
  const {scatter} = made();
  const view = {size: 22, dots: true, brush: {x: [0.5, 2.5], y: [-1, 2]}} as const;
  scatter.show(data, view);
  scatter.show({...data, xTitle: "the same"});
  expect(scatter.selected).toEqual([1, 2]);
  scatter.show({...data, x: [3, 2, 1, 0]});
  expect([scatter.selected, scatter.view.brush]).toEqual([[], undefined]);
  scatter.show({...data, x: [0, 5, 5, 5]}, {...view, brush: {x: [-1, 1], y: [-1, 1]}});
  expect(scatter.selected).toEqual([0]);
});

it("drawScatter draws the selected first, the others faint, and those without room as dots", () => {
  const calls: unknown[] = [];
  const canvas = document.createElement("canvas");
  const context = new Proxy({canvas, globalAlpha: 1} as Record<string, unknown>, {
    get: (target, name: string) =>
      target[name] ??
      ((...args: unknown[]) => void (name === "arc" && calls.push(["dot", target.globalAlpha, args[2]])))
  }) as unknown as CanvasRenderingContext2D;
  const draw = (_: unknown, i: number) => void calls.push([i, context.globalAlpha]);
  const scale = scatterScale({x: [0, 10], y: [0, 10]}, {width: 400, height: 300});
  const points = {...data, x: [5, 5.1, 9], y: [5, 5, 9], draw};
  drawScatter(context, points, {scale, size: 20, dots: true, selected: [1], focused: -1});
  expect(calls).toEqual([
    ["dot", 0.25, 2.2],
    [1, 1],
    [2, 0.25]
  ]);
});

it("uncovered points have room of their own, the first come first", () => {
  const points = new Map([
    [7, [0, 0]],
    [3, [5, 5]],
    [4, [11, 0]],
    [5, [11, 11]]
  ] as const);
  expect([...uncovered(points, 10)]).toEqual([7, 4, 5]);
});

it("a scale’s numbers are where it places them", () => {
  const scale = scatterScale({x: [-2, 6], y: [0, 1]}, {width: 500, height: 200});
  const [x, y] = scale.numbers(scale.place(3, 0.25));
  expect([x, y].map((d) => d.toFixed(9))).toEqual(["3.000000000", "0.250000000"]);
  expect(boxBetween([3, 1], [1, 2])).toEqual({x: [1, 3], y: [1, 2]});
});

it("a link carries the view of a scatter, and says what is wrong with it", () => {
  const field = scatterField({size: 36});
  const view: ScatterView = {
    size: 40,
    dots: false,
    brush: {x: [-1.2, 0.5], y: [3, 4.25]},
    zoom: {x: [0, 1], y: [0, 1]}
  };
  const texts = {brush: "-1.2,0.5,3,4.25", zoom: "0,1,0,1", size: "40", dots: "0"};
  expect(field.write(view)).toEqual(texts);
  expect(field.read(texts)).toEqual(view);
  expect(field.read({size: "6"})).toEqual({size: 6, dots: true});
  expect(JSON.stringify(field.write(field.initial))).toBe("{}");
  expect(() => field.read({brush: "1,0,0,1"})).toThrow("invalid brush: 1,0,0,1");
  expect(() => field.read({zoom: "0,1,,1"})).toThrow("invalid zoom: 0,1,,1");
  expect(() => field.read({size: "99"})).toThrow("invalid size: 99 (6 to 56)");
  expect(() => field.read({dots: "x"})).toThrow("unknown dots: x");
});

it("a box rounded for a link holds all that it held, and is no mere line", () => {
  expect(roundedOut({x: [-1.23456, 7.65432], y: [0.1, 0.1]})).toEqual({x: [-1.24, 7.66], y: [0.09, 0.11]});
});

it("a brush and a zoom do not outlast their places, new ones do", () => {
  const before = scatterField().read({brush: "0,1,0,1", zoom: "0,1,0,1", size: "30"});
  expect(otherPlaces(before, before)).toEqual({size: 30, dots: true});
  const next = {...before, brush: {x: [2, 3], y: [2, 3]}} as const;
  expect(otherPlaces(next, before)).toEqual({size: 30, dots: true, brush: next.brush});
});

it("memoizeLast(compute) computes once for the same arguments", () => {
  let count = 0;
  const add = memoizeLast((a: number, b: number) => {
    ++count;
    return a + b;
  });
  expect([add(1, 2), add(1, 2), add(2, 2), add(1, 2), count]).toEqual([3, 3, 4, 3, 3]);
});
