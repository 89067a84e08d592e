import {readFileSync} from "node:fs";
import {beforeAll, expect, it} from "vitest";
import {readCorrespondence} from "../../../src/components/correspondence/correspondenceFile.js";
import {correspondenceStory, ways} from "../../../src/components/correspondence/correspondenceStory.js";
import {
  comparedLayers,
  correspondenceDefault,
  pairDistances
} from "../../../src/components/correspondence/correspondences.js";
import {annotatedFaces, faceParts} from "../../../src/components/correspondence/faces.js";
import {hiddenRows} from "../../../src/components/correspondence/hiddenRows.js";
import {corpusPhoto} from "../../../src/data/corpusPhoto.js";
import {loadNetwork} from "../../../src/data/loadNetwork.js";
import {workerAnswer} from "../../../src/data/workerAnswer.js";
import {startNodeBackend} from "../../../src/network/backendNode.js";
import {type Model, onBackend} from "../../../src/network/model.js";

let inception: Model;
beforeAll(async () => {
  await startNodeBackend();
  inception = onBackend(await loadNetwork("inception-v3"));
});

const file = readFileSync("models/computed/data/correspondence/correspondence.bin/correspondence.bin");
const built = readCorrespondence(Uint8Array.from(file).buffer);
const {paper, changed, maps} = ways;

it("the committed distances are of all annotated faces, and what the worker answers now", async () => {
  expect(built.note).toEqual({
    network: correspondenceDefault.network,
    photos: annotatedFaces.map(({photo}) => photo),
    layers: comparedLayers,
    fill: correspondenceDefault.fill,
    draws: correspondenceDefault.draws,
    seed: correspondenceDefault.seed
  });
  const pair = [1, 10];
  const layers = ["Mixed_6c", "Mixed_7c"];
  const rows = hiddenRows(
    annotatedFaces.map(({photo, boxes}) => ({key: photo, boxes})),
    correspondenceDefault
  );
  const shown = [0, 2, 3]; // left eye, nose, and the first random place on the face
  const signs = [];
  for (const i of pair) {
    const photo = await corpusPhoto(inception.network, annotatedFaces[i].photo);
    const boxes = shown.map((row) => rows[row].boxes[i]);
    signs.push((await workerAnswer(inception, {kind: "hiddenSigns", photo, boxes, layers, fill: "grey"})).signs);
  }
  for (const [k, layer] of layers.entries()) {
    for (const [n, row] of shown.entries()) {
      const now = pairDistances(signs[0][n][k], signs[1][n][k]);
      const before = built.pair(layer, row, pair[0], pair[1]);
      for (const [c, d] of now.entries()) expect(Math.abs(d - before[c])).toBeLessThan(0.003);
    }
  }
});

it("by the paper’s rule every draw of random places in Mixed_6c is below both eyes and the nose", () => {
  const {row, draws} = correspondenceStory(built);
  for (const part of faceParts) {
    expect(row("Mixed_6c", part, paper).below).toBe(draws);
    expect(row("Mixed_6c", part, paper).lower.mean).toBeLessThan(0);
  }
});

it("where only what changes in both counts, no draw on the face is as low as a part; one place is lower than all", () => {
  const {row} = correspondenceStory(built);
  for (const part of faceParts) {
    const {below, mean} = row("Mixed_6c", part, changed);
    expect(below).toBe(0);
    expect(row("Mixed_6c", "same", changed).mean).toBeLessThan(mean);
    expect(row("Mixed_6c", "same", paper).mean).toBeLessThan(row("Mixed_6c", part, paper).mean);
  }
});

it("by the means of maps each part is below every draw of both sorts in Mixed_6c; in Mixed_7c none differs by two errors", () => {
  const {row} = correspondenceStory(built);
  for (const part of faceParts) {
    const middle = row("Mixed_6c", part, maps);
    expect([middle.below, middle.belowSame]).toEqual([0, 0]);
    expect(middle.lowerSame.mean).toBeGreaterThan(2 * middle.lowerSame.error);
    const {lower} = row("Mixed_7c", part, maps);
    expect(Math.abs(lower.mean)).toBeLessThan(2 * lower.error);
  }
});

it("the error over pairs is at least three times too small", () => {
  const {error, pairError} = correspondenceStory(built).row("Mixed_6c", "left", paper);
  expect(error / pairError).toBeGreaterThan(3);
});
