import {expect, it} from "vitest";
import {endingOf, logitsLayer} from "../../../src/network/network.js";
import {allClose} from "../../asserts.js";
import {type Given, graph, outputOf, readKeras, row} from "./kerasModel.js";

const ones = (...shape: number[]): Given => ({
  shape,
  values: Array.from({length: shape.reduce((a, b) => a * b, 1)}, () => 1)
});
const list = (n: number) => Array.from({length: n}, (_, i) => i + 1);
const of = async (shape: readonly number[], x: readonly number[], layers: Parameters<typeof row>[1][], weights: Record<string, Given> = {}) => outputOf(await readKeras(row(shape, ...layers), weights), x); // biome-ignore format: short

it("a matrix is a picture of one channel, and is listed row by row", async () => {
  const weights = {"d/kernel": {shape: [4, 1], values: [1, 2, 3, 4]}};
  const dense = ["Dense", {name: "d", units: 1, use_bias: false}] as const;
  const plain = await readKeras(row([2, 2], ["Flatten", {}], dense), weights);
  expect(plain.input.shape).toEqual([2, 2, 1]);
  allClose(outputOf(plain, [1, 2, 3, 4]), [30]);
  for (const first of [
    [
      ["Rescaling", {scale: 2}],
      ["Flatten", {}]
    ],
    [
      ["Dropout", {}],
      ["Reshape", {target_shape: [4]}],
      ["Rescaling", {scale: 2}]
    ],
    [
      ["Reshape", {target_shape: [2, 2, 1]}],
      ["Rescaling", {scale: 2}],
      ["Flatten", {}]
    ],
    [
      ["Permute", {dims: [2, 1]}],
      ["Permute", {dims: [2, 1]}],
      ["Rescaling", {scale: [2, 2]}],
      ["Flatten", {}]
    ],
    [
      ["Reshape", {target_shape: [-1, 1]}],
      ["Flatten", {}],
      ["Rescaling", {scale: 2}]
    ]
  ] as Parameters<typeof row>[1][][])
    allClose(await of([2, 2], [1, 2, 3, 4], [...first, dense], weights), [60]);
  const across = {"d/kernel": {shape: [2, 1], values: [1, 10]}};
  allClose(await of([2, 2], [1, 2, 3, 4], [dense], across), [21, 43]); // along the last axis
  await expect(of([2, 2], [1, 2, 3, 4], [["MaxPooling2D", {}]])).rejects.toThrow(
    "l0 takes height×width×channels, gets 2×2"
  );
});

it("a grouped convolution sees its own channels", async () => {
  const conv = ["Conv2D", {name: "c", kernel_size: 1, filters: 2, groups: 2, use_bias: false}] as const;
  allClose(await of([1, 1, 4], [1, 2, 3, 4], [conv], {"c/kernel": ones(1, 1, 2, 2)}), [3, 7]);
});

it("a dilated depthwise convolution skips values", async () => {
  const conv = ["DepthwiseConv2D", {name: "c", kernel_size: [1, 2], dilation_rate: [2, 2], use_bias: false}] as const;
  allClose(await of([1, 5, 1], list(5), [conv], {"c/depthwise_kernel": ones(1, 2, 1, 1)}), [4, 6, 8]);
});

it("a separable convolution is two", async () => {
  const conv = ["SeparableConv2D", {name: "c", kernel_size: 1, filters: 1, depth_multiplier: 2, bias: true}] as const;
  const weights = {"c/depthwise_kernel": {shape: [1, 1, 2, 2], values: [1, 2, 3, 4]}, "c/pointwise_kernel": {shape: [1, 1, 4, 1], values: [1, 10, 100, 1000]}, "c/bias": {shape: [1], values: [0.5]}}; // biome-ignore format: short
  const network = await readKeras(row([1, 1, 2], conv), weights);
  expect(network.layers.map((d) => d.name)).toEqual(["input", "c/depthwise", "c"]);
  allClose(outputOf(network, [1, 2]), [1 + 20 + 600 + 8000 + 0.5]);
});

it("a transposed convolution gets the output padding", async () => {
  const conv = (config: object) => ["Conv2DTranspose", {name: "c", kernel_size: [1, 3], filters: 1, strides: [1, 2], use_bias: false, ...config}] as const; // biome-ignore format: short
  const weights = {"c/kernel": {shape: [1, 3, 1, 1], values: [1, 10, 100]}};
  const read = (config: object) => of([1, 2, 1], [1, 2], [conv(config)], weights);
  allClose(await read({}), [1, 10, 102, 20, 200]);
  allClose(await read({output_padding: [0, 1]}), [1, 10, 102, 20, 200, 0]);
  allClose(await read({padding: "same"}), [1, 10, 102, 20]);
  allClose(await read({padding: "same", output_padding: [0, 0]}), [10, 102, 20]);
  allClose(await read({padding: "same", output_padding: [0, 1]}), [1, 10, 102, 20]);
  await expect(read({output_padding: 2})).rejects.toThrow("unsupported option: output_padding 2 (c)");
  await expect(read({dilation_rate: 2})).rejects.toThrow("unsupported option: dilation_rate 2 (c)");
});

it("a pool may keep its dimensions", async () => {
  for (const [name, right] of [["GlobalMaxPooling2D", 4], ["GlobalAveragePooling2D", 2.5]] as const) // biome-ignore format: short
    for (const tail of [[["Flatten", {}]], [["Conv2D", {name: "c", kernel_size: 1, filters: 1, use_bias: false}], ["Reshape", {target_shape: [1]}]]] as Parameters<typeof row>[1][][]) // biome-ignore format: short
      allClose(await of([2, 2, 1], list(4), [[name, {keepdims: true}], ...tail], {"c/kernel": ones(1, 1, 1, 1)}), [
        right
      ]);
});

it("a map is turned, cut, enlarged and reshaped", async () => {
  allClose(await of([1, 2, 3], list(6), [["Permute", {dims: [3, 2, 1]}]]), [1, 4, 2, 5, 3, 6]);
  allClose(await of([1, 3, 1], list(3), [["Cropping2D", {cropping: [[0, 0], [1, 0]]}]]), [2, 3]); // biome-ignore format: short
  allClose(await of([1, 2, 1], list(2), [["UpSampling2D", {size: [1, 2]}]]), [1, 1, 2, 2]);
  await expect(of([1, 2, 1], list(2), [["UpSampling2D", {interpolation: "bilinear"}]])).rejects.toThrow(
    'unsupported option: interpolation "bilinear" (l0)'
  );
  await expect(of([1, 2, 3], list(6), [["Reshape", {target_shape: [4, -1]}]])).rejects.toThrow(
    "l0 makes 4×-1 of 1×2×3"
  );
  await expect(of([1, 2, 3], list(6), [["Reshape", {target_shape: [1, 1, 2, 3]}]])).rejects.toThrow("unsupported shape: 1×1×2×3 (l0)"); // biome-ignore format: short
  await expect(of([2, 2, 3], list(12), [["Permute", {dims: [1, 1, 2]}]])).rejects.toThrow("unsupported option: dims");
  await expect(readKeras(row([null, null, 3], ["Flatten", {}], ["Reshape", {target_shape: [-1, 3]}]))).rejects.toThrow("input size missing: l1"); // biome-ignore format: short
});

it("concatenation takes the axis that is named", async () => {
  const model = (axis: number) => graph([1, 2, 2], [["ReLU", "r", {}, [[["in", 0, 0]]]], ["Concatenate", "c", {axis}, [[["r", 0, 0], ["in", 0, 0]]]]], [["c", 0, 0]]); // biome-ignore format: short
  const x = [1, 2, -3, 4];
  allClose(outputOf(await readKeras(model(-1)), x), [1, 2, 1, 2, 0, 4, -3, 4]);
  allClose(outputOf(await readKeras(model(-2)), x), [1, 2, 0, 4, 1, 2, -3, 4]);
  allClose(outputOf(await readKeras(model(1)), x), [1, 2, 0, 4, 1, 2, -3, 4]);
  await expect(readKeras(model(0))).rejects.toThrow("unsupported option: axis 0 (c)");
});

it("a network’s tail of 1×1 convolutions and reshapes ends in the softmax", async () => {
  const conv = ["Conv2D", {name: "c", kernel_size: 1, filters: 2, use_bias: false}] as const;
  const weights = {"c/kernel": {shape: [1, 1, 1, 2], values: [1, 2]}};
  const tail: Parameters<typeof row>[1][] = [["GlobalAveragePooling2D", {}], ["Reshape", {target_shape: [1, 1, 1]}], ["Dropout", {}], conv, ["Reshape", {target_shape: [2]}]]; // biome-ignore format: short
  for (const layers of [
    [...tail, ["Activation", {activation: "softmax"}]],
    [...tail.slice(0, 4), ["Softmax", {axis: -1}], ["Reshape", {target_shape: [2]}]]
  ] as Parameters<typeof row>[1][][]) {
    // biome-ignore format: short
    const network = await readKeras(row([1, 2, 1], ...layers), weights);
    expect(endingOf(network)).toBe("softmax");
    expect(logitsLayer(network)).not.toBe(network.layers.at(-1)!.name);
    allClose(outputOf(network, [1, 3]), [1 / (1 + Math.exp(2)), 1 / (1 + Math.exp(-2))], 1e-5);
  }
});

it("Rescaling is a layer behind the input, and says what range the picture has", async () => {
  const conv = ["Conv2D", {name: "c", kernel_size: 1, filters: 1, use_bias: false}] as const;
  const weights = {"c/kernel": ones(1, 1, 1, 1)};
  const read = (config: object, options = {}) =>
    readKeras(row([1, 1, 1], ["Rescaling", config], conv), weights, options);
  const plain = await read({scale: 1 / 255, offset: 0});
  allClose(outputOf(plain, [510]), [2]);
  expect(plain.layers[1]).toMatchObject({kind: "batchNorm", name: "l0"});
  expect(plain.input.range).toEqual([0, 255]);
  expect(plain.reading!.assumed).toEqual(["value range 0…255, since Rescaling multiplies by 1/255"]);
  const signed = await read({scale: 1 / 127.5, offset: -1});
  expect(signed.reading!.assumed).toEqual(["value range 0…255, since Rescaling multiplies by 1/127.5"]);
  allClose(outputOf(signed, [255]), [1]);
  const doubled = await read({scale: 2, offset: -1});
  expect(doubled.input.range).toEqual([0, 1]);
  expect(doubled.reading!.assumed).toEqual(["value range 0…1 (say --input-range 0,1 or another)"]);
  const told = await read({scale: 1 / 255}, {range: [0, 10]});
  expect(told.input.range).toEqual([0, 10]);
  expect(told.reading!.assumed).toEqual([]);
  const each = await readKeras(row([1, 1, 2], ["Rescaling", {scale: [1, 2], offset: [0, 1]}]));
  allClose(outputOf(each, [3, 4]), [3, 9]);
});

it("Normalization takes mean and variance from its options or from weights", async () => {
  const read = (config: object, weights = {}) =>
    readKeras(row([1, 1, 2], ["Normalization", {name: "n", ...config}]), weights);
  const right = [(10 - 2) / 2, (20 - 4) / 4];
  const learnt = {"n/mean": {shape: [2], values: [2, 4]}, "n/variance": {shape: [2], values: [4, 16]}, "n/count": {shape: [], values: [0]}}; // biome-ignore format: short
  allClose(outputOf(await read({axis: -1}, learnt), [10, 20]), right);
  allClose(outputOf(await read({axis: [3], mean: null}, learnt), [10, 20]), right);
  allClose(outputOf(await read({mean: [[[[2, 4]]]], variance: [4, 16]}), [10, 20]), right);
  allClose(outputOf(await read({axis: null, mean: 2, variance: 4}), [10, 20]), [4, 9]);
  allClose(outputOf(await read({mean: [2, 4], variance: [4, 16], invert: true}), right), [10, 20]);
  await expect(read({axis: 1}, learnt)).rejects.toThrow("unsupported option: axis 1 (n)");
  await expect(read({})).rejects.toThrow("weights missing: n/mean");
  expect((await read({mean: [123.7, 116.8], variance: [3000, 3000]})).input.range).toEqual([0, 255]);
});

it("a layer that resizes the picture right behind the input gives its size", async () => {
  const conv = ["Conv2D", {name: "c", kernel_size: 1, filters: 1, use_bias: false}] as const;
  const weights = {"c/kernel": ones(1, 1, 3, 1)};
  for (const shape of [[null, null, 3], [300, 200, 3]]) // biome-ignore format: short
    for (const layers of [
      [["Resizing", {name: "r", height: 8, width: 6}]],
      [
        ["RandomFlip", {}],
        ["Rescaling", {scale: 1 / 255}],
        ["Resizing", {name: "r", height: 8, width: 6}],
        ["Rescaling", {scale: 3}]
      ]
    ] as Parameters<typeof row>[1][][]) {
      // biome-ignore format: short
      const network = await readKeras(row(shape, ...layers, conv, ["Flatten", {}]), weights);
      expect(network.input.shape).toEqual([8, 6, 3]);
      expect(network.reading!.assumed).toContain("picture 8×6, since Resizing (r) makes it that");
    }
  expect((await readKeras(row([8, 6, 3], ["Resizing", {height: 8, width: 6}]))).reading!.assumed.length).toBe(1);
  await expect(readKeras(row([9, 9, 3], conv, ["Resizing", {name: "r", height: 8, width: 6}]), weights)).rejects.toThrow("unsupported layer: Resizing (r), not right behind the input"); // biome-ignore format: short
  const both = graph([9, 9, 3], [["Resizing", "r", {height: 3, width: 3}, [[["in", 0, 0]]]], ["MaxPooling2D", "p", {pool_size: 3}, [[["in", 0, 0]]]], ["Add", "a", {}, [[["r", 0, 0], ["p", 0, 0]]]]], [["a", 0, 0]]); // biome-ignore format: short
  await expect(readKeras(both)).rejects.toThrow("unsupported picture: p takes it before it is 3×3×3");
  const crop = await readKeras(row([4, 5, 1], ["CenterCrop", {height: 2, width: 2}]));
  allClose(outputOf(crop, list(20)), [7, 8, 12, 13]);
  expect((await readKeras(row([null, null, 1], ["CenterCrop", {name: "k", height: 2, width: 2}]))).input.shape).toEqual([2, 2, 1]); // biome-ignore format: short
});

it("a picture of whole numbers has the range 0…255", async () => {
  const model = row([1, 1, 1], ["ReLU", {}]) as {config: {layers: {config: {dtype?: string}}[]}};
  model.config.layers[0].config.dtype = "uint8";
  const network = await readKeras(model);
  expect(network.input.range).toEqual([0, 255]);
  expect(network.reading!.assumed).toEqual(["value range 0…255, since the input is of type uint8"]);
});

it("options that would change the numbers are refused", async () => {
  for (const [className, config, message] of [
    ["MaxPooling2D", {data_format: "channels_first"}, 'unsupported option: data_format "channels_first" (l0)'],
    ["BatchNormalization", {axis: 1}, "unsupported option: axis 1 (l0)"],
    ["LayerNormalization", {axis: [1, 2]}, "unsupported option: axis [1,2] (l0)"],
    ["LayerNormalization", {rms_scaling: true}, "unsupported option: rms_scaling true (l0)"],
    ["MaxPooling2D", {pool_size: [2, 0]}, "unsupported option: pool_size [2,0] (l0)"],
    ["MaxPooling2D", {pool_size: [2, 2, 2]}, "unsupported option: pool_size [2,2,2] (l0)"],
    ["ZeroPadding2D", {padding: -1}, "unsupported option: padding -1 (l0)"],
    ["Dense", {dtype: {class_name: "QuantizedDTypePolicy", config: {name: "int8_from_float32"}}}, "unsupported option: dtype, quantized (l0)"],
    ["Dense", {lora_rank: 4}, "unsupported option: lora_rank 4 (l0)"],
    ["Lambda", {}, "unsupported layer: Lambda (l0)"],
    ["Dot", {}, "unsupported layer: Dot (l0)"],
    ["TFOpLambda", {}, "unsupported layer: TFOpLambda (l0)"]
  ] as const) // biome-ignore format: one a line
    await expect(readKeras(row([4, 4, 2], [className, config]))).rejects.toThrow(message);
});

it("weights that are not finite are refused where they are used", async () => {
  const dense = ["Dense", {name: "d", units: 1, use_bias: false}] as const;
  await expect(readKeras(row([1], dense), {"d/kernel": {shape: [1, 1], values: [Number.NaN]}})).rejects.toThrow(
    "not finite: NaN in d"
  );
  const unused = await readKeras(row([1], ["ReLU", {}]), {"d/kernel": {shape: [1, 1], values: [Number.NaN]}});
  expect(unused.reading!.unused).toEqual(["weights d/kernel"]);
});
