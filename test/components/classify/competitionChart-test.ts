// @vitest-environment jsdom
import {beforeEach, expect, it} from "vitest";
import {humanError, winners} from "../../../src/components/classify/competition.js";
import {competitionBoard} from "../../../src/components/classify/competitionBoard.js";
import {competitionChart} from "../../../src/components/classify/competitionChart.js";
import {traverse} from "../../traverse.js";

beforeEach(() => history.pushState(null, "", "/"));

it("competitionBoard draws a bar and a row a winner, and calls for the year that is clicked", async () => {
  const years: number[] = [];
  const board = competitionBoard(winners.slice(0, 3), {human: humanError, onYear: (year) => years.push(year)});
  board.draw(2012);
  await expect(board.element.outerHTML).toMatchFileSnapshot("../../output/competitionBoard.html");
  const [first] = board.element.querySelectorAll(".classify-winner");
  first.dispatchEvent(new Event("focus"));
  expect(board.words.textContent).toMatch(/^2010: /);
  first.dispatchEvent(new Event("click"));
  expect(years).toEqual([2010]);
});

it("competitionChart reads every link of before, and Back undoes the last click", async () => {
  for (const [hash, year] of [
    ["#competition.year=2011", 2011],
    ["#competition.year=2015", 2015]
  ] as const) {
    history.replaceState(null, "", hash);
    expect(competitionChart(winners, {human: humanError}).value).toEqual({year});
  }
  history.replaceState(null, "", "/");
  const figure = competitionChart(winners, {human: humanError});
  const caption = () => figure.querySelector(".figure-caption")!.textContent;
  figure.querySelectorAll(".classify-winner")[0].dispatchEvent(new Event("click"));
  expect([caption(), location.hash]).toEqual([expect.stringMatching(/^2010: /), "#competition.year=2010"]);
  await traverse(-1);
  expect([caption(), location.hash]).toEqual([expect.stringMatching(/^2012: /), ""]);
  expect(figure.querySelector(".figure-readout")!.textContent).toBe("");
});
