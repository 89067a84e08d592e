import {expect, it} from "vitest";
import {near, suggestion} from "../../../bin/arguments/near.js";

it("near(name, names) returns what was probably meant, the nearest first", () => {
  const layers = ["Conv2d_1a", "Mixed_7a", "Mixed_7b", "Mixed_7c", "logits", "softmax"];
  expect(near("Mixed_7", layers)).toEqual(["Mixed_7a", "Mixed_7b", "Mixed_7c"]);
  expect(near("mixed_7B", layers)[0]).toBe("Mixed_7b");
  expect(near("logit", layers)).toEqual(["logits"]);
  expect(near("xyz", layers)).toEqual([]);
});

it("near(name, names, count) returns each name once, and no more than count", () => {
  expect(near("crane", ["crane", "crane", "crate", "crayon"], 2)).toEqual(["crane", "crate"]);
});

it("suggestion(name, names) lists a few names where none is near, and nothing where there are many", () => {
  expect(suggestion("xyz", ["logits", "softmax"])).toBe(" (known: logits, softmax)");
  expect(suggestion("xyz", new Array(13).fill("logits"))).toBe("");
});
