// @vitest-environment jsdom
import {expect, it} from "vitest";
import {assertPlain} from "../../src/worker/assertPlain.js";

it("what a question may hold passes, and what cannot be sent is named", () => {
  const plain = {
    kind: "a",
    list: [1, {x: null}],
    values: new Float32Array(2),
    buffer: new ArrayBuffer(1),
    none: undefined
  };
  expect(() => assertPlain(plain, "question")).not.toThrow();
  const image = document.createElement("img");
  expect(() => assertPlain({unit: {picture: {sheet: image}}}, "question")).toThrow(
    "not plain data: question.unit.picture.sheet is a HTMLImageElement"
  );
  expect(() => assertPlain({ask: () => {}}, "question")).toThrow("not plain data: question.ask is a function");
});
