// @vitest-environment jsdom
import {beforeEach, expect, it} from "vitest";
import {figureState} from "../../../src/components/frame/figureState.js";

beforeEach(() => history.replaceState(null, "", "/page"));

const tiles = () =>
  figureState("shuffle", {
    n(text: string) {
      if (!/^([1-9]|10)$/.test(text)) throw new RangeError(`no such number of tiles: ${text}`);
      return Number(text);
    },
    seed: (text: string) => Number(text)
  });

it("figureState reads its own keys, and says what is wrong with them in one line", () => {
  history.replaceState(null, "", "#shuffle.n=4&shuffle.seed=7&other.n=3");
  expect(tiles().read()).toEqual({values: {n: 4, seed: 7}, problem: null});
  history.replaceState(null, "", "#shuffle.n=99&shuffle.seed=7");
  const {values, problem} = tiles().read();
  expect(values).toEqual({seed: 7});
  expect(problem).toBe("This link asks for something that is not here: no such number of tiles: 99.");
});

it("figureState writes its own keys, and keeps those of other figures", () => {
  history.replaceState(null, "", "#other.n=3&shuffle.seed=7");
  const state = tiles();
  state.write({n: 4, seed: undefined});
  expect(location.hash).toBe("#other.n=3&shuffle.n=4");
  expect(state.link({n: 5})).toBe(`${location.origin}/page#other.n=3&shuffle.n=5`);
  state.write({});
  expect(location.hash).toBe("#other.n=3");
});

it("figureState hears of changes of its own keys by others, not of its own writing, until its figure goes", async () => {
  const state = tiles();
  let heard = 0;
  let leave = () => {};
  state.onChange(
    () => {
      state.read();
      ++heard;
    },
    new Promise<void>((resolve) => (leave = resolve))
  );
  const change = (hash: string) => {
    history.replaceState(null, "", hash);
    window.dispatchEvent(new Event("hashchange"));
  };
  state.write({n: 4});
  change(location.hash);
  change("#shuffle.n=4&other.n=9");
  expect(heard).toBe(0);
  change("#shuffle.n=5");
  expect(heard).toBe(1);
  leave();
  await Promise.resolve();
  change("#shuffle.n=6");
  expect(heard).toBe(1);
});
