import {assert, property, uint8Array} from "fast-check";
import {expect, it} from "vitest";
import {binaryText, textBytes} from "../../../src/components/inputs/binaryText.js";

it("textBytes undoes binaryText, for any bytes", () => {
  assert(
    property(uint8Array({maxLength: 60}), (bytes) => {
      expect([...textBytes(binaryText(bytes), bytes.length)]).toEqual([...bytes]);
    })
  );
  const many = Uint8Array.from({length: 100_003}, (_, i) => (i * 31) % 251);
  expect(textBytes(binaryText(many), many.length)).toEqual(many);
});

it("binaryText takes a letter for 15 bits, none of them half of a pair", () => {
  const bytes = Uint8Array.from({length: 3000}, (_, i) => (i * 167) % 256);
  const text = binaryText(bytes);
  expect(text.length).toBe(1600);
  expect(text).not.toMatch(/[\ud800-\udfff]/);
});
