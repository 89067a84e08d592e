import {expect, it} from "vitest";
import {growingFilm, isUnderWay} from "../../../src/components/marks/growingFilm.js";

const image = (step: number) => ({values: new Float32Array(1), width: 1, height: 1, channels: 1, step, value: -step});

it("growingFilm(steps, name) adds images one by one, and leaves the films before as they were", () => {
  const add = growingFilm(2, "flamingo");
  const [first, second, third] = [0, 1, 2].map((step) => add(image(step)));
  expect(first).toMatchObject({steps: 2, name: "flamingo", values: [[0, -0]]});
  expect(first.frames).toHaveLength(1);
  expect(third.values).toEqual([
    [0, -0],
    [1, -1],
    [2, -2]
  ]);
  expect([first, second, third].map(isUnderWay)).toEqual([true, true, false]);
});

it("a film of more than 128 pictures keeps every second, and always the last", () => {
  const add = growingFilm(500, "long");
  let film = add(image(0));
  for (let step = 1; step <= 500; ++step) {
    film = add(image(step));
    expect(film.frames.length).toBeLessThanOrEqual(128);
    expect(film.frames[film.frames.length - 1].step).toBe(step);
  }
  expect(film.frames[0].step).toBe(0);
});
