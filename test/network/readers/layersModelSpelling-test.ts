import {expect, it} from "vitest";
import {layerOf} from "../../../src/network/network.js";
import {allClose} from "../../asserts.js";
import {type Given, graph, outputOf, readKeras, row} from "./kerasModel.js";

const one = (value: number): Given => ({shape: [1, 1], values: [value]});
const dense = {units: 1, use_bias: false};
const tensor = (layer: string, call = 0, output = 0) => ({
  class_name: "__keras_tensor__",
  config: {shape: [null, 1], dtype: "float32", keras_history: [layer, call, output]}
});
const from = (...names: string[]) => [names.map((d) => [d, 0, 0, {}])];

/** Two dense layers, 2 x and 3 x, and what *inbound* makes of them. */
const twoInto = (className: string, inbound: unknown, config = {}) =>
  graph(
    [1],
    [
      ["Dense", "a", dense, from("in")],
      ["Dense", "b", dense, from("in")],
      [className, "s", config, inbound]
    ],
    [["s", 0, 0]]
  );
const twoWeights = {"a/kernel": one(2), "b/kernel": one(3)};

it("no input of a layer is dropped, however its inputs are written", async () => {
  const spellings: readonly unknown[] = [
    from("a", "b"),
    [["a", 0, 0, {}], ["b", 0, 0, {}]],
    [["a", 0, 0], ["b", 0, 0]],
    [[["a", 0], ["b", 0]]],
    [[[["a", 0, 0, {}], ["b", 0, 0, {}]]]],
    [{args: [[tensor("a"), tensor("b")]], kwargs: {}}],
    [{args: [tensor("a"), tensor("b")], kwargs: {}}],
    [{args: [], kwargs: {inputs: [tensor("a"), tensor("b")]}}],
    [{args: [tensor("a")], kwargs: {y: tensor("b")}}],
    [{kwargs: {x: tensor("a"), y: tensor("b"), mask: null, training: false}}],
    {args: [[tensor("a"), tensor("b")]], kwargs: {}},
    [tensor("a"), tensor("b")],
    [[["a", 0, 0, {y: ["b", 0, 0]}]]],
    [["a", 0, 0, {y: ["b", 0, 0]}]]
  ]; // biome-ignore format: one spelling a line
  for (const inbound of spellings) {
    const network = await readKeras(twoInto("Add", inbound), twoWeights);
    allClose(outputOf(network, [1]), [5]);
    allClose(outputOf(await readKeras(twoInto("Subtract", inbound), twoWeights), [1]), [-1]);
  }
});

it("an input that cannot be placed is refused", async () => {
  for (const [inbound, message] of [
    [[{args: [{x: tensor("a"), y: tensor("b")}], kwargs: {}}], "ambiguous inputs: s"],
    [[{args: [tensor("a"), 2], kwargs: {}}], "unsupported argument: 2 (s)"],
    [[{args: [[tensor("a"), tensor("b")]], kwargs: {mask: tensor("a")}}], "unsupported argument: mask "],
    [[{args: [[tensor("a"), tensor("b")]], kwargs: {training: true}}], "unsupported argument: training true (s)"],
    [[{args: [[tensor("a"), tensor("b")]], kwargs: {factor: 2}}], "unsupported argument: factor 2 (s)"],
    [[[["a", 0, 0, {training: true}], ["b", 0, 0]]], "unsupported argument: training true (s)"],
    [[[["a", 0, 0], ["_CONSTANT_VALUE", -1, 2, null]]], 'unsupported argument: ["_CONSTANT_VALUE",-1,2,null] (s)'],
    [[[["a", 0, 0]]], "wrong number of inputs: s gets 1"],
    [[[["a", 0, 1], ["b", 0, 0]]], "unknown output: 1 of a"],
    [[[["a", 1, 0], ["b", 0, 0]]], "unknown use: 1 of a"],
    [[], "no inputs: s"]
  ] as const) // biome-ignore format: one a line
    await expect(readKeras(twoInto("Add", inbound), twoWeights)).rejects.toThrow(message);
  const flat = [["a", 0, 0, {}], ["b", 0, 0, {}]]; // biome-ignore format: short
  await expect(readKeras(twoInto("ReLU", flat), twoWeights)).rejects.toThrow("ambiguous inputs: s gets 2");
  await expect(readKeras(twoInto("ReLU", from("a", "b")), twoWeights)).rejects.toThrow(
    "wrong number of inputs: s gets 2"
  );
});

it("a tensor among the named arguments is the input of a layer, and of a model by its name", async () => {
  const kwargs = (name: string) => [{args: [], kwargs: {[name]: tensor("in")}}];
  for (const name of ["inputs", "x", "input_tensor", "anything"]) {
    const model = graph([1], [["Dense", "d", dense, kwargs(name)]], [["d", 0, 0]]);
    allClose(outputOf(await readKeras(model, {"d/kernel": one(2)}), [1]), [2]);
  }
  const inner = (inputs: unknown) => {
    const {config} = graph([1], [["Subtract", "minus", {}, from("p", "q")]], [["minus", 0, 0]], "inner");
    const input = (name: string) => ({
      class_name: "InputLayer",
      name,
      config: {name, batch_input_shape: [null, 1]},
      inbound_nodes: []
    });
    return {layers: [input("p"), input("q"), config.layers[1]], input_layers: inputs, output_layers: ["minus", 0, 0]};
  };
  const outer = (inputs: unknown, node: unknown) => ({
    ...graph(
      [1],
      [
        ["Dense", "a", dense, from("in")],
        ["Dense", "b", dense, from("in")],
        ["Functional", "inner", inner(inputs), [node]]
      ],
      {out: ["inner", 1, 0]}
    )
  });
  const list = [["p", 0, 0], ["q", 0, 0]]; // biome-ignore format: short
  const named = {first: ["p", 0, 0], second: ["q", 0, 0]};
  for (const [inputs, node, right] of [
    [list, {args: [[tensor("a"), tensor("b")]], kwargs: {}}, -1],
    [list, {args: [{q: tensor("a"), p: tensor("b")}], kwargs: {}}, 1],
    [list, {q: ["a", 0, 0], p: ["b", 0, 0]}, 1],
    [named, {args: [{second: tensor("a"), first: tensor("b")}], kwargs: {}}, 1],
    [named, {first: ["a", 0, 0], second: ["b", 0, 0]}, -1],
    [["p", "q"], [["a", 0, 0], ["b", 0, 0]], -1]
  ] as const) // biome-ignore format: one a line
    allClose(outputOf(await readKeras(outer(inputs, node), twoWeights), [1]), [right]);
  await expect(readKeras(outer(list, {u: ["a", 0, 0], p: ["b", 0, 0]}), twoWeights)).rejects.toThrow(
    "ambiguous inputs: inner"
  );
});

it("inputs and outputs of a model are lists, one of the list, or have names", async () => {
  const weights = {"d/kernel": one(2)};
  for (const output of [[["d", 0, 0]], ["d", 0, 0], {y: ["d", 0, 0]}, ["d"], tensor("d"), [tensor("d")]])
    for (const input of [[["in", 0, 0]], ["in", 0, 0], {x: ["in", 0, 0]}, ["in"], [tensor("in")]]) {
      const model = graph([1], [["Dense", "d", dense, from("in")]], output);
      model.config.input_layers = input;
      allClose(outputOf(await readKeras(model, weights), [3]), [6]);
    }
});

it("a model inside a model counts its uses from 0 or from 1, and the weights are the same each time", async () => {
  const block = {
    name: "block",
    layers: [
      {class_name: "InputLayer", config: {name: "x", batch_input_shape: [null, 1]}},
      {class_name: "Dense", config: {name: "fc", ...dense}}
    ]
  };
  for (const first of [0, 1]) {
    const nodes = [from("in")[0], [["block", first, 0, {}]]];
    const model = graph([1], [["Sequential", "block", block, nodes]], [["block", first + 1, 0]]);
    allClose(outputOf(await readKeras(model, {"fc/kernel": one(3)}), [1]), [9]);
  }
  const unclear = graph([1], [["Sequential", "block", block, [from("in")[0], from("in")[0]]]], [["block", 1, 0]]);
  await expect(readKeras(unclear, {"fc/kernel": one(3)})).rejects.toThrow("ambiguous use: block");
});

/** Two inner models with a layer of one name, in a row. */
const blocks = (...names: string[]) => ({
  class_name: "Sequential",
  config: {
    name: "top",
    layers: names.map((name) => ({
      class_name: "Sequential",
      config: {
        name,
        layers: [
          {class_name: "InputLayer", config: {name: "in", batch_input_shape: [null, 1]}},
          {class_name: "Dense", config: {name: "fc", ...dense}}
        ]
      }
    }))
  }
});

it("weights belong to the layer whose whole path they have", async () => {
  for (const names of [
    ["top/block1/fc/kernel", "top/block2/fc/kernel"],
    ["block1/fc/kernel", "block2/fc/kernel"],
    ["model/top/block1/fc/kernel:0", "model/top/block2/fc/kernel:0"],
    ["x/block1/fc/kernel", "block2/fc/kernel"]
  ]) {
    const right = await readKeras(blocks("block1", "block2"), {[names[0]]: one(2), [names[1]]: one(5)});
    expect(layerOf(right, "block1/fc")).toMatchObject({kernel: {values: Float32Array.of(2)}});
    allClose(outputOf(right, [1]), [10]);
    expect(right.reading!.unused).toEqual([]);
  }
});

it("weights that two layers could have are refused, as are two for one layer", async () => {
  const read = (...names: string[]) =>
    readKeras(
      blocks("block1", "block2"),
      names.map((name, i) => [name, one(i + 2)])
    );
  await expect(read("fc/kernel")).rejects.toThrow("ambiguous weights: fc/kernel (block1/fc)");
  await expect(read("fc/kernel", "fc/kernel")).rejects.toThrow("ambiguous weights: fc/kernel");
  await expect(read("block1/fc/kernel", "fc/kernel")).rejects.toThrow("ambiguous weights: fc/kernel");
  await expect(read("block1/fc/kernel")).rejects.toThrow("weights missing: block2/fc/kernel");
  await expect(read("block1/fc/kernel", "top/block1/fc/kernel", "block2/fc/kernel")).rejects.toThrow(
    "ambiguous weights"
  );
  await expect(
    readKeras(row([1], ["Dense", {name: "fc", ...dense}]), [
      ["a/fc/kernel", one(1)],
      ["b/fc/kernel", one(2)]
    ])
  ).rejects.toThrow("ambiguous weights: a/fc/kernel (fc)");
});

it("weights of a layer beside a model that has a layer of the same name are each its own", async () => {
  const model = blocks("fc0");
  model.config.layers.push({class_name: "Dense", config: {name: "fc", ...dense}} as never);
  allClose(outputOf(await readKeras(model, {"fc0/fc/kernel": one(2), "fc/kernel": one(5)}), [1]), [10]);
  allClose(outputOf(await readKeras(model, {"top/fc0/fc/kernel": one(2), "top/fc/kernel": one(5)}), [1]), [10]);
  await expect(readKeras(model, [["fc/kernel", one(2)], ["fc/kernel", one(5)]])).rejects.toThrow("weights missing: fc0/fc/kernel"); // biome-ignore format: short
});

it("names may have any characters; no two layers of a network have one name", async () => {
  for (const name of [
    "input",
    "a b",
    "50%",
    "%20",
    "a/b",
    "größe",
    "模型",
    "x:1",
    "__proto__",
    "constructor",
    "l/linear"
  ]) {
    const network = await readKeras(row([1], ["Dense", {name, activation: "relu", ...dense}]), {
      [`${name}/kernel`]: one(2)
    });
    allClose(outputOf(network, [1]), [2]);
    expect(new Set(network.layers.map((d) => d.name)).size).toBe(network.layers.length);
    expect(network.layers[0]).toMatchObject({kind: "input", name: "input"});
  }
  const taken = await readKeras(
    row([1], ["ReLU", {name: "input"}], ["ReLU", {name: "input/2"}], ["ReLU", {name: "a\nb"}])
  );
  expect(taken.layers.map((d) => d.name)).toEqual(["input", "input/2", "input/2/2", "a b"]);
  await expect(readKeras(row([1], ["ReLU", {name: "r"}], ["ReLU", {name: "r"}]))).rejects.toThrow("duplicate layer: r");
  await expect(readKeras(graph([1], [["ReLU", "in", {}, from("in")]], [["in", 0, 0]]))).rejects.toThrow(
    "duplicate layer: in"
  );
});

it("one of several outputs is chosen, and the choice is said", async () => {
  const model = graph([1], [["Dense", "a", dense, from("in")], ["Dense", "b", dense, from("in")]], [["a", 0, 0], ["b", 0, 0]]); // biome-ignore format: short
  const first = await readKeras(model, twoWeights);
  allClose(outputOf(first, [1]), [2]);
  expect(first.reading!.assumed).toContain("output a of a, b (say --output b)");
  expect(first.reading!.unused).toEqual(["output b", "layer b", "weights b/kernel"]);
  const second = await readKeras(model, twoWeights, {output: "b"});
  allClose(outputOf(second, [1]), [3]);
  expect(second.reading!.assumed.some((d) => d.startsWith("output"))).toBe(false);
  await expect(readKeras(model, twoWeights, {output: "c"})).rejects.toThrow("unknown output: c (has a, b)");
  await expect(readKeras(row([1], ["ReLU", {}]), {}, {output: "c"})).rejects.toThrow("unknown output: c (has l0)");
});

it("several inputs are refused, unless the output depends on one alone", async () => {
  const model = graph([4, 4, 3], [["Flatten", "f", {}, from("in")], ["Dense", "a", dense, from("age")], ["Concatenate", "c", {}, from("f", "a")]], [["c", 0, 0], ["f", 0, 0]]); // biome-ignore format: short
  model.config.layers.push({class_name: "InputLayer", name: "age", config: {name: "age", batch_input_shape: [null, 1]}, inbound_nodes: []} as object); // biome-ignore format: short
  model.config.input_layers = [["in", 0, 0], ["age", 0, 0]]; // biome-ignore format: short
  await expect(readKeras(model, {"a/kernel": one(1)})).rejects.toThrow("several inputs: in 4×4×3 (the picture), age 1");
  const network = await readKeras(model, {"a/kernel": one(1)}, {output: "f"});
  expect(network.input.shape).toEqual([4, 4, 3]);
  expect(network.reading!.unused).toContain("input age");
});

it("models nested too deeply, and JSON, are refused; thousands of layers in a row are read", async () => {
  let deep: object = row([1], ["ReLU", {}]);
  for (let i = 0; i < 150; ++i) deep = {class_name: "Sequential", config: {name: `n${i}`, layers: [deep]}};
  await expect(readKeras(deep)).rejects.toThrow(/^nested too deeply: n\d+, more than 100 models$/);
  for (let i = 0; i < 20000; ++i) deep = {class_name: "Sequential", config: {name: "n", layers: [deep]}};
  await expect(readKeras(deep)).rejects.toThrow(/^nested too deeply: model.json, more than 1000 levels$/);
  const names = Array.from({length: 5000}, (_, i) => `l${i}`);
  const long = graph([1], names.map((name, i) => ["ReLU", name, {}, from(i ? names[i - 1] : "in")] as const), [["l4999", 0, 0]]); // biome-ignore format: short
  expect((await readKeras(long)).layers.length).toBe(5001);
});

it("a message is one line, whatever the file says", async () => {
  const name = "a\nb\u2028c".repeat(1000);
  for (const model of [row([1], [name, {name}]), row([1], ["Dense", {name}]), row([2, 2, 1], ["Conv2D", {name, groups: name}]), {class_name: "Sequential", config: {name, layers: [name]}}]) // biome-ignore format: short
    await expect(readKeras(model)).rejects.toSatisfy(
      (error: Error) => !/[\n\u2028]/.test(error.message) && error.message.length < 301
    );
});

it("a layer that its author registered is none of Keras’s", async () => {
  const model = row([1], ["ReLU", {name: "r"}]) as {config: {layers: {registered_name?: string}[]}};
  model.config.layers[1].registered_name = "mine>ReLU";
  await expect(readKeras(model)).rejects.toThrow("unsupported layer: mine>ReLU (r)");
});
