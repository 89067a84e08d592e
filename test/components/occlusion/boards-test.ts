// @vitest-environment jsdom
import {afterEach, beforeEach, expect, it, vi} from "vitest";
import {occluderBoard} from "../../../src/components/occlusion/occluderBoard.js";
import {occluderKey} from "../../../src/components/occlusion/occluderLattice.js";
import {panelsBoard} from "../../../src/components/occlusion/panelsBoard.js";
import {stubCanvas} from "../stubCanvas.js";
import {score, toyScores} from "./toyScores.js";

beforeEach(stubCanvas);
afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

const cat = score(286, 10, 0.8, "Egyptian cat");
const photoOf = (size: number) => ({
  key: "toy",
  pixels: {values: new Float32Array(size * size * 3), width: size, height: size, channels: 3}
});

it("occluderBoard draws the square, the map of the places that are known, and what the network says", () => {
  const board = occluderBoard({width: 40, height: 40, snap: (place) => place, step: () => 5, onMove() {}});
  const view = {size: 20, fill: "grey", place: {y: 4, x: 8}, show: "probability"} as const;
  const said = {top: [cat], asked: {...cat, probability: 0.3}, rank: 1};
  const known = new Map<string, typeof said>();
  const variants = {picked: "toy", photo: photoOf(40), whole: cat, known};
  const text = (selector: string) => board.element.querySelector(selector)!.textContent!.replace(/\s+/g, " ").trim();
  board.drawSquare(variants.photo.pixels, view, "A cat");
  board.drawMap(variants, view);
  expect([board.photo.getAttribute("aria-label"), text(".map-key"), board.map.getAttribute("aria-label")]).toEqual([
    "A cat, a square of it hidden",
    "Not measured yet.",
    "No map yet"
  ]);
  known.set(occluderKey({...view, place: {y: 4, x: 0}}), said);
  board.drawMap(variants, view);
  expect(board.map.getAttribute("aria-label")).toBe(
    "By how much the probability falls: most with the square at row 4, column 0, by 0.50"
  );
  board.say(said, variants);
  expect(text(".figure-number")).toBe("30.0 % Egyptian cat; 80.0 % without the square");
  expect(text(".square-input-room [role=status]")).toBe("Egyptian cat, 80.0 %");
  board.stale(true);
  expect(board.element.querySelectorAll(".stale")).toHaveLength(2);
});

it("a click on the map puts the square’s centre there, within the photo", () => {
  const places: object[] = [];
  const board = occluderBoard({
    width: 40,
    height: 40,
    snap: ({y, x}) => ({y: y - (y % 2), x}),
    step: () => 5,
    onMove: (place) => places.push(place)
  });
  const {pixels} = photoOf(40);
  board.drawSquare(pixels, {size: 20, fill: "grey", place: {y: 0, x: 0}, show: "logit"}, "A cat");
  Object.defineProperties(board.map, {clientWidth: {value: 400}, clientHeight: {value: 400}});
  const click = Object.defineProperties(new MouseEvent("click"), {offsetX: {value: 390}, offsetY: {value: 155}});
  board.map.dispatchEvent(click);
  expect(places).toEqual([{y: 6, x: 20}]);
});

it("panelsBoard names its panels, and follows who points at them until they leave", () => {
  const places: object[] = [];
  const board = panelsBoard({size: 40, onMove: (place) => places.push(place)});
  const scores = {...toyScores(20, 20, 40), activity: [4, 3, 2, 1]};
  const panels = {
    pixels: photoOf(40).pixels,
    scores: {...scores, whole: {...scores.whole, activity: 4}},
    label: "cat",
    strongest: [],
    projection: {rgba: new Uint8ClampedArray(4), width: 1, height: 1, scale: 2, zero: false},
    rule: "guided"
  } as const;
  board.draw(panels, {
    photo: "toy",
    window: 20,
    stride: 20,
    fill: "grey",
    layer: "Mixed_6c",
    unit: 7,
    class: 8,
    rule: "guided",
    place: {y: 0, x: 0}
  });
  expect([...board.element.querySelectorAll(".occlusion-panel-title")].map((d) => d.textContent)).toEqual([
    "The photo",
    "Activity of map 7 of Mixed_6c",
    "Probability of “cat”",
    "Most probable class",
    "Map 7 projected to pixels, guided"
  ]);
  const said = () => board.element.querySelector(".occlusion-said")!.textContent;
  const first = said();
  const picture = board.element.querySelectorAll<HTMLElement>(".occlusion-panel-picture")[3];
  picture.getBoundingClientRect = () => ({left: 0, top: 0, width: 400, height: 400}) as DOMRect;
  const at = (type: "onpointermove" | "onpointerdown" | "onpointerleave") =>
    board.element[type]!(
      Object.defineProperty(new MouseEvent(type, {clientX: 290, clientY: 310}), "target", {
        value: picture
      }) as PointerEvent
    );
  at("onpointermove");
  expect([said(), places]).toEqual([expect.stringMatching(/map 75\.0\s% lower/), []]);
  at("onpointerleave");
  expect(said()).toBe(first);
  at("onpointerdown");
  expect(places).toEqual([{y: 20, x: 20}]);
});
