import {expect, it, vi} from "vitest";
import {readInput} from "../../../bin/arguments/readInput.js";
import type {Network} from "../../../src/network/network.js";

const network = {input: {shape: [8, 8, 3], range: [0, 255]}} as unknown as Network;

/** Returns what is said on stderr while the picture at the given *path* is read, and the picture's first pixel. */
async function read(path: string): Promise<[said: string, pixel: number[]]> {
  const write = vi.spyOn(process.stderr, "write").mockReturnValue(true);
  try {
    const {photo} = await readInput(path, network);
    return [write.mock.calls.map(([text]) => text).join(""), [...photo!.values.subarray(0, 3)].map(Math.round)];
  } finally {
    write.mockRestore();
  }
}

it("a picture of which only the end is missing is read, and one line on stderr says so", async () => {
  const [said, pixel] = await read("test/fixtures/cases/jpeg-without-eoi.jpg");
  expect(said).toBe("jpeg-without-eoi.jpg: the file ends early: its end marker is missing\n");
  for (const [i, value] of [200, 100, 50].entries()) expect(Math.abs(pixel[i] - value)).toBeLessThan(3);
});

it("of a picture that is whole nothing is said", async () => {
  expect((await read("test/fixtures/cases/avif-brand-mif1.avif"))[0]).toBe("");
  expect(await read("test/fixtures/cases/png-gamma-1.png")).toEqual(["", [188, 137, 99]]);
});
