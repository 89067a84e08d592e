// @vitest-environment jsdom
import {beforeEach, expect, it, vi} from "vitest";
import type {Fields} from "../../../src/components/frame/field.js";
import {figureAddress} from "../../../src/components/frame/figureAddress.js";
import {pictureField} from "../../../src/components/frame/inputFields.js";
import {readChoice} from "../../../src/components/frame/linkReaders.js";

beforeEach(() => history.replaceState(null, "", "/page"));

const numbers = (initial: number) => pictureField(initial, {read: Number, write: String});
const tiles = () =>
  figureAddress<{n: number; seed: number; show: string}>(
    "shuffle",
    {
      n: pictureField(1, {
        read(text: string) {
          if (!/^([1-9]|10)$/.test(text)) throw new RangeError(`no such number of tiles: ${text}`);
          return Number(text);
        },
        write: String
      }),
      seed: numbers(1),
      show: pictureField("all", {read: String, write: String})
    },
    {views: ["show"], aliases: {"tile-seed": "seed"}}
  );

it("figureAddress reads its own keys, and says what is wrong with them in one line", () => {
  history.replaceState(null, "", "#shuffle.n=4&shuffle.seed=7&other.n=3");
  expect(tiles().read()).toEqual({values: {n: 4, seed: 7}, wrong: [], problem: null});
  history.replaceState(null, "", "#shuffle.n=99&shuffle.seed=7");
  const {values, wrong, problem} = tiles().read();
  expect([values, wrong]).toEqual([{seed: 7}, ["n"]]);
  expect(problem).toBe("This link asks for something that is not here: no such number of tiles: 99.");
});

it("figureAddress reads old keys, over which today's win, and writes today's in their place", () => {
  history.replaceState(null, "", "#tile-seed=5&other.n=3");
  expect(tiles().read().values).toEqual({seed: 5});
  tiles().write({n: 1, seed: 6, show: "all"}, "replace");
  expect(location.hash).toBe("#other.n=3&shuffle.n=1&shuffle.seed=6");
  history.replaceState(null, "", "#tile-seed=5&shuffle.seed=7");
  expect(tiles().read().values).toEqual({seed: 7});
});

it("figureAddress writes its own keys, and keeps those of other figures", () => {
  history.replaceState(null, "", "#other.n=3&shuffle.seed=7");
  const address = tiles();
  address.write({n: 4, seed: 1, show: "all"}, "replace");
  expect(location.hash).toBe("#other.n=3&shuffle.n=4&shuffle.seed=1");
  expect(address.link({n: 5, seed: 1, show: "all"})).toBe(
    `${location.origin}/page#other.n=3&shuffle.n=5&shuffle.seed=1`
  );
  address.write({n: 1, seed: 1, show: "all"}, "replace");
  expect(location.hash).toBe("#other.n=3");
});

it("figureAddress writes all that the answer depends on as soon as any of it differs, and of the views those that differ", () => {
  const address = tiles();
  address.write({n: 1, seed: 2, show: "all"}, "replace");
  expect(location.hash).toBe("#shuffle.n=1&shuffle.seed=2");
  address.write({n: 1, seed: 1, show: "one"}, "replace");
  expect(location.hash).toBe("#shuffle.show=one");
});

it("figureAddress makes an entry of the history for a change, and none where nothing changed", () => {
  const address = tiles();
  const entries = vi.spyOn(history, "pushState");
  address.write({n: 2, seed: 1, show: "all"}, "push");
  address.write({n: 2, seed: 1, show: "all"}, "push");
  address.write({n: 3, seed: 1, show: "all"}, "replace");
  expect(entries).toHaveBeenCalledTimes(1);
  entries.mockRestore();
});

it("figureAddress hears of changes of its own keys by others, not of its own writing, until its figure goes", async () => {
  const address = tiles();
  let heard = 0;
  let leave = () => {};
  address.onChange(
    () => {
      address.read();
      ++heard;
    },
    new Promise<void>((resolve) => {
      leave = resolve;
    })
  );
  const change = (hash: string) => {
    history.replaceState(null, "", hash);
    window.dispatchEvent(new Event("hashchange"));
  };
  address.write({n: 4, seed: 1, show: "all"}, "replace");
  change(location.hash);
  change("#shuffle.n=4&shuffle.seed=1&other.n=9");
  expect(heard).toBe(0);
  change("#shuffle.n=5");
  expect(heard).toBe(1);
  leave();
  await Promise.resolve();
  change("#shuffle.n=6");
  expect(heard).toBe(1);
});

interface Choice {
  readonly network: string;
  readonly layer: string;
  readonly photo: string | File;
}

const layers: Readonly<Record<string, readonly string[]>> = {big: ["a", "b"], small: ["c"]};
const fields: Fields<Choice> = {
  network: {initial: "big", read: readChoice("network", ["big", "small"]), write: String},
  layer: {
    initial: "a",
    read: (text: string, {network = "big"}: Readonly<Record<string, string>> = {}) =>
      readChoice("layer", layers[network] ?? [])(text),
    write: String
  },
  photo: {
    initial: "cat",
    read: String,
    write(photo) {
      if (photo instanceof File) throw new Error("no link can carry it");
      return photo;
    }
  }
};
const unused = ({network}: Choice): readonly (keyof Choice)[] => (network === "small" ? ["photo"] : []);

it("figureAddress leaves out what means nothing in the choice, also where no link could carry it", () => {
  const address = figureAddress<Choice>("toy", fields, {unused});
  const own = new File([], "own.jpg");
  expect(address.link({network: "small", layer: "c", photo: own})).toMatch(/\/page#toy\.network=small&toy\.layer=c$/);
  expect(() => address.link({network: "big", layer: "b", photo: own})).toThrow("no link can carry it");
  address.write({network: "big", layer: "b", photo: own}, "replace");
  expect(location.hash).toBe("#toy.network=big&toy.layer=b&toy.photo=own");
});

it("a field of figureAddress can be read by what the link has for another", () => {
  history.replaceState(null, "", "#toy.network=small&toy.layer=b");
  const {values, wrong, problem} = figureAddress<Choice>("toy", fields).read();
  expect([values, wrong]).toEqual([{network: "small"}, ["layer"]]);
  expect(problem).toMatch("unknown layer: b");
  history.replaceState(null, "", "#toy.network=small&toy.layer=c");
  expect(figureAddress<Choice>("toy", fields).read()).toMatchObject({
    values: {network: "small", layer: "c"},
    problem: null
  });
});
