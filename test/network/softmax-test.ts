import {expect, it} from "vitest";
import {softmax} from "../../src/network/softmax.js";
import {allClose} from "../asserts.js";

it("softmax(logits) is each exponential's share of all", () => {
  allClose(softmax([Math.log(1), Math.log(6), Math.log(3)]), [0.1, 0.6, 0.3], 1e-12);
});

it("softmax(logits) is finite where the exponentials are not, and leaves the logits as they are", () => {
  const logits = Float32Array.of(1000, 1000, -1000);
  expect(Array.from(softmax(logits))).toEqual([0.5, 0.5, 0]);
  expect(Array.from(logits)).toEqual([1000, 1000, -1000]);
});
