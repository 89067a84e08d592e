import * as tf from "@tensorflow/tfjs-core";
import {beforeEach, expect, it} from "vitest";
import {startNodeBackend} from "../../src/network/backendNode.js";
import {forward} from "../../src/network/forward.js";
import {onBackend} from "../../src/network/model.js";
import {runToEndSync} from "../../src/network/steps.js";
import {allClose} from "../asserts.js";
import {branching, plainBranching} from "./branching.js";
import {randomTensor} from "./random.js";
import {counting, multiLayer, oneConv} from "./toys.js";
import {deepFreeze, digest} from "./unchanged.js";

beforeEach(() => startNodeBackend("wasm"));

const image = (batch = 1, seed = 0.4) => randomTensor([batch, 13, 12, 3], seed);

it("forward of a branching network has the logits of plain operations, in a batch too, on every backend", async () => {
  for (const backend of ["cpu", "wasm"] as const) {
    await startNodeBackend(backend);
    for (const batch of [1, 3]) {
      const x = image(batch);
      const run = runToEndSync(forward(onBackend(branching), x, {outputs: ["logits"]}));
      allClose(run.values.get("logits")!.dataSync(), plainBranching(x).dataSync(), 1e-5);
    }
  }
});

it("forward by default ends at the last layer and keeps every layer on the way", () => {
  const run = runToEndSync(forward(onBackend(branching), image()));
  expect([...run.values.keys()]).toEqual(branching.layers.map((d) => d.name));
});

it("forward goes on from any layer of a base run as the whole run does", () => {
  const model = onBackend(branching);
  const whole = runToEndSync(forward(model, image()));
  const other = runToEndSync(forward(model, image(1, 0.6)));
  for (const {name} of branching.layers) {
    const given = new Map([[name, other.values.get(name)!]]);
    const base = {values: new Map([...whole.values, [name, tf.zeros([1])]]), dispose() {}};
    const run = runToEndSync(forward(model, given, {outputs: ["softmax"], base}));
    const cut = !["pool", "pooled", "deep", "norm", "average", "averaged", "skip/conv"].includes(name);
    const expected = runToEndSync(forward(model, image(1, 0.6), {outputs: ["softmax"]})).values.get("softmax")!;
    if (cut) allClose(run.values.get("softmax")!.dataSync(), expected.dataSync());
    else expect(run.values.get("softmax")!.dataSync()).not.toEqual(expected.dataSync());
    expect(run.values.has("input")).toBe(name === "input");
  }
});

it("forward with a base run takes the other branches' activations from it", () => {
  const model = onBackend(branching);
  const whole = runToEndSync(forward(model, image()));
  const same = runToEndSync(forward(model, new Map([["norm", whole.values.get("norm")!]]), {base: whole}));
  allClose(same.values.get("softmax")!.dataSync(), whole.values.get("softmax")!.dataSync());
  expect([...same.values.keys()]).toEqual("norm concat mixed skip/conv skip/add skip means logits softmax".split(" "));
});

it("forward repeats a base run of one image for a batch of changed activations", () => {
  const model = onBackend(branching);
  const whole = runToEndSync(forward(model, image()));
  const norm = whole.values.get("norm")!;
  const silent = tf.concat([norm, tf.mul(norm, 0), tf.mul(norm, 2)]);
  const batch = runToEndSync(forward(model, new Map([["norm", silent]]), {outputs: ["logits"], base: whole}));
  [1, 0, 2].forEach((factor, i) => {
    const alone = new Map([["norm", tf.mul(norm, factor)]]);
    const run = runToEndSync(forward(model, alone, {outputs: ["logits"], base: whole}));
    allClose(tf.slice(batch.values.get("logits")!, [i, 0], [1, 5]).dataSync(), run.values.get("logits")!.dataSync());
  });
});

it("forward with keep: false leaves the outputs only, with the same values", () => {
  const model = onBackend(branching);
  const whole = runToEndSync(forward(model, image()));
  const input = image();
  const before = tf.memory().numTensors;
  const outputs = ["norm", "first", "softmax"];
  const run = runToEndSync(forward(model, input, {outputs, keep: false}));
  expect([...run.values.keys()].sort()).toEqual([...outputs].sort());
  expect(tf.memory().numTensors).toBe(before + outputs.length);
  for (const name of outputs) allClose(run.values.get(name)!.dataSync(), whole.values.get(name)!.dataSync());
  run.dispose();
  expect(tf.memory().numTensors).toBe(before);
});

it("forward computes nothing that the outputs do not need", () => {
  const run = runToEndSync(forward(onBackend(branching), image(), {outputs: ["pooled"]}));
  expect([...run.values.keys()]).toEqual(["input", "pad", "first/conv", "first", "pool", "pooled"]);
});

it("forward yields rising fractions that end with 1", () => {
  const fractions = [...forward(onBackend(branching), image())];
  expect(fractions.length).toBe(branching.layers.length - 1);
  expect(fractions.every((d, i) => d > (fractions[i - 1] ?? 0))).toBe(true);
  expect(fractions.at(-1)).toBe(1);
});

it("forward of two networks at once, a layer of each in turn, gives what each gives alone", () => {
  const toy = tf.tensor(counting(0), [1, 4, 4, 1]);
  const model = onBackend(branching);
  const alone = runToEndSync(forward(model, image())).values.get("softmax")!.dataSync();
  const steps = [forward(model, image()), forward(onBackend(oneConv), toy), forward(model, image(1, 0.6))] as const;
  const results = steps.map(() => [] as number[]);
  for (let open = 3; open > 0; ) {
    steps.forEach((generator, i) => {
      const step = generator.next();
      if (!step.done || !step.value) return;
      results[i] = Array.from([...step.value.values.values()].at(-1)!.dataSync());
      --open;
    });
  }
  allClose(results[0], alone);
  allClose(results[1], [54, 54, 54, 54]);
  expect(results[2]).not.toEqual(results[0]);
});

it("a network on two models outlives the disposal of one", () => {
  const [a, b] = [onBackend(branching), onBackend(branching)];
  const first = runToEndSync(forward(a, image())).values.get("softmax")!.dataSync();
  runToEndSync(forward(b, image()));
  a.dispose();
  allClose(runToEndSync(forward(b, image())).values.get("softmax")!.dataSync(), first);
  allClose(runToEndSync(forward(a, image())).values.get("softmax")!.dataSync(), first); // makes its tensors anew
});

it("forward changes neither the network nor its input", () => {
  const network = deepFreeze(branching);
  const before = digest(network);
  const x = image();
  const values = x.dataSync().slice();
  const run = runToEndSync(forward(onBackend(network), x));
  run.dispose();
  expect(digest(network)).toBe(before);
  expect(x.isDisposed).toBe(false);
  allClose(x.dataSync(), values, 0);
});

it("forward throws on unknown layers and missing activations, and leaves no tensor", () => {
  const model = onBackend(multiLayer);
  const x = tf.tensor2d([[1, 2, 3]]);
  runToEndSync(forward(model, x));
  const before = tf.memory().numTensors;
  expect(() => runToEndSync(forward(model, x, {outputs: ["conv9"]}))).toThrow("unknown layer: conv9");
  expect(() => runToEndSync(forward(model, new Map([["conv9", x]])))).toThrow("unknown layer: conv9");
  const away = new Map([["relu", tf.zeros([1, 4])]]);
  expect(() => runToEndSync(forward(model, away, {outputs: ["identity"]}))).toThrow("missing activation: identity");
  away.get("relu")!.dispose();
  expect(tf.memory().numTensors - before).toBeLessThanOrEqual(0);
});

it("forward that is abandoned half way leaves no tensor", () => {
  const model = onBackend(branching);
  const x = image();
  runToEndSync(forward(model, x)).dispose(); // puts the weights on the backend
  const before = tf.memory().numTensors;
  for (let steps = 1; steps < branching.layers.length; ++steps) {
    for (const keep of [true, false]) {
      const generator = forward(model, x, {keep});
      let last = generator.next();
      for (let i = 1; i < steps && !last.done; ++i) last = generator.next();
      expect(tf.memory().numTensors).toBeGreaterThan(before);
      if (last.done) last.value.dispose();
      else generator.return(undefined as never);
      expect(tf.memory().numTensors).toBe(before);
    }
  }
});

it("a disposed model leaves no tensor", () => {
  const before = tf.memory().numTensors;
  const model = onBackend(branching);
  const x = image();
  runToEndSync(forward(model, x)).dispose();
  x.dispose();
  model.dispose();
  expect(tf.memory().numTensors).toBe(before);
});

it("forward that fuses has the same numbers, without the outputs of the convolutions that only a ReLU reads", async () => {
  for (const backend of ["cpu", "wasm"] as const) {
    await startNodeBackend(backend);
    const model = onBackend(branching);
    const whole = runToEndSync(forward(model, image(2)));
    const run = runToEndSync(forward(model, image(2), {fuse: true}));
    expect(run.fused!.size).toBeGreaterThan(0);
    expect([...run.values.keys(), ...run.fused!.keys()].sort()).toEqual([...whole.values.keys()].sort());
    for (const [name, tensor] of run.values) allClose(tensor.dataSync(), whole.values.get(name)!.dataSync(), 1e-6);
  }
});

it("forward that fuses keeps a convolution apart that is wanted, given or masked", () => {
  const model = onBackend(branching);
  const whole = runToEndSync(forward(model, image()));
  const [[name, relu]] = runToEndSync(forward(model, image(), {fuse: true})).fused!;
  const wanted = runToEndSync(forward(model, image(), {outputs: [name, "logits"], fuse: true}));
  allClose(wanted.values.get(name)!.dataSync(), whole.values.get(name)!.dataSync());
  const mask = tf.zerosLike(whole.values.get(name)!);
  const masked = runToEndSync(forward(model, image(), {outputs: [relu], fuse: true, masks: new Map([[name, mask]])}));
  expect(
    masked.values
      .get(relu)!
      .dataSync()
      .every((d) => d === 0)
  ).toBe(true);
  const given = runToEndSync(forward(model, new Map([[name, mask]]), {outputs: [relu], fuse: true}));
  expect(
    given.values
      .get(relu)!
      .dataSync()
      .every((d) => d === 0)
  ).toBe(true);
});
