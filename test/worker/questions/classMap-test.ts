import {beforeAll, expect, it} from "vitest";
import {classMapParts} from "../../../src/attribution/classMapParts.js";
import {noise} from "../../../src/images/noise.js";
import {startNodeBackend} from "../../../src/network/backendNode.js";
import {inputOf} from "../../../src/network/inputOf.js";
import {onBackend} from "../../../src/network/model.js";
import {runToEnd} from "../../../src/network/steps.js";
import {answer} from "../../../src/worker/answer.js";
import {branching} from "../../network/branching.js";

beforeAll(() => startNodeBackend("cpu"));

it("classMap answers with the parts of the photo’s class activation map, and with the class asked about", async () => {
  const model = onBackend(branching);
  const photo = {key: "a", pixels: noise({width: 12, height: 13, channels: 3}, {seed: 1, mean: 127, deviation: 60})};
  const target = {unit: 2};
  const question = {kind: "classMap", photo, target, rows: 2, counts: [1, 5]} as const;
  const found = await runToEnd(answer({model, cache: {}}, question, "cpu"));
  if (found.kind !== "classMap") throw new Error(found.kind);
  const parts = await runToEnd(classMapParts(model, inputOf(branching, photo.pixels), target, question));
  expect(found).toMatchObject({...parts});
  expect(found.asked.index).toBe(2);
  expect(found.asked.logit).toBeCloseTo(parts.target.value, 5);
  expect(found.top).toHaveLength(5);
});
