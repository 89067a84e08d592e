import {readFileSync} from "node:fs";
import {beforeAll, expect, it} from "vitest";
import {
  type BuiltClassMaps,
  builtMaps,
  classMapDefault,
  gradCamGap,
  logitText,
  meanOf
} from "../../../src/components/evidence/classMaps.js";
import {corpusPhoto} from "../../../src/data/corpusPhoto.js";
import {maskRows} from "../../../src/data/evidence/maskShares.js";
import type {MaskSummary} from "../../../src/data/evidence/maskSummary.js";
import {maskSummary} from "../../../src/data/evidence/maskSummary.js";
import {loadNetwork} from "../../../src/data/loadNetwork.js";
import {workerAnswer} from "../../../src/data/workerAnswer.js";
import {startNodeBackend} from "../../../src/network/backendNode.js";
import {onBackend} from "../../../src/network/model.js";
import {allClose} from "../../asserts.js";

const read = (path: string) => JSON.parse(readFileSync(`models/computed/data/evidence/${path}`, "utf8"));
beforeAll(() => startNodeBackend("wasm"));

it("the class activation map that was built is what the worker answers, and its mean plus the bias is the logit", async () => {
  const built = read("classMap.tar/default.json") as BuiltClassMaps;
  const {network, photo: id, unit, rows, counts} = classMapDefault;
  const model = onBackend(await loadNetwork(network));
  const photo = await corpusPhoto(model.network, id);
  const live = await workerAnswer(model, {kind: "classMap", photo, target: {unit}, rows, counts});
  const shown = builtMaps(built);
  live.sums.forEach((sum, i) => {
    allClose(shown.sums[i], sum, 1e-3);
  });
  expect(Array.from(live.order.subarray(0, 20))).toEqual(Array.from(shown.order.subarray(0, 20)));
  expect(shown.order).toHaveLength(2048);
  expect(meanOf(shown.sums[4]) + shown.bias).toBeCloseTo(shown.target.value, 4);
  expect(gradCamGap(shown)!).toBeLessThan(1e-5);
  expect(logitText(shown)).toMatch(/^mean of the map’s 64 places .* = logit /);
}, 120_000);

it("a photo’s row of the masks is what was built, and what the page says of all rows follows from them", async () => {
  const built = read("masks.json/masks.json") as MaskSummary;
  expect(built.count).toBe(40);
  const {rows, ...said} = maskSummary(built.rows);
  expect(said).toEqual({...built, rows: undefined});
  const model = onBackend(await loadNetwork("inception-v3"));
  const [row] = await maskRows(model, ["pig-piglet"]);
  const before = rows.find(({photo}) => photo === "pig-piglet")!;
  expect(row.gradient.share).toBeCloseTo(before.gradient.share, 4);
  expect(row.classMap.share).toBeCloseTo(before.classMap.share, 4);
  expect(row.partial[2].likeness).toBeCloseTo(before.partial[2].likeness, 4);
  // What the page's sentences lean on.
  expect(said.maps.gradient.share.mean).toBeLessThan(said.maps.centre.share.mean);
  expect(said.maps.gradient.share.mean).toBeGreaterThan(said.area.mean);
  expect(said.maps.gradient.hits).toBeLessThan(said.maps.centre.hits);
  expect(said.maps.guided.share.mean).toBeLessThan(said.maps.centre.share.mean);
  expect(said.maps.classMap.share.mean).toBeGreaterThan(said.maps.centre.share.mean);
  expect(said.partial[2].likeness.mean).toBeGreaterThan(0.97);
  expect(said.partial[2].part.mean).toBeLessThan(0.3);
}, 120_000);
