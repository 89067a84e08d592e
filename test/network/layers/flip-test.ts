import * as tf from "@tensorflow/tfjs-core";
import {beforeEach, expect, it} from "vitest";
import {startNodeBackend} from "../../../src/network/backendNode.js";
import {flip, flipByOperations, flipInBlocks} from "../../../src/network/layers/flip.js";
import {randomTensor} from "../random.js";

beforeEach(() => startNodeBackend("wasm"));

it("flip(kernel) turns a kernel by half a turn and exchanges its channels", async () => {
  const kernel = tf.tensor4d([1, 2, 3, 4, 5, 6], [1, 3, 1, 2]); // three places, one channel in, two out
  const flipped = flip(kernel);
  expect(flipped.shape).toEqual([1, 3, 2, 1]);
  expect(Array.from(await flipped.data())).toEqual([5, 6, 3, 4, 1, 2]);
});

for (const shape of [
  [1, 1, 40, 33],
  [3, 3, 16, 17],
  [5, 2, 1, 50],
  [7, 1, 3, 1]
]) {
  it(`flipping a kernel of ${shape.join("×")} in blocks is what the operations do, to the bit, and twice is nothing`, async () => {
    const kernel = randomTensor(shape, 0.3);
    const before = await kernel.data();
    const flipped = flipInBlocks(kernel);
    const expected = flipByOperations(kernel);
    expect(flipped.shape).toEqual(expected.shape);
    expect(await flipped.data()).toEqual(await expected.data());
    expect(await flipInBlocks(flipped).data()).toEqual(before);
  });
}
