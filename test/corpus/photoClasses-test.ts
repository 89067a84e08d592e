import {beforeAll, expect, it} from "vitest";
import {classIndices, classKinds, photoClasses, readPhotoClasses} from "../../src/corpus/photoClasses.js";
import {loadNetwork} from "../../src/data/loadNetwork.js";
import {photos} from "../../src/photos.js";

let labels: readonly string[];
beforeAll(async () => {
  labels = (await loadNetwork("inception-v3")).labels!;
});

it("every class and every kind of photoClasses is among the labels of inception-v3", () => {
  for (const {id, classes} of photoClasses) expect(classIndices(classes, labels).length, id).toBeGreaterThan(0);
  for (const [kind, classes] of Object.entries(classKinds))
    expect(classIndices(classes, labels).length, kind).toBeGreaterThan(1);
});

it("every photo of photoClasses is in the corpus, once, whole, and no texture", () => {
  expect(new Set(photoClasses.map(({id}) => id)).size).toBe(photoClasses.length);
  for (const {id} of photoClasses) {
    const photo = photos.find((d) => d.id === id);
    expect(photo, id).toBeDefined();
    expect(photo!.cropOf, id).toBeUndefined();
    expect(photo!.kind, id).not.toBe("texture");
  }
});

it("classKinds has all dogs and all domestic cats, and only these", () => {
  const named = (kind: keyof typeof classKinds) => classIndices(classKinds[kind], labels).map((i) => labels[i]);
  expect(named("cat")).toEqual(["tabby", "tiger cat", "Persian cat", "Siamese cat", "Egyptian cat"]);
  expect(named("dog")).toHaveLength(118);
  expect(named("dog")).not.toContain("dingo");
});

it("classIndices(classes, labels) takes all from one name to another, and rejects what is no class", () => {
  const known = ["a", "b", "c", "d"];
  expect(classIndices(["b … d", "a"], known)).toEqual([1, 2, 3, 0]);
  expect(() => classIndices(["e"], known)).toThrow("unknown class: e");
});

it("readPhotoClasses(table) reads classes and kinds, and rejects what is neither", () => {
  expect(readPhotoClasses("x: tabby, cup\ny: any cat")).toEqual([
    {id: "x", classes: ["tabby", "cup"]},
    {id: "y", classes: classKinds.cat, of: "cat"}
  ]);
  expect(() => readPhotoClasses("x")).toThrow("unreadable classes: x");
  expect(() => readPhotoClasses("x: any fish")).toThrow("unreadable classes: x: any fish");
});
