import "../../../tools/reference/gradients.js";
import * as tf from "@tensorflow/tfjs-core";
import {beforeAll, expect, it} from "vitest";
import {startNodeBackend} from "../../../src/network/backendNode.js";
import {backward} from "../../../src/network/backward.js";
import {forward} from "../../../src/network/forward.js";
import {onBackend} from "../../../src/network/model.js";
import {logitsLayer, type Network} from "../../../src/network/network.js";
import {readGraphModel} from "../../../src/network/readers/graphModel.js";
import {runToEndSync} from "../../../src/network/steps.js";
import {allClose} from "../../asserts.js";
import {randomTensor} from "../random.js";
import {agreesWithGraph} from "./agreesWithGraph.js";
import {
  flag,
  float,
  type GraphFileNode,
  graphFile,
  integer,
  number,
  readGraphFile,
  referenceOf,
  shape,
  slide,
  texts,
  window
} from "./graphFile.js";
import {mobileNetV1, mobileNetV2, resNet} from "./graphNetworks.js";

beforeAll(() => startNodeBackend("cpu"));

const lines = (network: Network) => network.layers.map(({name, kind, inputs}) => `${name}: ${kind}(${inputs})`);

function small() {
  const g = graphFile();
  g.image("image", 8, 8, 3);
  g.random("k", 3, 3, 3, 4);
  g.random("b", 4);
  g.op("_FusedConv2D", "conv1", ["image", "k", "b"], {
    ...slide([2, 2]),
    fused_ops: texts("BiasAdd", "Relu"),
    num_args: {i: "1"},
    epsilon: number(0),
    dilations: window(1)
  });
  g.integers("axes", [2], [1, 2]);
  g.op("Mean", "mean", ["conv1", "axes"], {T: float, keep_dims: {b: false}});
  g.random("w", 4, 5);
  g.random("c", 5);
  g.op("_FusedMatMul", "logits", ["mean", "w", "c"], {
    transpose_a: {b: false},
    transpose_b: {b: false},
    num_args: {i: "1"},
    fused_ops: texts("BiasAdd")
  });
  g.op("Softmax", "softmax", ["logits"]);
  return g;
}

it("readGraphModel(json) reads a graph; a fused activation keeps the name of its node", async () => {
  const network = await agreesWithGraph(small().file());
  expect(lines(network)).toEqual([
    "input: input()",
    "conv1/linear: conv2d(input)",
    "conv1: relu(conv1/linear)",
    "mean: globalAveragePool(conv1)",
    "logits: dense(mean)",
    "softmax: softmax(logits)"
  ]);
  expect(network.input).toEqual({shape: [8, 8, 3], range: [0, 1]});
  expect(network.reading).toEqual({
    format: "TF.js graph model",
    assumed: ["value range 0…1 (say --input-range 0,255 or another)"],
    unused: []
  });
});

it("readGraphModel(json) folds the normalization that is fused into a convolution", async () => {
  const build = (fused: boolean) => {
    const g = graphFile();
    g.image("image", 5, 5, 3);
    const kernel = g.random("k", 3, 3, 3, 4);
    const weights = [g.positive("gamma", 4), g.random("beta", 4), g.random("mean", 4), g.positive("variance", 4)];
    const epsilon = {epsilon: number(0.01)};
    if (fused) {
      const more = {fused_ops: texts("FusedBatchNorm", "Relu"), num_args: integer(4), ...epsilon};
      g.op("_FusedConv2D", "conv", ["image", kernel, ...weights], slide([1, 1], "SAME", more));
    } else {
      g.op("Conv2D", "linear", ["image", kernel], slide());
      g.op("FusedBatchNormV3", "normal", ["linear", ...weights], {...epsilon, is_training: flag(false)});
      g.op("Relu", "conv", ["normal"]);
    }
    return g.file();
  };
  const [fused, apart] = [await readGraphFile(build(true)), await agreesWithGraph(build(false))];
  expect(lines(fused)).toEqual([
    "input: input()",
    "conv/linear: conv2d(input)",
    "conv/FusedBatchNorm: batchNorm(conv/linear)",
    "conv: relu(conv/FusedBatchNorm)"
  ]);
  expect(fused.layers.map(({name: _name, inputs: _inputs, ...d}) => d)).toEqual(
    apart.layers.map(({name: _name, inputs: _inputs, ...d}) => d)
  );
});

function twoOutputs(signature?: object) {
  const g = graphFile();
  g.image("image", 6);
  g.op("MatMul", "a", ["image", g.random("w", 6, 4)]);
  g.op("Softmax", "Identity", ["a"]);
  g.op("Tanh", "Identity_1", ["image"]);
  return g.file(signature ? {signature} : {});
}

it("readGraphModel(json, …, {output}) reads one of several outputs, by its name in the signature or its node’s", async () => {
  const outputs = {probs: {name: "Identity:0"}, code: {name: "Identity_1:0"}};
  const file = twoOutputs({outputs});
  const first = await agreesWithGraph(file);
  expect(lines(first)).toEqual(["input: input()", "a: dense(input)", "Identity: softmax(a)"]);
  expect(first.reading!.assumed).toContain("output probs of probs, code (say --output code)");
  expect(first.reading!.unused).toEqual(["output code", "Tanh Identity_1"]);
  for (const output of ["code", "Identity_1"]) {
    const other = await agreesWithGraph(file, {output});
    expect(lines(other)).toEqual(["input: input()", "Identity_1: activation(input)"]);
    expect(other.reading!.assumed).toHaveLength(1);
  }
  await expect(readGraphFile(file, {output: "c"})).rejects.toThrow("unknown output: c (has probs, code)");
  const unsigned = await readGraphFile(twoOutputs());
  expect(unsigned.reading!.assumed).toContain("output Identity of Identity, Identity_1 (say --output Identity_1)");
  const old = {
    ...file,
    json: {...twoOutputs().json, userDefinedMetadata: {signature: {outputs: {code: outputs.code}}}}
  };
  expect(lines(await readGraphFile(old))).toEqual(["input: input()", "Identity_1: activation(input)"]);
});

it("readGraphModel(json) compares the output with the shape that the signature declares", async () => {
  const declared = (size: string) => ({
    outputs: {probs: {name: "Identity:0", tensorShape: {dim: [{size: "-1"}, {size}]}}}
  });
  await agreesWithGraph(twoOutputs(declared("4")));
  await agreesWithGraph(twoOutputs(declared("-1")));
  await expect(readGraphFile(twoOutputs(declared("5")))).rejects.toThrow("output shape: declared 5, is 4");
});

it("readGraphModel(json) heeds the range and the labels of the file, of the call, and of the type of the image", async () => {
  const labels = ["a", "b", "c", "d", "e"];
  const told = small().file({userDefinedMetadata: {inputRange: [-1, 1], labels}});
  expect(await readGraphFile(told)).toMatchObject({input: {range: [-1, 1]}, labels, reading: {assumed: []}});
  const called = await readGraphFile(told, {range: [0, 2], labels: labels.slice().reverse(), name: "mine"});
  expect(called).toMatchObject({name: "mine", input: {range: [0, 2]}, labels: ["e", "d", "c", "b", "a"]});
  await expect(readGraphFile(told, {labels: ["a"]})).rejects.toThrow("wrong number of labels: 1 for 5 outputs");
  const bytes = small().file();
  const image = bytes.json.modelTopology.node[0];
  image.attr.dtype = {type: 4};
  expect((await readGraphFile(bytes)).input.range).toEqual([0, 255]);
});

it("readGraphModel(json) tells 0…255 from 0…1 by the sums and products right behind the image", async () => {
  const rangeOf = async (...steps: readonly (readonly [op: string, value: number])[]) => {
    const g = graphFile();
    let x = g.image("image", 4, 4, 3);
    for (const [i, [op, value]] of steps.entries())
      x = g.op(op, `step${i}`, [x, g.floats(`value${i}`, value === -3 ? [1, 1, 1, 3] : [], value === -3 ? [-104, -117, -124] : [value])]); // biome-ignore format: one call
    g.op("Relu", "relu", [x]);
    return (await agreesWithGraph(g.file(), {scale: 10})).input.range.join("…");
  };
  expect(await rangeOf(["Mul", 1 / 255])).toBe("0…255");
  expect(await rangeOf(["Mul", 1 / 127.5], ["Sub", 1])).toBe("0…255");
  expect(await rangeOf(["RealDiv", 127.5], ["AddV2", -1])).toBe("0…255");
  expect(await rangeOf(["Sub", 127.5], ["Mul", 0.0078125])).toBe("0…255");
  expect(await rangeOf(["AddV2", -3])).toBe("0…255");
  expect(await rangeOf(["Mul", 2], ["Sub", 1])).toBe("0…1");
  expect(await rangeOf(["Sub", 0.45], ["RealDiv", 0.22])).toBe("0…1");
  expect(await rangeOf(["Mul", 255], ["Sub", 120])).toBe("0…1");
  expect(await rangeOf()).toBe("0…1");
});

it("readGraphModel(json) reads quantized weights as TF.js does", async () => {
  for (const dtype of ["uint8", "uint16"] as const) {
    const g = graphFile();
    g.image("image", 4);
    g.op("MatMul", "y", ["image", g.random("w", 4, 3)]);
    const {json} = g.file();
    json.weightsManifest[0].weights[0].quantization = {dtype, scale: 0.01, min: -0.5};
    const values = Array.from({length: 12}, (_, i) => (i * 37) % 101);
    const shard = new Uint8Array((dtype === "uint8" ? Uint8Array : Uint16Array).from(values).buffer);
    await agreesWithGraph({json, shard});
  }
});

it("readGraphModel(json) reads graphs of any depth, and images of any size", async () => {
  const deep = graphFile();
  let x = deep.image("image", 2);
  for (let i = 0; i < 5000; ++i) x = deep.op(i % 2 ? "Relu" : "Tanh", `layer${i}`, [x]);
  expect((await readGraphFile(deep.file())).layers).toHaveLength(5001);
  const free = small().file();
  free.json.modelTopology.node[0].attr.shape = shape(-1, -1, -1, 3);
  const network = await agreesWithGraph(free, {size: [10, 7]});
  expect(network.input.shape).toEqual([null, null, 3]);
});

it("readGraphModel(json) refuses what is no graph, or not of one image, in words", async () => {
  const load = async () => new Uint8Array();
  for (const [json, message] of [
    ["{", "not JSON"],
    [null, "not a TF.js graph model"],
    [{format: "layers-model", modelTopology: {}}, "not a TF.js graph model"],
    [{modelTopology: {node: []}}, "no output"],
    [{modelTopology: {node: [{name: 1}]}}, 'not a node: {"name":1}']
  ] as const)
    await expect(readGraphModel(json, load)).rejects.toThrow(message);

  const changed = (change: (nodes: GraphFileNode[]) => void) => {
    const file = small().file({signature: {outputs: {probs: {name: "softmax:0"}}}});
    change(file.json.modelTopology.node);
    return readGraphFile(file);
  };
  await expect(changed(([image]) => (image.attr.shape = shape(8, 8, 8, 3)))).rejects.toThrow(
    "unsupported batch: 8×8×8×3 (image), one image is read"
  );
  await expect(changed(([image]) => (image.attr.shape = shape(-1, 8, 8)))).rejects.toThrow(
    "unsupported input: any×8×8 (image)"
  );
  await expect(changed((nodes) => (nodes.find(({op}) => op === "Mean")!.input = ["nobody", "axes"]))).rejects.toThrow(
    "unknown node: nobody"
  );
  await expect(changed((nodes) => (nodes[nodes.length - 1].input = ["logits:1"]))).rejects.toThrow(
    "unknown output: 1 of logits"
  );
  await expect(
    changed((nodes) => {
      nodes.find(({op}) => op === "Mean")!.input = ["logits", "axes"];
    })
  ).rejects.toThrow("circular nodes: logits");
  await expect(
    changed((nodes) => {
      nodes.push({name: "other", op: "Placeholder", attr: {dtype: float, shape: shape(-1, 5)}});
      nodes.find(({op}) => op === "Softmax")!.input = ["sum"];
      nodes.push({name: "sum", op: "Add", input: ["logits", "other"], attr: {}});
    })
  ).rejects.toThrow("unsupported inputs: image, other (one image is read)");
  const broken = small().file();
  broken.shard.fill(255, 0, 4);
  await expect(readGraphFile(broken)).rejects.toThrow("not finite: NaN in conv1/linear");
});

it("the gradient of what is read is TF.js’s", async () => {
  for (const file of [small().file(), mobileNetV1(), mobileNetV2(), resNet()]) {
    const network = await readGraphFile(file);
    const reference = await referenceOf(file);
    const x = randomTensor([1, ...(network.input.shape as number[])]);
    const model = onBackend(network);
    const logits = logitsLayer(network);
    const run = runToEndSync(forward(model, x));
    const signal = tf.oneHot([2], run.values.get(logits)!.shape[1]!);
    const values = tf.cast(signal, "float32");
    const signals = runToEndSync(backward(model, run, {layer: logits, values}, {to: ["input"]}));
    const score = (x: tf.Tensor) => {
      const given = reference.execute({[reference.inputs[0].name]: x}, logits) as tf.Tensor;
      return tf.sum(tf.mul(given, values));
    };
    const [ours, theirs] = [await signals.get("input")!.data(), await tf.grad(score)(x).data<"float32">()];
    const largest = theirs.reduce((a, b) => Math.max(a, Math.abs(b)), 0);
    expect(largest).toBeGreaterThan(0);
    allClose(
      ours.map((d) => d / largest),
      theirs.map((d) => d / largest),
      1e-4
    );
  }
});
