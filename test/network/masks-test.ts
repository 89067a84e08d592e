import * as tf from "@tensorflow/tfjs-core";
import {beforeAll, it} from "vitest";
import {startNodeBackend} from "../../src/network/backendNode.js";
import {forward} from "../../src/network/forward.js";
import {onBackend} from "../../src/network/model.js";
import {runToEndSync} from "../../src/network/steps.js";
import {allClose} from "../asserts.js";
import {counting, oneConv} from "../network/toys.js";

beforeAll(() => startNodeBackend("wasm"));

it("forward multiplies masked layers as it makes them, a different mask for every example", () => {
  const model = onBackend(oneConv);
  const input = tf.tensor(counting(0), [1, 4, 4, 1]);
  const mask = tf.tensor([1, 1, 0, 1, 1, 0], [3, 1, 1, 2]); // all, the second channel, the first
  const run = runToEndSync(forward(model, input, {masks: new Map([["relu", mask]])}));
  const outputs = tf.slice(run.values.get("output")!, [0, 0], [3, 1]).dataSync();
  allClose(outputs, [54, 0, 75]);
  const given = new Map([["relu", run.values.get("relu")!]]);
  const twice = runToEndSync(forward(model, given, {masks: new Map([["relu", tf.fill([1, 1, 1, 1], 2)]])}));
  allClose(tf.slice(twice.values.get("output")!, [0, 0], [3, 1]).dataSync(), [108, 0, 150]);
});
