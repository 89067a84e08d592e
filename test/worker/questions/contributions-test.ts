import {beforeAll, expect, it} from "vitest";
import {unitContributions} from "../../../src/attribution/unitContributions.js";
import {noise} from "../../../src/images/noise.js";
import {startNodeBackend} from "../../../src/network/backendNode.js";
import {inputOf} from "../../../src/network/inputOf.js";
import {onBackend} from "../../../src/network/model.js";
import {runToEnd} from "../../../src/network/steps.js";
import {answer} from "../../../src/worker/answer.js";
import type {RunCache} from "../../../src/worker/cachedRun.js";
import {branching} from "../../network/branching.js";

beforeAll(() => startNodeBackend("cpu"));

const photo = {key: "a", pixels: noise({width: 12, height: 13, channels: 3}, {seed: 1, mean: 127, deviation: 60})};
const question = {kind: "contributions", photo, layers: ["mixed", "first"]} as const;

it("contributions to a class and to a unit are those of the photo, layer by layer in the order asked for", async () => {
  const model = onBackend(branching);
  const cache: RunCache = {};
  for (const target of [{unit: 2}, {layer: "skip", unit: 4}]) {
    const found = await runToEnd(answer({model, cache}, {...question, target}, "cpu"));
    if (found.kind !== "contributions") throw new Error(found.kind);
    const input = inputOf(branching, photo.pixels);
    const expected = await runToEnd(unitContributions(model, input, target, question.layers));
    expect(found.target).toEqual(expected.target);
    expect(found.totals).toEqual(question.layers.map((layer) => expected.layers.get(layer)!.totals));
  }
});

it("contributions to a layer that there is not, or that lies above, are refused", async () => {
  const model = onBackend(branching);
  const ask = (layer: string) => runToEnd(answer({model, cache: {}}, {...question, target: {layer, unit: 0}}, "cpu"));
  await expect(ask("conv9")).rejects.toThrow("unknown layer: conv9");
  await expect(ask("first/conv")).rejects.toThrow("no path: first/conv → mixed");
});
