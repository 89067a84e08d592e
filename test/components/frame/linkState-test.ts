import {expect, it} from "vitest";
import {quoted, readLink, writeLink} from "../../../src/components/frame/linkState.js";

const fields = {
  photo: (text: string) => text,
  class(text: string) {
    if (!/^\d+$/.test(text)) throw new RangeError(`unknown class: ${quoted(text)}`);
    return Number(text);
  }
};

it("readLink(writeLink(state)) is the state", () => {
  for (const state of [{photo: "cat-chelsea", class: 286}, {photo: 'a&b=c #"<é×>'}, {class: 0}]) {
    expect(readLink(writeLink(state), fields)).toEqual({values: state, problems: []});
  }
});

it("writeLink leaves out what is undefined, and an empty state is an empty hash", () => {
  expect(writeLink({photo: undefined, class: 1})).toBe("#class=1");
  expect(writeLink({photo: undefined})).toBe("");
});

it("readLink keeps what is valid and names what is not", () => {
  expect(readLink("#photo=koala&class=many&colour=red", fields)).toEqual({
    values: {photo: "koala"},
    problems: ["unknown class: many"]
  });
});

it("an ordinary anchor, an empty hash and a hash that does not decode hold no state", () => {
  for (const hash of ["", "#", "#credits"]) expect(readLink(hash, fields)).toEqual({values: {}, problems: []});
  expect(readLink("#class=%E0%A4%A", fields).problems.length).toBe(1);
});

it("quoted(text) shortens what is long", () => {
  expect(quoted("short")).toBe("short");
  expect(quoted("x".repeat(100))).toBe(`${"x".repeat(40)}…`);
});
