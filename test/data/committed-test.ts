import {readFileSync} from "node:fs";
import {beforeAll, expect, it} from "vitest";
import {ascentOptions, ascentSpecs, type BuiltAscent, presetOf} from "../../src/components/ascent/ascents.js";
import {inversionSpecs} from "../../src/components/inversion/inversionSpecs.js";
import type {BuiltInversion} from "../../src/components/inversion/inversions.js";
import {mapLikeness, onePerPixel} from "../../src/components/lab/compareMaps.js";
import {type BuiltLab, labDefault, unpacked} from "../../src/components/lab/labDefault.js";
import {type BuiltShuffles, shuffleDefault} from "../../src/components/shuffle/shuffles.js";
import {type BuiltStyle, styleNetwork, styleOptions, styleSpec} from "../../src/components/style/styles.js";
import type {SavedTree} from "../../src/components/tree/savedTree.js";
import {builtTrees} from "../../src/components/tree/trees.js";
import {corpusPhoto} from "../../src/data/corpusPhoto.js";
import {decodeImage} from "../../src/data/decodeImage.js";
import {builtInversion} from "../../src/data/inversion/builtInversion.js";
import {loadNetwork} from "../../src/data/loadNetwork.js";
import {photoAsker} from "../../src/data/photoAsker.js";
import {shuffledTrials} from "../../src/data/shuffle/shuffledTrials.js";
import {workerAnswer} from "../../src/data/workerAnswer.js";
import {ascend} from "../../src/features/ascend.js";
import {styleTransfer} from "../../src/features/styleTransfer.js";
import {startNodeBackend} from "../../src/network/backendNode.js";
import {type Model, onBackend} from "../../src/network/model.js";
import {runToEnd} from "../../src/network/steps.js";
import {allClose} from "../asserts.js";

// A part of what models/computed holds is computed again; test/site/builtAnswers-test.ts does others. Another machine may
// sum in another order, so numbers are compared within a tolerance.

let inception: Model;
beforeAll(async () => {
  await startNodeBackend();
  inception = onBackend(await loadNetwork("inception-v3"));
});

const committed = <T>(path: string): T => JSON.parse(readFileSync(`models/computed/data/${path}`, "utf8"));

it("the committed style transfer begins with the losses that are computed now", async () => {
  expect(styleNetwork).toBe("inception-v3");
  const steps = 2;
  const {losses} = committed<BuiltStyle>("style/style.tar/style.json");
  const [content, style] = await Promise.all(
    [styleSpec.content, styleSpec.style].map((id) => decodeImage(`src/photos/${id}.jpg`))
  );
  const found = await runToEnd(styleTransfer(inception, content, style, {...styleOptions(styleSpec), steps}));
  for (const [i, {style, total}] of found.losses.entries()) {
    expect(style / losses[i].style).toBeCloseTo(1, 2);
    expect(total / losses[i].total).toBeCloseTo(1, 2);
  }
});

it("the committed ascent without regularisers begins with the values that are computed now", async () => {
  const {unit, network, seed, preset, id} = ascentSpecs.find((spec) => spec.preset === "nothing")!;
  const {values} = committed<BuiltAscent[]>("ascent/ascents.tar/films.json").find((film) => film.id === id)!;
  const options = ascentOptions(presetOf(preset).settings, network);
  const found = await runToEnd(ascend(inception, {unit}, {...options, seed, steps: 3}));
  allClose(Array.from(found.values), values.slice(0, 4), 0.02);
});

it("the committed inversion of a digit is what is computed now", async () => {
  const [spec] = inversionSpecs;
  const committedOnes = committed<BuiltInversion[]>("inversion/inversions.tar/films.json");
  const {losses, top, steps} = committedOnes.find((film) => film.id === spec.id)!;
  const {built} = await builtInversion(onBackend(await loadNetwork(spec.network)), spec);
  expect(built.steps).toEqual(steps);
  allClose(built.losses, losses, 0.02);
  expect(built.top[0].index).toBe(top[0].index);
});

it("the first children of a committed tree are those that are found now", async () => {
  const [{photo: id, unit, layers, count}] = builtTrees;
  const [{tree: saved}] = committed<SavedTree[]>("tree/trees.tar/trees.json");
  const about = {photo: await corpusPhoto(inception.network, id), root: {unit}};
  const question = {kind: "subtree", ...about, layers: layers.slice(0, 1), count, open: [0]} as const;
  const {tree} = await workerAnswer(inception, question);
  const children = tree.root.children!;
  const known = saved.root.children!;
  expect(children.map((child) => child.unit)).toEqual(known.map((child) => child.unit));
  const column = (key: "value" | "score" | "drop", of: typeof children) => of.map((child) => child[key] ?? 0);
  for (const key of ["value", "score", "drop"] as const) allClose(column(key, children), column(key, known), 1e-3);
});

it("the first of the committed shuffles are what the network says now", async () => {
  const {trials} = committed<BuiltShuffles>("shuffle/shuffledParts.json/shuffledParts.json");
  const {pixels, ask} = await photoAsker(shuffleDefault.network, shuffleDefault.photo);
  const first = trials.slice(0, 3);
  for (const [i, {asked, rank}] of (await shuffledTrials(pixels, first, ask)).entries()) {
    expect(asked.index).toBe(first[i].asked.index);
    expect(rank).toBe(first[i].rank);
    allClose([asked.logit], [first[i].asked.logit], 1e-2);
  }
});

it("of the lab’s four committed answers, those of one pass are what is computed now, and so is how alike they are", async () => {
  const built = committed<BuiltLab>("lab/lab.tar/default.json");
  const photo = await corpusPhoto(inception.network, labDefault.photo);
  const maps = [];
  for (const place of ["b", "c"] as const) {
    const {unit, method, options} = labDefault.settings[place];
    const answer = await workerAnswer(inception, {kind: "explain", photo, target: {unit: unit!}, method, options});
    const [height, width, channels] = answer.shape;
    expect(built.answers[place].target.value).toBeCloseTo(answer.target.value, 3);
    expect(built.answers[place].shape).toEqual(answer.shape);
    maps.push(onePerPixel({values: answer.values, width, height, channels}));
  }
  const likeness = mapLikeness(maps[0], maps[1]);
  for (const key of ["pearson", "spearman", "unsigned"] as const)
    expect(built.likeness.bc[key]).toBeCloseTo(likeness[key]!, 2);
  const bytes = readFileSync("models/computed/data/lab/lab.tar/reduced.bin");
  const kept = unpacked(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length), "c", 299 * 299);
  allClose(Array.from(kept.subarray(40_000, 40_300)), Array.from(maps[1].values.subarray(40_000, 40_300)), 0.01);
});
