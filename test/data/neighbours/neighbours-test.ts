import {readFileSync} from "node:fs";
import {beforeAll, expect, it} from "vitest";
import {digitLists, readDistances} from "../../../src/components/neighbours/digitDistances.js";
import {digitFirst, digitSpaces} from "../../../src/components/neighbours/digitSpaces.js";
import {nearAnswer, nearFirst} from "../../../src/components/neighbours/nearAnswer.js";
import {queryAt} from "../../../src/components/neighbours/nearPhotos.js";
import {photoSpaces} from "../../../src/components/neighbours/photoSpaces.js";
import {readSpace} from "../../../src/components/neighbours/spaceFile.js";
import {corpusPhoto} from "../../../src/data/corpusPhoto.js";
import {heldOutDigits} from "../../../src/data/heldOutDigits.js";
import {loadNetwork} from "../../../src/data/loadNetwork.js";
import {photoPoints} from "../../../src/data/neighbours/photoPoints.js";
import {workerAnswer} from "../../../src/data/workerAnswer.js";
import {startNodeBackend} from "../../../src/network/backendNode.js";
import {onBackend} from "../../../src/network/model.js";
import {photos} from "../../../src/photos.js";

beforeAll(async () => void (await startNodeBackend()));

it("the points of the photos that the repository has are of these photos, this network and these spaces", async () => {
  const said: string[] = [];
  const fails = (line: string) => {
    throw new Error(line);
  };
  const {files, checks} = await photoPoints(fails);
  expect(said).toEqual([]);
  expect(files).toHaveLength(photoSpaces.length);
  expect(checks).toHaveLength(2 * photoSpaces.length);
  for (const [s, {name, space}] of photoSpaces.entries()) {
    const {rows, lengths} = readSpace(files[s].buffer);
    expect(lengths, name).toHaveLength(photos.length);
    const size =
      space.kind === "pixels"
        ? 3 * space.side ** 2
        : space.kind === "mean"
          ? 2048
          : Math.min(1024, photoSpaces[s].features);
    expect(rows, name).toHaveLength(photos.length * size);
  }
}, 60_000);

it("the worker puts a photo of the corpus where the files have it, and finds the same neighbours", async () => {
  const {files} = await photoPoints();
  const spaces = files.map((file) => readSpace(file.buffer));
  const model = onBackend(await loadNetwork("inception-v3"));
  const photo = await corpusPhoto(model.network, nearFirst.photo);
  const example = photos.findIndex(({id}) => id === nearFirst.photo);
  const question = {kind: "spaces", photo, spaces: photoSpaces.map(({space}) => space)} as const;
  const {points} = await workerAnswer(model, question);
  for (const [s, space] of spaces.entries()) expect(points[s].length / space.lengths[example]).toBeCloseTo(1, 4);
  const live = nearAnswer(points, spaces, nearFirst, example);
  const built = nearAnswer(
    spaces.map((space) => queryAt(space, example)),
    spaces,
    nearFirst,
    example
  );
  for (const [s, {space, neighbours}] of built.rows.entries()) {
    const found = new Set(live.rows[s].neighbours.map(({index}) => index));
    const same = neighbours.filter(({index}) => found.has(index)).length;
    expect(same, space).toBeGreaterThanOrEqual(7); // the files are rounded to 4 bits
  }
}, 60_000);

it("the digit shown first has the neighbours that the worker finds", async () => {
  const file = heldOutDigits();
  const some = Array.from({length: 150}, (_, i) => file.pixels(i));
  const layers = digitSpaces.map(({layer}) => layer);
  const query = file.pixels(digitFirst.digit);
  const model = onBackend(await loadNetwork("mnist"));
  const {layers: live} = await workerAnswer(model, {kind: "distances", query, images: some, layers});
  const bytes = Uint8Array.from(readFileSync("models/computed/data/neighbours/digit.bin/digit.bin"));
  const built = readDistances(bytes.buffer);
  for (const [s, {layer, features, l2, cosine}] of live.entries()) {
    expect(features).toBe(digitSpaces[s].features);
    for (const [i, d] of l2.entries()) expect(d, layer).toBeCloseTo(built.layers[s].l2[i], 2);
    for (const [i, d] of cosine.entries()) expect(d, layer).toBeCloseTo(built.layers[s].cosine[i], 4);
  }
  const [pixels, , , dense] = digitLists(built, {...digitFirst, query: digitFirst.digit});
  const nines = ({neighbours}: typeof pixels) => neighbours.filter(({index}) => file.labels[index] === 9).length;
  expect(file.labels[digitFirst.digit]).toBe(9);
  expect([nines(pixels), nines(dense)]).toEqual([1, 9]);
}, 60_000);
