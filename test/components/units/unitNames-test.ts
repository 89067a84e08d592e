import {expect, it} from "vitest";
import {unitNames} from "../../../src/components/units/unitNames.js";

function shelf(text?: string) {
  const kept = new Map(text === undefined ? [] : [["unit-names", text]]);
  return {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value)
  };
}

const defaults = {"net/conv/1": "edge"};

it("unitNames() keeps the reader's names, before the author's", () => {
  const storage = shelf();
  const names = unitNames({defaults, storage});
  expect(names.get("net", "conv", 1)).toBe("edge");
  names.set("net", "conv", 1, "  whisker ");
  expect(names.get("net", "conv", 1)).toBe("whisker");
  const again = unitNames({defaults, storage});
  expect([again.get("net", "conv", 1), again.own("net", "conv", 1)]).toEqual(["whisker", "whisker"]);
  again.set("net", "conv", 1, "");
  expect([again.get("net", "conv", 1), again.own("net", "conv", 1)]).toEqual(["edge", undefined]);
  expect(again.get("net", "constructor", 1)).toBeUndefined();
});

it("unitNames() says when a name is new, and only then", () => {
  const names = unitNames({storage: shelf()});
  let changes = 0;
  names.addEventListener("change", () => ++changes);
  names.set("net", "conv", 1, "eye");
  names.set("net", "conv", 1, "eye");
  names.set("net", "conv", 2, "");
  expect(changes).toBe(1);
});

it("unitNames() writes its names as JSON and takes them from there", () => {
  const names = unitNames({storage: shelf()});
  names.set("net", "a/b", 12, "fur");
  const other = unitNames({storage: shelf()});
  expect(other.merge(JSON.stringify(names))).toBe(1);
  expect(other.get("net", "a/b", 12)).toBe("fur");
});

it("unitNames() rejects what is no list of names, and forgets a broken shelf", () => {
  const names = unitNames({storage: shelf("{oops")});
  expect(names.toJSON()).toEqual({});
  for (const text of ["{oops", "[1]", "null", '{"a": "b"}', '{"net/conv/1": 2}', '{"net/conv/1": " "}']) {
    expect(() => names.merge(text)).toThrow(/^not a list of names: /);
  }
});
