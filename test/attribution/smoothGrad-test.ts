import {beforeAll, expect, it} from "vitest";
import {backpropagation} from "../../src/attribution/backpropagation.js";
import {type SmoothGradOptions, smoothGrad} from "../../src/attribution/smoothGrad.js";
import {startNodeBackend} from "../../src/network/backendNode.js";
import {onBackend} from "../../src/network/model.js";
import {runToEnd} from "../../src/network/steps.js";
import {allClose} from "../asserts.js";
import {branching} from "../network/branching.js";
import {randomTensor} from "../network/random.js";

beforeAll(() => startNodeBackend("wasm"));

const image = () => randomTensor([1, 13, 12, 3], 0.4);

async function smooth(options: SmoothGradOptions): Promise<number[]> {
  const {map} = await runToEnd(smoothGrad(onBackend(branching), image(), {unit: 2}, options));
  return Array.from(await map.data());
}

it("SmoothGrad of the same seed is the same map, of another another", async () => {
  const first = await smooth({samples: 4, randomSeed: 3});
  expect(await smooth({samples: 4, randomSeed: 3})).toEqual(first);
  expect(await smooth({samples: 4, randomSeed: 4})).not.toEqual(first);
});

it("SmoothGrad without noise is the gradient, or what its rule says", async () => {
  for (const rule of ["gradient", "guided"] as const) {
    const {map} = await runToEnd(backpropagation(onBackend(branching), image(), {unit: 2}, {rule}));
    allClose(await smooth({samples: 3, sigma: 0, rule}), await map.data(), 1e-5);
  }
});

it("SmoothGrad needs a copy and a noise that is not negative", async () => {
  await expect(smooth({samples: 0})).rejects.toThrow("too few samples: 0");
  await expect(smooth({sigma: -1})).rejects.toThrow("invalid sigma: -1");
});
