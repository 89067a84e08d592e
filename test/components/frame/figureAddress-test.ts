// @vitest-environment jsdom
import {beforeEach, expect, it} from "vitest";
import type {Fields} from "../../../src/components/frame/field.js";
import {figureAddress} from "../../../src/components/frame/figureAddress.js";
import {readChoice} from "../../../src/components/frame/linkReaders.js";

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

beforeEach(() => history.replaceState(null, "", "/page"));

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
