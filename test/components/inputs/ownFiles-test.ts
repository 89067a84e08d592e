import {afterEach, beforeEach, expect, it, vi} from "vitest";
import {keepOwnFile, OwnFileError, ownFileWord, readOwnFile} from "../../../src/components/inputs/ownFiles.js";

/** A file as browsers have it: jsdom's cannot be read. */
function made(name: string, length: number): File {
  const bytes = Uint8Array.from({length}, (_, i) => (i * 7) % 256);
  const file = new File([bytes], name, {type: "image/jpeg", lastModified: 5});
  return Object.assign(file, {arrayBuffer: async () => bytes.buffer});
}

function bytesOf(file: File): Promise<Uint8Array> {
  return new Promise((resolve) => {
    const reader = new FileReader();
    reader.onload = () => resolve(new Uint8Array(reader.result as ArrayBuffer));
    reader.readAsArrayBuffer(file);
  });
}

beforeEach(() => sessionStorage.clear());
afterEach(() => vi.restoreAllMocks());

/** Lets the session hold that many letters. */
function limit(letters: number): void {
  const {setItem} = Storage.prototype;
  vi.spyOn(Storage.prototype, "setItem").mockImplementation(function (this: Storage, name: string, text: string) {
    const others = Object.keys(this).filter((key) => key !== name);
    const used = others.reduce((sum, key) => sum + this.getItem(key)!.length, 0);
    if (used + text.length > letters) throw new DOMException("full", "QuotaExceededError");
    setItem.call(this, name, text);
  });
}

it("a file of the reader's own is there again by the word for it, byte for byte", async () => {
  const file = made("me.jpg", 1000);
  await keepOwnFile(file);
  const found = readOwnFile(ownFileWord(file));
  const {name, type, lastModified, size} = found;
  expect({name, type, lastModified, size}).toEqual({name: "me.jpg", type: "image/jpeg", lastModified: 5, size: 1000});
  expect(await bytesOf(found)).toEqual(new Uint8Array(await file.arrayBuffer()));
});

it("a word is short, the same for the same file, and another for another", () => {
  expect(ownFileWord(made("me.jpg", 10))).toMatch(/^own-[0-9a-f]{8}$/);
  expect(ownFileWord(made("me.jpg", 10))).toBe(ownFileWord(made("me.jpg", 10)));
  expect(ownFileWord(made("me.jpg", 11))).not.toBe(ownFileWord(made("me.jpg", 10)));
  expect(new OwnFileError(made("me.jpg", 10)).word).toBe(ownFileWord(made("me.jpg", 10)));
});

it("where there is no room an earlier file gives way, and says so when it is asked for", async () => {
  limit(1500);
  const [first, second] = [made("first.jpg", 1800), made("second.jpg", 1900)];
  await keepOwnFile(first);
  expect(readOwnFile(ownFileWord(first)).size).toBe(1800);
  await keepOwnFile(second);
  expect(readOwnFile(ownFileWord(second)).size).toBe(1900);
  expect(() => readOwnFile(ownFileWord(first))).toThrow(
    "your own photo first.jpg (0.0 MB), for which this browser had no room; choose it once more"
  );
});

it("a file that is too large for the session is known, and not here", async () => {
  limit(1500);
  const large = made("large.jpg", 9_000);
  await keepOwnFile(large);
  expect(() => readOwnFile(ownFileWord(large))).toThrow("your own photo large.jpg (0.0 MB), for which");
});

it("somebody else's file, and one of an old link, cannot be carried by a link", () => {
  for (const word of ["own", "own-01234567"])
    expect(() => readOwnFile(word)).toThrow("the photo was somebody’s own file, which a link cannot carry");
});
