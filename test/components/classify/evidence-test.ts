// @vitest-environment jsdom
import {afterEach, beforeEach, expect, it, vi} from "vitest";
import {humanError, winners} from "../../../src/components/classify/competition.js";
import {competitionChart} from "../../../src/components/classify/competitionChart.js";
import {readChoice, readPhoto, readWhole} from "../../../src/components/frame/linkReaders.js";
import {percentText} from "../../../src/components/marks/percentText.js";
import {scoreBars} from "../../../src/components/marks/scoreBars.js";
import {mapStride} from "../../../src/components/occlusion/occluders.js";
import {bandCurve} from "../../../src/components/shuffle/bandCurve.js";
import {tileBoard} from "../../../src/components/shuffle/tileBoard.js";

beforeEach(() => {
  vi.stubGlobal("ImageData", class {});
  vi.spyOn(HTMLCanvasElement.prototype, "getContext").mockReturnValue({
    putImageData() {},
    drawImage() {}
  } as unknown as null);
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
  document.body.replaceChildren();
  history.replaceState(null, "", "/");
});

const press = (target: Element, key: string) =>
  target.dispatchEvent(new KeyboardEvent("keydown", {key, bubbles: true, cancelable: true}));
const score = (index: number, logit: number, probability: number) => ({
  index,
  label: `class ${index}`,
  logit,
  probability
});

it("the winners are one a year, deep from 2012 on, each with a source, and each better than the one before", () => {
  expect(winners.map(({year}) => year)).toEqual([2010, 2011, 2012, 2013, 2014, 2015, 2016, 2017]);
  expect(winners.map(({deep}) => deep)).toEqual([false, false, true, true, true, true, true, true]);
  for (const [i, {error, source}] of winners.entries()) {
    expect(source.url).toMatch(/^https:/);
    if (i) expect(error).toBeLessThan(winners[i - 1].error);
  }
  expect(winners.filter(({error}) => error < humanError.error)[0].year).toBe(2015);
});

it("competitionChart tells the year that is focused, marks its row, and keeps the one that is clicked in the address", () => {
  const figure = competitionChart(winners, {human: humanError});
  document.body.append(figure);
  const bars = figure.querySelectorAll<SVGElement>(".classify-winner");
  expect(bars.length).toBe(8);
  expect(figure.querySelector(".figure-caption")!.textContent).toMatch(
    /^2012: SuperVision .* 16\.4\s% wrong \(15\.3\s%/
  );
  bars[5].dispatchEvent(new Event("focus"));
  expect(figure.querySelector(".figure-caption")!.textContent).toMatch(/^2015: MSRA .* 3\.57\s% wrong\./);
  expect(figure.querySelector("tr.picked th")!.textContent).toBe("2015");
  bars[5].dispatchEvent(new MouseEvent("click", {bubbles: true}));
  expect(location.hash).toBe("#competition.year=2015");
  expect(figure.querySelectorAll("tbody tr").length).toBe(9);
});

it("scoreBars shows five classes, marks the followed one, and adds it where it is not among them", () => {
  const bars = scoreBars({label: "toy"});
  const top = [score(1, 4, 0.7), score(2, 3, 0.2), score(3, 1, 0.05)];
  bars.show(top, {score: top[1], rank: 2});
  expect(bars.element.querySelectorAll("li").length).toBe(3);
  expect(bars.element.querySelector(".followed")!.textContent).toMatch(/class 2\s+20\.0\s%/);
  bars.show(top, {score: score(9, -1, 0.0001), rank: 77});
  const rows = bars.element.querySelectorAll<HTMLLIElement>("li");
  expect(rows.length).toBe(4);
  expect(rows[3].value).toBe(77);
  expect(rows[3].textContent).toMatch(/<\s0\.1\s%/);
  bars.quantity = "logit";
  expect(bars.element.querySelector(".followed .score-bars-value")!.textContent).toBe("−1.00");
  expect(bars.element.querySelector<HTMLElement>(".followed .score-bars-bar span")!.style.width).toBe("0%");
});

it("percentText has one decimal, and says that nearly nothing is not nothing", () => {
  expect([0.838, 1, 0.0004, 0].map(percentText)).toEqual([
    "83.8\u00a0%",
    "100.0\u00a0%",
    "<\u00a00.1\u00a0%",
    "0.0\u00a0%"
  ]);
});

it("bandCurve draws a mean for each x, tells them, and gives the x that is touched", () => {
  const picked: number[] = [];
  const curve = bandCurve({xLabel: "n", domain: [1, 3], onPick: (x) => picked.push(x)});
  const all = [
    {x: 1, mean: 0.8, low: 0.8, high: 0.8, count: 1},
    {x: 2, mean: 0.4, low: 0.1, high: 0.7, count: 2}
  ];
  curve.draw(all, [{x: 2, y: 0.1}], {label: "p", format: percentText, range: [0, 1]});
  expect(curve.element.getAttribute("aria-label")).toBe("p, mean over n: 1: 80.0\u00a0%, 2: 40.0\u00a0%");
  curve.element.querySelectorAll(".shuffle-touch")[2].dispatchEvent(new MouseEvent("click"));
  expect(picked).toEqual([3]);
  curve.draw([], [], {label: "p", format: percentText});
  expect(curve.element.getAttribute("aria-label")).toBe("Nothing measured yet");
});

it("tileBoard swaps by keys: arrows move, Enter picks up and swaps, Escape leaves it, and each is said", () => {
  const board = tileBoard();
  document.body.append(board.element);
  const photo = {values: new Float32Array(9 * 9 * 3), width: 9, height: 9, channels: 3};
  board.show(photo, 3, [0, 1, 2, 3, 4, 5, 6, 7, 8], "toy");
  const orders: (readonly number[])[] = [];
  board.element.addEventListener("input", () => orders.push(board.order));
  const tiles = board.element.querySelectorAll("button");
  const said = board.element.querySelector("[role=status]")!;
  expect(Array.from(tiles, (tile) => tile.tabIndex)).toEqual([0, -1, -1, -1, -1, -1, -1, -1, -1]);
  tiles[0].focus();
  tiles[0].click();
  expect(tiles[0].getAttribute("aria-pressed")).toBe("true");
  expect(said.textContent).toBe("Picked up the piece at row 1, column 1.");
  press(tiles[0], "ArrowRight");
  press(document.activeElement!, "ArrowDown");
  expect(document.activeElement).toBe(tiles[4]);
  tiles[4].click();
  expect(orders).toEqual([[4, 1, 2, 3, 0, 5, 6, 7, 8]]);
  expect(said.textContent).toBe("Swapped row 1, column 1 with row 2, column 2.");
  expect(tiles[4].getAttribute("aria-label")).toBe("row 2, column 2: the piece from row 1, column 1");
  tiles[8].click();
  press(tiles[8], "Escape");
  expect(said.textContent).toBe("Put back.");
  expect(orders.length).toBe(1);
  expect(() => board.show(photo, 10, [], "toy")).toThrow("too many tiles: 10×10 (the image is 9×9 pixels)");
});

it("mapStride is a sixth of the way, whole, and never leaves a gap", () => {
  expect([125, 100, 240, 40].map((size) => mapStride(size, {width: 299, height: 299}))).toEqual([29, 34, 10, 40]);
});

it("fields of links take what is valid and say what is not", () => {
  expect(readPhoto("cat-chelsea")).toBe("cat-chelsea");
  expect(() => readPhoto("nobody")).toThrow("unknown photo: nobody");
  expect(() => readPhoto("own")).toThrow("a link cannot carry");
  const n = readWhole("n", 1, 10);
  expect(n("7")).toBe(7);
  for (const text of ["0", "11", "2.5", "", "x"]) expect(() => n(text)).toThrow(`invalid n: ${text} (1 to 10)`);
  expect(() => readChoice("fill", ["grey"])("pink")).toThrow("unknown fill: pink");
});
