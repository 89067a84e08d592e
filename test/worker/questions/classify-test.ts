import {beforeAll, expect, it} from "vitest";
import {startNodeBackend} from "../../../src/network/backendNode.js";
import {onBackend} from "../../../src/network/model.js";
import {runToEnd} from "../../../src/network/steps.js";
import {answer} from "../../../src/worker/answer.js";
import {clearCache, type RunCache} from "../../../src/worker/cachedRun.js";
import {counting, oneConv} from "../../network/toys.js";

beforeAll(() => startNodeBackend("wasm"));

it("classify answers with as many of the best classes as are asked for", async () => {
  const model = onBackend(oneConv);
  const cache: RunCache = {};
  const photo = {key: "a", pixels: {values: counting(1), width: 4, height: 4, channels: 1}};
  const of = async (count?: number) =>
    (await runToEnd(answer({model, cache}, {kind: "classify", photo, count}, "wasm"))).top;
  const all = await of();
  expect(all.length).toBe(4);
  expect(all.map(({logit}) => logit)).toEqual(all.map(({logit}) => logit).sort((a, b) => b - a));
  expect(await of(2)).toEqual(all.slice(0, 2));
  clearCache(cache);
});
