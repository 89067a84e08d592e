import * as tf from "@tensorflow/tfjs-core";
import {beforeAll, expect, it} from "vitest";
import {type OcclusionOptions, occlusion} from "../../src/attribution/occlusion.js";
import {occlusionWindows} from "../../src/images/occlusionWindows.js";
import {startNodeBackend} from "../../src/network/backendNode.js";
import {forward} from "../../src/network/forward.js";
import {onBackend} from "../../src/network/model.js";
import {runToEnd, runToEndSync} from "../../src/network/steps.js";
import {allClose} from "../asserts.js";
import {branching} from "../network/branching.js";
import {randomTensor} from "../network/random.js";
import {multiLayer} from "../network/toys.js";

beforeAll(() => startNodeBackend("wasm"));

const image = () => randomTensor([1, 13, 12, 3], 0.4);

async function drops(options: OcclusionOptions): Promise<number[]> {
  const {map} = await runToEnd(occlusion(onBackend(branching), image(), {unit: 2}, options));
  return Array.from(await map.data());
}

function logit(x: tf.Tensor): number {
  return runToEndSync(forward(onBackend(branching), x))
    .values.get("logits")!
    .dataSync()[2];
}

it("occlusion by one window over everything is f(x) − f(nothing) everywhere", async () => {
  const expected = logit(image()) - logit(tf.fill([1, 13, 12, 3], 0.25));
  const whole = await drops({window: [13, 12], stride: [13, 12], fill: 0.25});
  allClose(whole, new Array(13 * 12).fill(expected), 1e-4);
});

it("occlusion gives each place the mean over the windows that cover it, each hidden one by one", async () => {
  const window = [5, 7] as const;
  const stride = [3, 4] as const;
  const sum = new Float64Array(13 * 12);
  const count = new Float64Array(13 * 12);
  const whole = logit(image());
  for (const {top, left, bottom, right} of occlusionWindows(13, 12, window, stride)) {
    const buffer = tf.buffer([1, 13, 12, 3], "float32", image().dataSync<"float32">().slice());
    for (let y = top; y < bottom; ++y)
      for (let x = left; x < right; ++x) for (let c = 0; c < 3; ++c) buffer.set(0, 0, y, x, c);
    const drop = whole - logit(buffer.toTensor());
    for (let y = top; y < bottom; ++y) {
      for (let x = left; x < right; ++x) {
        sum[y * 12 + x] += drop;
        ++count[y * 12 + x];
      }
    }
  }
  const mean = Array.from(sum, (d, i) => d / count[i]);
  allClose(await drops({window, stride, fill: "grey"}), mean, 1e-4); // grey is 0 in −1…1
  allClose(await drops({window, stride, fill: "grey", aggregate: "sum"}), sum, 1e-4);
});

it("occlusion of a vector hides its values", async () => {
  const options = {window: [1, 1], stride: [1, 1], fill: 0} as const;
  const {map} = await runToEnd(occlusion(onBackend(multiLayer), tf.tensor2d([[3, 4, 0]]), {unit: 0}, options));
  allClose(map.dataSync(), [9, 12, 0]); // each of three hidden units loses the input
});

it("occlusion by noise is the same for the same seed, another for another", async () => {
  const options = {window: [6, 6], stride: [6, 6], fill: "noise"} as const;
  const first = await drops({...options, randomSeed: 7});
  expect(await drops({...options, randomSeed: 7})).toEqual(first);
  expect(await drops({...options, randomSeed: 8})).not.toEqual(first);
});
