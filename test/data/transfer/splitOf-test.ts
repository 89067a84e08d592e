import {expect, it} from "vitest";
import {photoTasks} from "../../../src/components/transfer/tasks.js";
import {photoSubject} from "../../../src/corpus/photoSubject.js";
import {splitOf} from "../../../src/data/transfer/splitsOf.js";
import {photos} from "../../../src/photos.js";

it.each(photoTasks)(
  "splits of $id: one photo a subject, and no subject or original of the questions is learnt from",
  (task) => {
    const subject = (i: number) => photoSubject(photos[i]);
    const most = Math.max(...task.counts);
    for (let seed = 1; seed <= 20; ++seed) {
      const {train, test} = splitOf(
        task.classes.map((d) => d.photos),
        subject,
        {most, tests: task.tests, seed}
      );
      const asked = new Set(test.flat().map(subject));
      expect(train.flat().filter((i) => asked.has(subject(i)))).toEqual([]);
      expect([...train, ...test].flat().filter((i) => photos[i].cropOf)).toEqual([]);
      for (const examples of [...train, ...test]) expect(new Set(examples.map(subject)).size).toBe(examples.length);
      expect(train.map((d) => d.length)).toEqual(task.classes.map(() => most));
    }
  }
);

it("splitOf throws where there are too few subjects", () => {
  expect(() => splitOf([[0, 1], [2, 3]], String, {most: 2, tests: 1, seed: 1})).toThrow("too few subjects: 1 of 2"); // biome-ignore format: one line
});
