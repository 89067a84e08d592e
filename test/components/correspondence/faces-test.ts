import {expect, it} from "vitest";
import {
  allFaces,
  boxedFaces,
  type ChosenFace,
  firstBoxes,
  readBoxes,
  withinPhoto
} from "../../../src/components/correspondence/chosenFaces.js";
import {annotatedFaces, faceParts} from "../../../src/components/correspondence/faces.js";
import {facesText, readFaces} from "../../../src/components/correspondence/facesField.js";
import {cropOf, faceRoom, hiddenRows, photoSide} from "../../../src/components/correspondence/hiddenRows.js";
import {photos} from "../../../src/photos.js";

const square = (x: number, y: number, side: number) => ({x, y, width: side, height: side});

it("at least twelve faces are annotated, four of cats, four of dogs, four of others; each once, with boxes inside the photo", () => {
  const kinds = annotatedFaces.map(({kind}) => kind);
  for (const kind of ["cat", "dog", "other"] as const)
    expect(kinds.filter((d) => d === kind).length).toBeGreaterThanOrEqual(4);
  expect(new Set(annotatedFaces.map(({photo}) => photo)).size).toBe(annotatedFaces.length);
  for (const {photo, boxes} of annotatedFaces) {
    expect(photos.some(({id}) => id === photo)).toBe(true);
    for (const part of faceParts) expect(withinPhoto(boxes[part])).toEqual(boxes[part]);
    expect(boxes.left.x).toBeLessThan(boxes.right.x);
    expect(boxes.nose.y).toBeGreaterThan(Math.max(boxes.left.y, boxes.right.y));
  }
});

it("no two annotated faces are of one original photo", () => {
  const originals = annotatedFaces.map(({photo}) => photos.find(({id}) => id === photo)?.cropOf ?? photo);
  expect(new Set(originals).size).toBe(originals.length);
});

it("random boxes on a face are in its room, have the parts’ mean size, and touch no part", () => {
  const draws = 12;
  const rows = hiddenRows(boxedFaces(allFaces), {draws, seed: 1});
  expect(rows.map(({kind}) => kind)).toEqual([
    ...faceParts,
    ...new Array(draws).fill("own"),
    ...new Array(draws).fill("same")
  ]);
  allFaces.forEach(({boxes}, i) => {
    const room = cropOf(faceRoom(boxes));
    for (const {kind, boxes: hidden} of rows) {
      const {left, top, right, bottom} = hidden[i];
      expect(Math.min(left, top)).toBeGreaterThanOrEqual(0);
      expect(Math.max(right, bottom)).toBeLessThanOrEqual(photoSide);
      if (kind !== "own") continue;
      expect([right - left, bottom - top]).toEqual([boxes.left.width, boxes.left.height]);
      expect(left >= room.left && top >= room.top && right <= room.right && bottom <= room.bottom).toBe(true);
      for (const part of faceParts) {
        const {x, y, width, height} = boxes[part];
        expect(left >= x + width || right <= x || top >= y + height || bottom <= y).toBe(true);
      }
    }
  });
});

it("random places follow from the seed alone; fewer of them are the first of more", () => {
  const of = (draws: number, seed: number) => hiddenRows(boxedFaces(allFaces), {draws, seed});
  expect(of(3, 1)).toEqual(of(3, 1));
  expect(of(3, 2)[3]).not.toEqual(of(3, 1)[3]);
  expect(of(3, 1).slice(3, 6)).toEqual(of(5, 1).slice(3, 6));
  // A face’s places do not change with who else is there.
  const alone = hiddenRows(boxedFaces(allFaces.slice(4, 5)), {draws: 2, seed: 1});
  expect(alone.map(({boxes}) => boxes[0])).toEqual(of(2, 1).map(({boxes}) => boxes[4]));
});

it("a part that is moved a little leaves the random places where they are, unless it comes upon one", () => {
  const [face] = boxedFaces(allFaces);
  const moved = {...face, boxes: {...face.boxes, left: {...face.boxes.left, x: face.boxes.left.x - 2}}};
  const places = (d: typeof face) =>
    hiddenRows([d], {draws: 12, seed: 1})
      .slice(3)
      .map(({boxes}) => boxes[0]);
  const [before, after] = [places(face), places(moved)];
  expect(after.filter((box, i) => JSON.stringify(box) === JSON.stringify(before[i])).length).toBeGreaterThan(20);
});

it("one place in all photos is the same share of each", () => {
  const rows = hiddenRows(boxedFaces(allFaces), {draws: 1, seed: 1});
  const places = rows.at(-1)!.boxes.map(({left, right}) => left / (photoSide - (right - left)));
  for (const place of places) expect(place).toBeCloseTo(places[0], 2);
});

it("parts that leave no room are an error in words", () => {
  const boxes = {left: square(0, 0, 299), right: square(0, 0, 299), nose: square(0, 0, 299)};
  expect(() => hiddenRows([{key: "a", boxes}], {draws: 1, seed: 1})).toThrow("no room beside the parts: a");
});

it("faces are written as “all”, or by their ids with the boxes that were moved, and read again", () => {
  expect(facesText(allFaces)).toBe("all");
  expect(readFaces("all")).toBe(allFaces);
  const moved: ChosenFace[] = [
    allFaces[1],
    {photo: "panda", boxes: {left: square(140, 120, 30), right: square(180, 120, 30), nose: square(160, 150, 30)}}
  ];
  expect(facesText(moved)).toBe("cat-bengal_panda.140.120.30.30.180.120.30.30.160.150.30.30");
  expect(readFaces(facesText(moved))).toEqual(moved);
  expect(readFaces("cat-van_panda")[1].boxes).toEqual(firstBoxes("panda"));
});

it("what is wrong in a link is said in a few words", () => {
  expect(() => readFaces("cat-van")).toThrow("too few faces: 1 (at least 2)");
  expect(() => readFaces("")).toThrow("too few faces: 0");
  expect(() => readFaces("cat-van_cat-van")).toThrow("twice the same face: cat-van");
  expect(() => readFaces("cat-van_nobody")).toThrow("unknown photo");
  expect(() =>
    readFaces(
      photos
        .slice(0, 25)
        .map(({id}) => id)
        .join("_")
    )
  ).toThrow("too many faces: 25");
  expect(() => readBoxes("1.2.3")).toThrow("invalid boxes");
  expect(() => readBoxes("1.2.0.9.1.2.9.9.1.2.9.9")).toThrow("box of no pixels: 1.2.0.9");
  expect(() => readBoxes("290.2.20.9.1.2.9.9.1.2.9.9")).toThrow("box outside the photo: 290.2.20.9");
});

it("a box that is moved out of the photo stays at its border, and never vanishes", () => {
  expect(withinPhoto({x: -20, y: 290, width: 40, height: 40})).toEqual({x: 0, y: 259, width: 40, height: 40});
  expect(withinPhoto({x: 10, y: 10, width: -3, height: 500})).toEqual({x: 10, y: 0, width: 4, height: 299});
});
