import {beforeAll, expect, it} from "vitest";
import {signDistance} from "../../../src/evaluation/signDistance.js";
import {noise} from "../../../src/images/noise.js";
import {startNodeBackend} from "../../../src/network/backendNode.js";
import {onBackend} from "../../../src/network/model.js";
import {runToEnd} from "../../../src/network/steps.js";
import {answer} from "../../../src/worker/answer.js";
import {branching} from "../../network/branching.js";

beforeAll(() => startNodeBackend("cpu"));

it("hiddenSigns answers for each box and layer; the same box gives the same signs, and black others than grey", async () => {
  const model = onBackend(branching);
  const photo = {key: "a", pixels: noise({width: 12, height: 13, channels: 3}, {seed: 1, mean: 127, deviation: 60})};
  const box = {top: 2, left: 2, bottom: 8, right: 8};
  const other = {top: 5, left: 0, bottom: 13, right: 4};
  const question = {kind: "hiddenSigns", photo, boxes: [box, other, box], layers: ["first", "mixed"]} as const;
  const {signs} = await runToEnd(answer({model, cache: {}}, question, "cpu"));
  expect(signs.map((d) => d.length)).toEqual([2, 2, 2]);
  const [a, b, c] = signs.map(([first]) => first.places);
  expect(signDistance(a, c)).toBe(0);
  expect(signDistance(a, b)).toBeGreaterThan(0);
  const black = await runToEnd(answer({model, cache: {}}, {...question, fill: "black"}, "cpu"));
  expect(signDistance(a, black.signs[0][0].places)).toBeGreaterThan(0);
});
