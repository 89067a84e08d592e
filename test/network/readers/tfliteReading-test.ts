import {strToU8, zipSync} from "fflate";
import {expect, it} from "vitest";
import {dequantize} from "../../../src/network/model.js";
import {type Layer, layerOf, logitsLayer} from "../../../src/network/network.js";
import {readTflite} from "../../../src/network/readers/tflite.js";
import {allClose} from "../../asserts.js";
import {metadataFile, type OperatorSpec, type TensorSpec, tfliteFile} from "./tfliteFile.js";

const byte = (value: number) => ["int8", value] as const;
const int = (value: number) => ["int32", value] as const;
const plain = [byte(0), int(1), int(1), byte(0)] as const;
const image: TensorSpec = {name: "image", shape: [1, 4, 4, 2]};
const like = (name: string, more: Partial<TensorSpec> = {}): TensorSpec => ({...image, name, ...more});
const int8 = (name: string, scale: number, zeroPoint: number, shape = image.shape): TensorSpec => ({
  ...{name, shape, type: 9, scales: [scale], zeroPoints: [zeroPoint]}
});
const kernelOf = (bytes: Uint8Array) => (layerOf(readTflite(bytes), "y") as Layer & {kind: "conv2d"}).kernel;

it("readTflite(bytes) says what it assumed of the input’s values, and nothing where file or caller say it", () => {
  const relu = (input: TensorSpec, ...more: TensorSpec[]) =>
    tfliteFile([input, like("y"), ...more], [{code: 19, inputs: [0], output: 1}]);
  expect(readTflite(relu(image)).reading).toEqual({
    format: "TFLite",
    assumed: ["value range 0…1 (say --input-range 0,1 or another)"],
    unused: []
  });
  expect(readTflite(relu(image)).input.range).toEqual([0, 1]);
  const said = readTflite(relu(image), {range: [-1, 1]});
  expect([said.input.range, said.reading!.assumed]).toEqual([[-1, 1], []]);
  const signed = readTflite(relu(int8("image", 1 / 128, 0)));
  expect([signed.input.range, signed.reading!.assumed]).toEqual([[-1, 127 / 128], []]);
  expect(readTflite(relu(int8("image", 1 / 256, -128))).input.range).toEqual([0, 255 / 256]);
  expect(readTflite(relu(like("image", {type: 3}))).input.range).toEqual([0, 255]);
});

it("readTflite(bytes) takes the range to which a file quantizes its input first", () => {
  const file = tfliteFile(
    [image, int8("quantized", 1 / 64, 0), int8("sum", 1 / 32, 0), like("y")],
    [
      {code: 114, inputs: [0], output: 1},
      {code: 0, inputs: [1, 1], output: 2},
      {code: 6, inputs: [2], output: 3}
    ]
  );
  const {input, reading, layers} = readTflite(file);
  expect(input.range).toEqual([-2, 127 / 64]);
  expect(reading!.assumed).toEqual([
    "value range -2…1.984, to which the input is quantized (say --input-range 0,1 or another)"
  ]);
  expect(layers.map((d) => `${d.name}(${d.inputs})`)).toEqual(["input()", "sum(input,input)"]);
});

it("readTflite(bytes) has the ReLU that a quantized output amounts to, whatever gives it, and no needless one", () => {
  const after = (
    code: number,
    zeroPoint: number,
    scale = 0.1,
    more: TensorSpec[] = [],
    options?: OperatorSpec["options"]
  ) => {
    const tensors = [int8("image", 0.1, 0), int8("y", scale, zeroPoint), ...more];
    const inputs = more.length ? [0, 2] : code === 0 || code === 2 || code === 18 ? [0, 0] : [0];
    return readTflite(tfliteFile(tensors, [{code, inputs, output: 1, options}]))
      .layers.slice(1)
      .map((d) => `${d.name} ${d.kind}${"max" in d ? d.max : ""}`);
  };
  expect(after(0, -128)).toEqual(["y/add add", "y relu"]);
  expect(after(0, -128, 6 / 255)).toEqual(["y/add add", "y relu6"]);
  expect(after(0, 0)).toEqual(["y add"]);
  expect(after(18, -128)).toEqual(["y/multiply multiply", "y relu"]);
  expect(after(117, -128)).toEqual(["y/activation activation", "y relu"]);
  expect(after(14, -128)).toEqual(["y activation"]);
  expect(after(25, -128, 1 / 256, [], [["float32", 1]])).toEqual(["y softmax"]);
  expect(after(19, -128)).toEqual(["y relu"]);
  const mean = (zeroPoint: number) =>
    readTflite(
      tfliteFile(
        [
          int8("image", 0.1, 0),
          int8("a", 0.1, zeroPoint),
          {name: "axes", shape: [2], type: 2, data: Int32Array.of(1, 2)},
          int8("y", 0.1, -128, [1, 2])
        ],
        [
          {code: 0, inputs: [0, 0], output: 1},
          {code: 40, inputs: [1, 2], output: 3}
        ]
      )
    ).layers.map((d) => d.kind);
  expect(mean(0)).toEqual(["input", "add", "globalAveragePool", "relu"]);
  expect(mean(-128)).toEqual(["input", "add", "relu", "globalAveragePool"]);
});

it("readTflite(bytes) has an average pool’s fused ReLU behind it", () => {
  const pool = [byte(1), int(1), int(1), int(2), int(2), byte(1)] as const;
  const file = tfliteFile(
    [image, like("y", {shape: [1, 3, 3, 2]})],
    [{code: 1, inputs: [0], output: 1, options: pool}]
  );
  expect(readTflite(file).layers.map((d) => `${d.name} ${d.kind}`)).toEqual([
    "input input",
    "y/pool averagePool",
    "y relu"
  ]);
});

it("readTflite(bytes) scales a bias without scales of its own by those of the products, a channel at a time", () => {
  const file = tfliteFile(
    [
      int8("image", 0.5, 3),
      {name: "k", shape: [2, 1, 1, 2], type: 9, data: Int8Array.of(1, 2, 3, 4), scales: [2, 10], zeroPoints: [0, 0]},
      {name: "b", shape: [2], type: 2, data: Int32Array.of(7, -7)},
      int8("y", 1, 0)
    ],
    [{code: 3, inputs: [0, 1, 2], output: 3, options: plain}]
  );
  const {kernel, bias} = layerOf(readTflite(file), "y") as Layer & {kind: "conv2d"};
  allClose(kernel.values, [2, 30, 4, 40]);
  allClose(bias!.values, [7, -35]);
});

it("readTflite(bytes) reads a depthwise kernel that has a scale for each channel", () => {
  const file = tfliteFile(
    [
      int8("image", 0.5, 3),
      {
        ...{name: "k", shape: [1, 2, 1, 4], type: 9, data: Int8Array.of(1, 2, 3, 4, 5, 6, 7, 8)},
        ...{scales: [1, 10, 100, 1000], zeroPoints: [0, 0, 0, 0], channelDimension: 3}
      },
      int8("y", 1, 0, [1, 4, 4, 4])
    ],
    [{code: 4, inputs: [0, 1, -1], output: 2, options: [byte(0), int(1), int(1), int(2), byte(0)]}]
  );
  expect(kernelOf(file).shape).toEqual([2, 1, 2, 2]);
  allClose(dequantize(kernelOf(file)), [1, 20, 300, 4000, 5, 60, 700, 8000]);
});

it("readTflite(bytes) reads float16 weights through what makes them float32, and heeds no scale of theirs", () => {
  const file = tfliteFile(
    [
      image,
      {name: "half", shape: [1, 1, 1, 2], type: 1, data: Uint16Array.of(0x3c00, 0xc100), scales: [9]},
      {name: "k", shape: [1, 1, 1, 2]},
      like("y", {shape: [1, 4, 4, 1]})
    ],
    [
      {code: 6, inputs: [1], output: 2},
      {code: 3, inputs: [0, 2, -1], output: 3, options: plain}
    ]
  );
  allClose(kernelOf(file).values, [1, -2.5]);
});

it("readTflite(bytes) refuses weights that it would misread", () => {
  const file = (k: Partial<TensorSpec>) =>
    tfliteFile(
      [image, {name: "k", shape: [2, 1, 1, 2], type: 9, data: Int8Array.of(1, 2, 3, 4), ...k}, like("y")],
      [{code: 3, inputs: [0, 1, -1], output: 2, options: plain}]
    );
  const refused = (k: Partial<TensorSpec>) => () => readTflite(file(k));
  expect(refused({})).toThrow("unsupported weights: k of type int8 without a scale");
  expect(refused({type: 17, scales: [1]})).toThrow("unsupported weights: k of type int4");
  expect(refused({scales: [1, 2, 3]})).toThrow("unsupported weights: k has 3 scales for 2");
  expect(refused({scales: [1], sparse: true})).toThrow("unsupported weights: k (sparse)");
  expect(refused({data: undefined})).toThrow("unsupported weights: k is no constant");
  expect(refused({type: 0, data: Float32Array.of(1, NaN, 1, 1)})).toThrow("not finite: NaN in y");
});

it("readTflite(bytes) reads the first of several outputs, or the one that is asked for, and says so", () => {
  const file = tfliteFile(
    [image, like("a"), like("b"), like("c"), {name: "size", shape: [1]}],
    [
      {code: 19, inputs: [0], output: 1},
      {code: 14, inputs: [1], output: 2},
      {code: 28, inputs: [2], output: 3}
    ],
    {outputs: [2, 1], inputs: [0, 4], graphs: 2}
  );
  const first = readTflite(file);
  expect(first.layers.map((d) => d.name)).toEqual(["input", "a", "b"]);
  expect(first.reading!.assumed[1]).toBe("output b of b, a (say --output a)");
  expect(first.reading!.unused).toEqual(["output a", "input size", "TANH c", "subgraph 1"]);
  const second = readTflite(file, {output: "a"});
  expect(second.layers.map((d) => d.name)).toEqual(["input", "a"]);
  expect(second.reading!.assumed.length).toBe(1);
  expect(() => readTflite(file, {output: "x"})).toThrow("unknown output: x (has b, a)");
});

it("readTflite(bytes) refuses what takes more than a picture, or no picture", () => {
  const two = tfliteFile([{name: "age", shape: [1, 2]}, image, like("y")], [{code: 0, inputs: [0, 1], output: 2}], {
    inputs: [0, 1]
  });
  expect(() => readTflite(two)).toThrow("unsupported inputs: age beside the picture image");
  const words = tfliteFile([{name: "words", shape: [1, 2, 3]}, like("y")], [{code: 19, inputs: [0], output: 1}]);
  expect(() => readTflite(words)).toThrow("unsupported input: 1×2×3 (words)");
});

it("readTflite(bytes) takes a picture with its channels in front as ours, where the file moves them first", () => {
  const perm = {name: "perm", shape: [4], type: 2, data: Int32Array.of(0, 2, 3, 1)};
  const file = tfliteFile(
    [
      {name: "image", shape: [1, 3, 4, 5]},
      perm,
      like("moved", {shape: [1, 4, 5, 3]}),
      like("y", {shape: [1, 4, 5, 3]})
    ],
    [
      {code: 39, inputs: [0, 1], output: 2},
      {code: 19, inputs: [2], output: 3}
    ]
  );
  const {input, layers} = readTflite(file);
  expect(input.shape).toEqual([4, 5, 3]);
  expect(layers.map((d) => d.name)).toEqual(["input", "y"]);
});

it("readTflite(bytes) reshapes by shapes that the file computes, since the outputs declare them", () => {
  const one = {name: "n", shape: [1], type: 2, data: Int32Array.of(1)};
  const file = tfliteFile(
    [
      image,
      {name: "shape", shape: [4], type: 2},
      one,
      {name: "batch", shape: [], type: 2},
      {name: "to", shape: [2], type: 2},
      {name: "y", shape: [1, 32], signature: [-1, 32]}
    ],
    [
      {code: 77, inputs: [0], output: 1},
      {code: 45, inputs: [1, 2, 2, 2], output: 3},
      {code: 83, inputs: [3, 2], output: 4},
      {code: 22, inputs: [0, 4], output: 5}
    ]
  );
  expect(readTflite(file).layers.map((d) => d.kind)).toEqual(["input", "flatten"]);
});

it("readTflite(bytes) gives every layer a name of its own, the first of several that a tensor has", () => {
  const file = tfliteFile(
    [image, like("input"), like("a;b"), like("a"), like("")],
    [19, 14, 28, 19].map((code, i) => ({code, inputs: [i], output: i + 1}))
  );
  expect(readTflite(file).layers.map((d) => d.name)).toEqual(["input", "input/2", "a", "a/2", "relu"]);
});

it("readTflite(bytes) refuses a layer that comes out in another shape than the file declares", () => {
  const file = tfliteFile([image, like("y", {shape: [1, 5, 5, 2]})], [{code: 19, inputs: [0], output: 1}]);
  expect(() => readTflite(file)).toThrow("shape mismatch: y is declared 5×5×2, is 4×4×2");
});

it("readTflite(bytes) leaves a free size free, and knows the logits before a softmax that is listed", () => {
  const free = {shape: [1, 1, 1, 2], signature: [-1, -1, -1, 2]};
  const file = tfliteFile([like("image", free), like("y", free)], [{code: 19, inputs: [0], output: 1}]);
  expect(readTflite(file).input.shape).toEqual([null, null, 2]);
  const listed = tfliteFile(
    [like("image", {shape: [1, 1, 1, 2]}), like("p", {shape: [1, 1, 1, 2]}), {name: "y", shape: [1, 2]}],
    [
      {code: 25, inputs: [0], output: 1, options: [["float32", 1]]},
      {code: 22, inputs: [1], output: 2}
    ]
  );
  expect(logitsLayer(readTflite(listed))).toBe("y");
});

it("readTflite(bytes) heeds the metadata of a file: one mean and deviation are a range, several a layer", () => {
  const file = (...metadata: Parameters<typeof metadataFile>) =>
    tfliteFile([image, like("y")], [{code: 19, inputs: [0], output: 1}], {metadata: metadataFile(...metadata)});
  const one = readTflite(file([127.5], [127.5]));
  expect([one.input.range, one.reading!.assumed]).toEqual([[-1, 1], []]);
  const several = readTflite(file([100, 50], [10]));
  expect(several.input.range).toEqual([0, 255]);
  expect(several.layers.map((d) => `${d.name}(${d.inputs})`)).toEqual([
    "input()",
    "input/normalized(input)",
    "y(input/normalized)"
  ]);
  const {scale, offset} = layerOf(several, "input/normalized") as Layer & {kind: "batchNorm"};
  allClose(scale.values, [0.1, 0.1]);
  allClose(offset.values, [-10, -5]);
  expect(readTflite(file([100, 50], [10]), {range: [0, 1]}).layers.length).toBe(2);
  expect(() => readTflite(file([1, 2, 3], [1]))).toThrow("unsupported normalization: 3 means and 1 deviations");
});

it("readTflite(bytes) takes its labels from the archive behind it, unless there are too few or the caller has some", () => {
  const file = (labels: string) => {
    const tflite = tfliteFile([image, like("y")], [{code: 19, inputs: [0], output: 1}], {
      metadata: metadataFile([0], [255], "labels.txt")
    });
    return behind(tflite, zipSync({"labels.txt": strToU8(labels)}));
  };
  expect(readTflite(file("cat\r\ndog\n")).labels).toEqual(["cat", "dog"]);
  expect(readTflite(file("cat\ndog\n"), {labels: ["a", "b"]}).labels).toEqual(["a", "b"]);
  const wrong = readTflite(file("cat\n"));
  expect([wrong.labels, wrong.reading!.unused]).toEqual([[], ["1 labels for 2 outputs"]]);
});

/** Returns the bytes of a file with a zip archive behind it, whose offsets count from the start of the whole. */
function behind(file: Uint8Array, zip: Uint8Array): Uint8Array {
  const whole = new Uint8Array([...file, ...zip]);
  const view = new DataView(whole.buffer);
  const end = whole.length - 22;
  const directory = view.getUint32(end + 16, true) + file.length;
  view.setUint32(end + 16, directory, true);
  view.setUint32(directory + 42, view.getUint32(directory + 42, true) + file.length, true);
  return whole;
}
