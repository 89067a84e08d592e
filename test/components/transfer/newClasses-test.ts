import {expect, it} from "vitest";
import {
  classesNote,
  classesProblem,
  cleanName,
  coatClasses,
  firstClasses,
  firstQuestion,
  mostClasses,
  originalOf,
  readClasses,
  writeClasses
} from "../../../src/components/transfer/newClasses.js";
import {photos} from "../../../src/photos.js";

const cats = {name: "cats", photos: ["a", "b"]};
const dogs = {name: "dogs", photos: ["c"]};
const read = (text: string, problems: string[] = []) => readClasses(text, String, (d) => problems.push(d));

it("writeClasses and readClasses are each other’s inverse, whatever the names", () => {
  const classes = [cats, {name: "<b>a.b_c~d 'é' & 100%</b>"}, {name: "三毛"}].map((d) => ({photos: ["x-1"], ...d}));
  expect(read(writeClasses(classes, String))).toEqual(classes.map((d) => ({...d, name: cleanName(d.name)})));
  expect(writeClasses([cats, dogs], String)).toBe("cats.a.b_dogs.c");
});

it("readClasses leaves out what is not valid and says so, and throws where a name cannot be read", () => {
  const problems: string[] = [];
  const photo = (word: string) => {
    if (word === "x") throw new RangeError("unknown photo: x");
    return word;
  };
  expect(readClasses("a.x.y_b.z", photo, (d) => problems.push(d))).toEqual([
    {name: "a", photos: ["y"]},
    {name: "b", photos: ["z"]}
  ]);
  expect(problems).toEqual(["unknown photo: x"]);
  expect(read(Array(9).fill("a.b").join("_"), problems).length).toBe(mostClasses);
  expect(problems.at(-1)).toBe("9 classes (at most 5)");
  expect(() => read("%E0%A4%A.b")).toThrow("unreadable classes");
  expect(() => read("")).toThrow("unreadable classes");
});

it("classesProblem names what keeps classes from being learnt, in one line", () => {
  expect(classesProblem([cats, dogs])).toBeNull();
  expect(classesProblem([cats])).toContain("One class only");
  expect(classesProblem([cats, {name: "CATS", photos: ["c"]}])).toContain("Two classes are called “CATS”");
  expect(classesProblem([cats, {name: "none", photos: []}])).toContain("“none” has no photo");
  expect(classesProblem([cats, {name: "", photos: ["d"]}])).toContain("has no name");
  expect(classesProblem([cats, {name: "dogs", photos: ["b"]}])).toBe(
    "One photo stands both in “cats” and in “dogs”. Take it out of one."
  );
  expect(classesProblem([cats, {name: "dogs", photos: ["c", "c"]}])).toContain("twice in “dogs”");
});

it("classesNote says that a class of one example cannot be judged", () => {
  expect(classesNote([cats, dogs])).toContain("“dogs” has one example");
  expect(classesNote([cats, cats])).toBe("");
});

it("cleanName keeps no control characters, and 24 letters", () => {
  expect(cleanName(" a\u0000\u202e  b ")).toBe("a b");
  expect(cleanName("x".repeat(99))).toBe("x".repeat(24));
});

it("what is shown first is of photos that are there, no two of one original, and the question is none of them", () => {
  const ids = [...firstClasses, ...coatClasses].flatMap((d) => d.photos);
  expect(ids.filter((id) => !photos.some((photo) => photo.id === id))).toEqual([]);
  expect(new Set(ids.map(originalOf)).size).toBe(ids.length);
  expect([firstClasses, coatClasses].map(classesProblem)).toEqual([null, null]);
  expect(ids).not.toContain(firstQuestion.photo);
});
