import {expect, it} from "vitest";
import {readArrays, writeArrays} from "../../src/files/arrayFile.js";

const arrays = {
  a: Uint8Array.of(1, 2, 255),
  b: Uint16Array.of(7, 65535),
  c: Int16Array.of(-32767, 3),
  d: Float32Array.of(0.5, -1e9, 3)
};

it("readArrays(writeArrays(file)) is the file", () => {
  const {note, arrays: found} = readArrays<{text: string}>(writeArrays({note: {text: "ä"}, arrays}).buffer);
  expect(note).toEqual({text: "ä"});
  expect(found).toEqual(arrays);
});

it("readArrays(file) says that a file is incomplete, wherever it breaks off", () => {
  const {buffer} = writeArrays({note: 1, arrays});
  for (const length of [0, 3, 20, buffer.byteLength - 13])
    expect(() => readArrays(buffer.slice(0, length))).toThrow("file incomplete");
});
