import {expect, it} from "vitest";
import {nearestOnMap} from "../../../src/components/neighbours/mapFile.js";
import {isSameSight, nearPhotos, queryAt} from "../../../src/components/neighbours/nearPhotos.js";
import {readSpace, writeSpace} from "../../../src/components/neighbours/spaceFile.js";
import {photos} from "../../../src/photos.js";

const rows = Float32Array.from({length: 60}, (_, i) => 100 * Math.sin(i * i));
const lengths = Float32Array.from({length: 20}, (_, i) => i);

it("readSpace(writeSpace(space)) gives the numbers back: with 8 bits to half a level, with 4 within three standard deviations", () => {
  const spread = Math.sqrt(rows.reduce((sum, d) => sum + d * d, 0) / rows.length);
  for (const [bits, most] of [
    [8, 200 / 255 / 2],
    [4, (6 * spread) / 15 / 2]
  ] as const) {
    const found = readSpace(writeSpace({name: "conv1", rows, lengths}, bits).buffer);
    expect(found.name).toBe("conv1");
    expect(found.lengths).toEqual(lengths);
    expect(found.rows).toHaveLength(60);
    for (const [i, d] of found.rows.entries()) expect(Math.abs(d - rows[i])).toBeLessThanOrEqual(1.001 * most);
  }
  const odd = readSpace(writeSpace({name: "", rows: Float32Array.of(1, 2, 3), lengths}, 4).buffer);
  expect(odd.rows).toHaveLength(3);
});

it("nearPhotos leaves out the query, and crops of it unless they are wanted", () => {
  const crop = photos.findIndex(({cropOf}) => cropOf !== undefined);
  const whole = photos.findIndex(({id}) => id === photos[crop].cropOf);
  expect(isSameSight(crop, whole)).toBe(true);
  const space = {
    name: "",
    rows: Float32Array.from(photos, (_, i) => i),
    lengths: Float32Array.from(photos, (_, i) => i)
  };
  const near = (crops: boolean, count: number) =>
    nearPhotos(queryAt(space, crop), space, {distance: "l2", count, example: crop, crops}).map(({index}) => index);
  expect(near(true, 9999)).toHaveLength(photos.length - 1);
  expect(near(true, 9999)).toContain(whole);
  expect(near(false, 9999)).not.toContain(whole);
  expect(near(true, 2)).not.toContain(crop);
  const all = nearPhotos(queryAt(space, crop), space, {distance: "l2", count: 9999});
  expect(all[0]).toEqual({index: crop, distance: 0}); // no photo of the corpus
});

it("nearestOnMap(map, index) is nearest by the plain distance on the map", () => {
  expect(nearestOnMap({x: [0, 3, 0, 10], y: [0, 4, 4, 0]}, 0, 2)).toEqual([2, 1]);
});
