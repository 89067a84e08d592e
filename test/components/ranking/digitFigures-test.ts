// @vitest-environment jsdom
import {expect, it} from "vitest";
import {correlationPairs, correlationTable, correlationText} from "../../../src/components/marks/correlationTable.js";
import {categoryMarks, rampMarks} from "../../../src/components/marks/markColours.js";
import {varianceBars} from "../../../src/components/pca/varianceBars.js";
import {digitUnitFields} from "../../../src/components/ranking/digitUnits.js";
import {permutation} from "../../../src/components/ranking/permutation.js";
import {anchorAt, rankingRow} from "../../../src/components/ranking/rankingRow.js";
import {thresholdInput} from "../../../src/components/ranking/thresholdInput.js";
import {digitFilter} from "../../../src/corpus/digitFilter.js";

const ranks = {order: [7, 3, 9, 1], values: [-1, 0.5, 0.5, 4]};

it("permutation(…) says which example stands at each place, and tells what is pointed at", async () => {
  const points: (number | null)[] = [];
  const {element, light} = permutation({...ranks, places: [1, 2, 4, 9], onPoint: (k) => points.push(k)});
  const parts = Array.from(element.querySelectorAll("button"));
  expect(parts.map((d) => d.getAttribute("title"))).toEqual([
    "Place 1: example 7, response −1.00",
    "Place 2: example 3, response 0.50",
    "Place 4: example 1, response 4.00"
  ]);
  expect(Array.from(element.querySelectorAll(".permutation-less"), (d) => d.textContent)).toEqual(["≤", "≤ … ≤"]);
  expect(parts[0].querySelector("math")!.namespaceURI).toMatch(/MathML/);
  parts[1].dispatchEvent(new Event("focus"));
  parts[1].dispatchEvent(new Event("blur"));
  expect(points).toEqual([2, null]);
  light(4);
  expect(parts.map((d) => d.classList.contains("on"))).toEqual([false, false, true]);
  await expect(element.outerHTML).toMatchFileSnapshot("../../output/permutation.html");
});

it("rankingRow(…) joins row, formula and curve: pointing at one lights the others", () => {
  const pointed: (number | null)[] = [];
  const element = rankingRow(ranks, {
    picture: (i) => document.createTextNode(`#${i}`),
    name: (i) => `example ${i}`,
    threshold: 1,
    onPoint: (i) => pointed.push(i)
  });
  const items = Array.from(element.querySelectorAll(".ranking-item"));
  expect(items.map((d) => d.getAttribute("aria-label"))).toEqual([
    "Place 1: example 7, response −1.00",
    "Place 2: example 3, response 0.50",
    "Place 3: example 9, response 0.50",
    "Place 4: example 1, response 4.00"
  ]);
  expect(items.map((d) => d.classList.contains("above"))).toEqual([false, true, true, true]);
  expect(element.querySelector(".ranking-mark")!.nextElementSibling).toBe(items[1]);
  items[3].dispatchEvent(new Event("focus"));
  expect(pointed).toEqual([1]);
  expect(element.querySelector(".ranking-permutation-part.on")!.getAttribute("data-place")).toBe("4");
  expect(element.querySelector("circle")!.getAttribute("visibility")).toBe("visible");
});

it("rankingRow(…) leaves out the middle of many, and says where T is", () => {
  const order = Array.from({length: 50}, (_, i) => i);
  const options = {picture: () => document.createTextNode(""), name: String, threshold: 20, ends: 5};
  const element = rankingRow({order, values: order}, options);
  expect(element.querySelectorAll(".ranking-item")).toHaveLength(10);
  expect(element.querySelector(".ranking-gap")!.textContent).toBe("… 40 more, T among them …");
  expect(element.querySelector(".ranking-mark")).toBeNull();
});

it("varianceBars(…) has a bar for each component and marks those on the axes", async () => {
  const picked: number[] = [];
  const element = varianceBars([0.5, 0.25, 0.125], {axes: [0, 2], onPick: (k) => picked.push(k)});
  const bars = element.querySelectorAll(".pca-variance-bar");
  expect(Array.from(bars, (d) => d.classList.contains("on"))).toEqual([true, false, true]);
  expect(element.textContent).toMatch(/added up, 87.5\s% with all 3/);
  bars[1].dispatchEvent(new Event("click"));
  expect(picked).toEqual([1]);
  await expect(element.outerHTML).toMatchFileSnapshot("../../output/varianceBars.html");
});

it("correlationTable(…) correlates every row with every column; what does not vary has none", () => {
  const rows = [
    {title: "up", values: [1, 2, 3, 9]},
    {title: "flat", values: [1, 1, 1, 1]}
  ];
  const columns = [
    {title: "1", values: [2, 4, 6, 8]},
    {title: "2", values: [-1, -2, -3, -4]}
  ];
  const cells = (kind: "pearson" | "spearman") =>
    Array.from(correlationTable(rows, columns, {kind, marked: [1]}).querySelectorAll("tbody td"), (d) => d.textContent);
  expect(cells("spearman")).toEqual(["1.00", "−1.00", "–", "–"]);
  expect(cells("pearson")).toEqual(["0.90", "−0.90", "–", "–"]);
  expect(correlationText(-0.001)).toBe("0.00");
  const pairs = correlationPairs(rows, columns[1].values, {marked: 0});
  expect(Array.from(pairs.querySelectorAll("tbody td"), (d) => d.textContent)).toEqual(["−0.90", "−1.00", "–", "–"]);
  expect(pairs.querySelectorAll("td.on")).toHaveLength(2);
});

it("digitFilter(…) keeps the label and what the logits get right or wrong", () => {
  const labels = Uint8Array.of(8, 8, 3, 8);
  const logits = new Float32Array(40);
  for (const [i, answer] of [8, 2, 3, 8].entries()) logits[10 * i + answer] = 1;
  const filter = (digit: number | null, answers: "all" | "right" | "wrong") =>
    digitFilter({labels}, logits, {digit, answers});
  expect(filter(8, "all")).toEqual([0, 1, 3]);
  expect(filter(8, "wrong")).toEqual([1]);
  expect(filter(null, "right")).toEqual([0, 2, 3]);
  expect(filter(3, "wrong")).toEqual([]);
});

it("links name a digit and a unit, or say what is wrong", () => {
  const {digit, unit} = digitUnitFields();
  expect(unit.read("conv1.11")).toEqual({layer: "conv1", unit: 11});
  expect(() => unit.read("conv1.12")).toThrow("unknown unit: conv1.12");
  expect(() => unit.read("<b>.1")).toThrow("unknown unit: <b>.1");
  expect([digit.read("8"), digit.read("all")]).toEqual([8, "all"]);
  expect(() => digit.read("11")).toThrow("unknown digit: 11");
});

it("digitUnitFields tell a choice once", () => {
  const {digit, unit} = digitUnitFields();
  const heard: unknown[] = [];
  for (const {element} of [digit, unit])
    element!.addEventListener("input", (event) => event.target === element && heard.push(element!.value));
  const select = digit.element!.querySelector("select")!;
  select.value = "all";
  select.dispatchEvent(new Event("change"));
  unit.element.querySelector<HTMLButtonElement>("button[aria-label='Next unit']")!.click();
  expect(heard).toEqual(["all", {layer: "logits", unit: 9}]);
});

it("thresholdInput shows T of n", () => {
  const input = thresholdInput();
  input.show(20, 198);
  expect(input.value).toBe(20);
  expect(input.querySelector("output")!.textContent).toBe("20 of 198");
});

it("marks are coloured by category or on a ramp, with a key of what there is", () => {
  const {colours, key} = categoryMarks([0, 2, 2], ["a", "b", "c"], ["#111111", "#222222", "#333333"]);
  expect(colours).toEqual(["#111111", "#333333", "#333333"]);
  expect(Array.from(key.querySelectorAll("li"), (d) => d.textContent!.trim())).toEqual(["a 1", "c 2"]);
  const ramp = rampMarks([0, 1, NaN], {text: (d) => d.toFixed(1), ends: ["low", "high"]});
  expect(ramp.colours[0]).toBe("rgb(123, 92, 196)");
  expect(ramp.colours[2]).toBe("rgb(189, 92, 147)");
  expect(ramp.key.textContent).toMatch(/low, 0.0/);
});

it("anchorAt(share) keeps words that stand at the ends within the picture", () => {
  expect([0, 0.5, 1].map(anchorAt)).toEqual(["start", "middle", "end"]);
});
