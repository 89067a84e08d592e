import {execFileSync} from "node:child_process";
import {expect, it} from "vitest";
import {writeTar} from "../../src/data/writeTar.js";

const files = {
  "a.txt": new TextEncoder().encode("hello"),
  "sub/b.bin": Uint8Array.from({length: 512}, (_, i) => i % 256)
};

it("writeTar(files) is an archive that tar itself can read", () => {
  const input = writeTar(files);
  expect(execFileSync("tar", ["-tf", "-"], {input}).toString()).toBe("a.txt\nsub/b.bin\n");
  for (const [name, content] of Object.entries(files))
    expect(new Uint8Array(execFileSync("tar", ["-xOf", "-", name], {input}))).toEqual(content);
});

it("writeTar(files) rejects a name that does not fit", () => {
  expect(() => writeTar({["x".repeat(100)]: new Uint8Array()})).toThrow("invalid name");
});
