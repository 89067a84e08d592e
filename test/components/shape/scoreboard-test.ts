// @vitest-environment jsdom
import {expect, it} from "vitest";
import {scoreboard} from "../../../src/components/shape/scoreboard.js";
import {boardSummary, conflictSummary, testScore} from "../../../src/components/shape/scoreboards.js";
import {verdictOf} from "../../../src/components/shape/swapText.js";
import {textures} from "../../../src/components/shape/textures.js";
import {textureCount} from "../../../src/components/shape/textureWall.js";
import {createClient} from "../../../src/worker/client.js";
import {toyScoreboard as built, score} from "./toyScoreboard.js";

const client = createClient(() => {
  throw new Error("nobody may ask");
});

it("testScore(all, {names, asked, other}) sums the classes that name the animal and finds places", () => {
  const all = [
    score(9, "hen", 0.5),
    score(282, "tabby", 0.3),
    score(286, "Egyptian cat", 0.15),
    score(386, "elephant", 0.05)
  ];
  const found = testScore(all, {names: [282, 286], asked: all[2], other: all[3]});
  expect(found).toMatchObject({rank: 2, askedRank: 3, probability: 0.45});
  expect(found.asked.label).toBe("Egyptian cat");
  expect(found.other?.label).toBe("elephant");
  expect(testScore(all, {names: [9], asked: all[0]})).not.toHaveProperty("other");
});

it("boardSummary counts those named, those among five, and the median", () => {
  const all = boardSummary(built);
  expect(all.shape).toEqual({count: 3, named: 1, amongFive: 2, median: 0.3});
  expect(all.whole.named).toBe(3);
});

it("conflictSummary counts where the skin comes first, and where it is likelier than the shape", () => {
  expect(conflictSummary(built)).toEqual({skinFirst: 0, skinLikelier: 1});
});

it("the scoreboard shows every animal and every test, and the summary's numbers", () => {
  const element = scoreboard(built, {sheet: "sheet.webp", client});
  expect(element.querySelectorAll(".shape-board-table tbody tr").length).toBe(3);
  expect(element.querySelectorAll(".shape-board-table button[data-row]").length).toBe(3 * 7);
  const line = Array.from(element.querySelectorAll(".shape-board-summary tbody tr"), (tr) => tr.textContent);
  expect(line.find((text) => text?.startsWith("Shape alone"))).toMatch(/1 of 3\s*2 of 3\s*30\.0\s%/);
  expect(element.querySelectorAll(".shape-board-credits li").length).toBe(3);
});

it("a heading sorts, a second press undoes it", () => {
  const element = scoreboard(built, {sheet: "sheet.webp", client});
  const heading = Array.from(element.querySelectorAll("thead button")).find(
    (d) => d.textContent === "Shape alone"
  ) as HTMLButtonElement;
  const names = () =>
    Array.from(element.querySelectorAll("tbody tr > th[scope=row]"), (th) => th.textContent).slice(-3);
  const before = names();
  heading.click();
  expect(names()).toEqual([before[1], before[2], before[0]]);
  expect(heading.parentElement!.getAttribute("aria-sort")).toBe("descending");
  heading.click();
  expect(names()).toEqual(before);
});

it("arrow keys walk over the pictures, one of which is a tab stop; the focused one is shown large", () => {
  const element = scoreboard(built, {sheet: "sheet.webp", client});
  document.body.append(element);
  const stop = () =>
    Array.from(element.querySelectorAll<HTMLElement>("button[data-row]")).filter((d) => d.tabIndex === 0);
  expect(stop().length).toBe(1);
  stop()[0].focus();
  expect(element.querySelector(".shape-board-words")!.textContent).toMatch(/ginger tabby/);
  const down = () => new KeyboardEvent("keydown", {key: "ArrowDown", bubbles: true, cancelable: true});
  for (let i = 0; i < 2; ++i) stop()[0].dispatchEvent(down());
  const [now] = stop();
  expect(stop().length).toBe(1);
  expect(document.activeElement).toBe(now);
  expect(element.querySelector(".shape-board-words")!.textContent).toMatch(/sheep/);
  element.remove();
});

it("textureCount counts close-ups whose animal has a class, and those called by its name", () => {
  const said = Object.fromEntries(
    textures.map(({photo}) => [photo, [photo.includes("cheetah") ? score(294, "cheetah", 0.4) : score(1, "else", 1)]])
  );
  expect(textureCount({textures: said})).toEqual({known: textures.filter(({names}) => names.length).length, named: 1});
});

it("verdictOf says which of shape and texture wins, and whether either is the answer", () => {
  const [cat, elephant, dugong] = [score(286, "cat", 0.1), score(386, "elephant", 0.3), score(150, "dugong", 0.5)];
  expect(verdictOf(elephant, cat, elephant)).toBe("The texture wins: the network says “elephant”.");
  expect(verdictOf(cat, {...cat, probability: 0.6}, elephant)).toMatch(/^The shape wins/);
  expect(verdictOf(dugong, cat, elephant)).toMatch(/^Neither wins outright: .*“dugong”.* the texture more likely/);
  expect(verdictOf(cat, cat, cat)).toMatch(/nothing to choose/);
});
