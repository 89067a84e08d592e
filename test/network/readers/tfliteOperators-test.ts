import * as tf from "@tensorflow/tfjs-core";
import {beforeAll, expect, it} from "vitest";
import {startNodeBackend} from "../../../src/network/backendNode.js";
import {forward} from "../../../src/network/forward.js";
import {onBackend} from "../../../src/network/model.js";
import {readTflite} from "../../../src/network/readers/tflite.js";
import {runToEndSync} from "../../../src/network/steps.js";
import {allClose} from "../../asserts.js";
import {randomTensor, randomWeights, tensorOf} from "../random.js";
import {kindsRead} from "./kindsRead.js";
import {type OperatorSpec, type TensorSpec, tfliteFile} from "./tfliteFile.js";

beforeAll(() => startNodeBackend("cpu"));

/** A constant of the given shape, with normally distributed values or the given ones. */
const trained = (shape: readonly number[], values = randomWeights(shape, 0.3).values): TensorSpec => ({
  name: "constant",
  shape,
  data: values
});
const whole = (...values: number[]): TensorSpec => ({
  name: "numbers",
  shape: [values.length],
  type: 2,
  data: Int32Array.from(values)
});
const tensor = (shape: readonly number[]) => tensorOf(randomWeights(shape, 0.3));
const map4 = (x: tf.Tensor) => x as tf.Tensor4D;
const x4 = [1, 4, 6, 4];

interface Case {
  readonly law: string;
  readonly code: number;
  readonly options?: OperatorSpec["options"];
  /** What enters: the picture "x" and constants; defaults to the picture alone. */
  readonly takes?: readonly (TensorSpec | "x")[];
  readonly from?: readonly number[];
  /** The shape declared for what comes out; defaults to that of what enters. */
  readonly to?: readonly number[];
  plain(x: tf.Tensor): tf.Tensor;
}

const byte = (value: number) => ["int8", value] as const;
const int = (value: number) => ["int32", value] as const;
const float = (value: number) => ["float32", value] as const;
const conv = (padding: number, w: number, h: number) => [byte(padding), int(w), int(h)];

const cases: readonly Case[] = [
  {law: "LOGISTIC is a sigmoid", code: 14, plain: tf.sigmoid},
  {law: "TANH", code: 28, plain: tf.tanh},
  {law: "ELU", code: 111, plain: tf.elu},
  {law: "RELU_N1_TO_1 clips", code: 20, plain: (x) => tf.clipByValue(x, -1, 1)},
  {law: "RELU_0_TO_1 clips", code: 152, plain: (x) => tf.clipByValue(x, 0, 1)},
  {law: "LEAKY_RELU has its alpha", code: 98, options: [float(0.25)], plain: (x) => tf.leakyRelu(x, 0.25)},
  {
    law: "PRELU has a slope for each channel",
    code: 54,
    takes: ["x", trained([1, 1, 4])],
    plain: (x) => tf.prelu(x, tensor([1, 1, 4]))
  },
  {
    law: "PRELU has a slope for each value",
    code: 54,
    takes: ["x", trained([4, 6, 4])],
    plain: (x) => tf.prelu(x, tensor([4, 6, 4]))
  },
  {
    law: "HARD_SWISH",
    code: 117,
    plain: (x) => tf.div(tf.mul(x, tf.clipByValue(tf.add(x, 3), 0, 6)), 6)
  },
  {law: "GELU is exact", code: 150, plain: (x) => tf.mul(tf.mul(x, 0.5), tf.add(1, tf.erf(tf.div(x, Math.SQRT2))))},
  {
    law: "GELU may be approximate",
    code: 150,
    options: [byte(1)],
    plain: (x) => {
      const inner = tf.mul(Math.sqrt(2 / Math.PI), tf.add(x, tf.mul(0.044715, tf.pow(x, 3))));
      return tf.mul(tf.mul(x, 0.5), tf.add(1, tf.tanh(inner)));
    }
  },
  {law: "EXP", code: 47, plain: tf.exp},
  {law: "ABS", code: 101, plain: tf.abs},
  {law: "NEG", code: 59, plain: tf.neg},
  {law: "SQUARE", code: 92, plain: tf.square},
  {law: "SOFTMAX has its beta", code: 25, options: [float(2)], plain: (x) => tf.softmax(tf.mul(x, 2))},
  {law: "LOG_SOFTMAX", code: 50, plain: tf.logSoftmax},
  {
    law: "LOCAL_RESPONSE_NORMALIZATION",
    code: 13,
    options: [int(1), float(2), float(0.5), float(0.75)],
    plain: (x) => tf.localResponseNormalization(map4(x), 1, 2, 0.5, 0.75)
  },
  {
    law: "ADD of one constant",
    code: 0,
    takes: ["x", trained([], Float32Array.of(2))],
    plain: (x) => tf.add(x, 2)
  },
  {
    law: "ADD of a constant for each channel, then RELU",
    code: 0,
    options: [byte(1)],
    takes: [trained([4]), "x"],
    plain: (x) => tf.relu(tf.add(x, tensor([4])))
  },
  {
    law: "SUB of a constant",
    code: 41,
    takes: ["x", trained([1, 1, 1, 4])],
    plain: (x) => tf.sub(x, tensor([4]))
  },
  {law: "SUB from a constant", code: 41, takes: [trained([4]), "x"], plain: (x) => tf.sub(tensor([4]), x)},
  {
    law: "MUL by a constant for each row",
    code: 18,
    takes: ["x", trained([1, 4, 1, 1])],
    plain: (x) => tf.mul(x, tensor([4, 1, 1]))
  },
  {law: "DIV by a constant", code: 42, takes: ["x", trained([4])], plain: (x) => tf.div(x, tensor([4]))},
  {law: "DIV of a constant", code: 42, takes: [trained([4]), "x"], plain: (x) => tf.div(tensor([4]), x)},
  {
    law: "MAXIMUM with a constant",
    code: 55,
    takes: ["x", trained([1], Float32Array.of(0.5))],
    plain: (x) => tf.maximum(x, 0.5)
  },
  {
    law: "MINIMUM with a constant",
    code: 57,
    takes: ["x", trained([1], Float32Array.of(0.5))],
    plain: (x) => tf.minimum(x, 0.5)
  },
  {law: "POW of a constant", code: 78, takes: ["x", trained([], Float32Array.of(3))], plain: (x) => tf.pow(x, 3)},
  {
    law: "ADD_N, of the same twice",
    code: 106,
    takes: ["x", "x", "x"],
    plain: (x) => tf.mul(x, 3)
  },
  {law: "MUL of what is computed", code: 18, takes: ["x", "x"], plain: tf.square},
  {
    law: "PADV2 has its value",
    code: 60,
    takes: ["x", whole(0, 0, 1, 2, 3, 0, 0, 0), trained([], Float32Array.of(7))],
    to: [1, 7, 9, 4],
    plain: (x) => tf.pad(x, [[0, 0], [1, 2], [3, 0], [0, 0]], 7) // biome-ignore format: one pair a dimension
  },
  {
    law: "MEAN that keeps its dimensions",
    code: 40,
    options: [byte(1)],
    takes: ["x", whole(-3, -2)],
    to: [1, 1, 1, 4],
    plain: (x) => tf.mean(x, [1, 2])
  },
  {law: "REDUCE_MAX", code: 82, takes: ["x", whole(1, 2)], to: [1, 4], plain: (x) => tf.max(x, [1, 2])},
  {law: "SUM", code: 74, takes: ["x", whole(2, 1)], to: [1, 4], plain: (x) => tf.sum(x, [1, 2])},
  {law: "RESHAPE of a map to another", code: 22, to: [1, 2, 4, 12], plain: (x) => tf.reshape(x, [1, 2, 4, 12])},
  {law: "RESHAPE of a vector to a map", code: 22, from: [1, 12], to: [1, 2, 2, 3], plain: (x) => x},
  {law: "RESHAPE to one column", code: 22, from: [1, 12], to: [1, 12, 1, 1], plain: (x) => x},
  {law: "EXPAND_DIMS of a vector", code: 70, from: [1, 12], to: [1, 1, 1, 12], plain: (x) => x},
  {law: "SQUEEZE of the batch too", code: 43, from: [1, 1, 1, 5], to: [5], plain: (x) => x},
  {
    law: "TRANSPOSE",
    code: 39,
    takes: ["x", whole(0, 3, 1, 2)],
    to: [1, 4, 4, 6],
    plain: (x) => tf.transpose(x, [0, 3, 1, 2])
  },
  {
    law: "SLICE of rows, columns and channels",
    code: 65,
    takes: ["x", whole(0, 1, 2, 1), whole(1, 2, -1, 2)],
    to: [1, 2, 4, 2],
    plain: (x) => tf.slice(x, [0, 1, 2, 1], [1, 2, 4, 2])
  },
  {
    law: "STRIDED_SLICE that turns the channels round",
    code: 45,
    options: [int(15), int(15), int(0), int(0), int(0)],
    takes: ["x", whole(0, 0, 0, 0), whole(0, 0, 0, 0), whole(1, 1, 1, -1)],
    plain: (x) => tf.reverse(x, 3)
  },
  {
    law: "STRIDED_SLICE of every second channel, without the last row",
    code: 45,
    options: [int(5), int(13), int(0), int(0), int(0)],
    takes: ["x", whole(0, 0, 0, 1), whole(0, -1, 0, 0), whole(1, 1, 1, 2)],
    to: [1, 3, 6, 2],
    plain: (x) => tf.gather(tf.slice(x, [0, 0, 0, 0], [1, 3, 6, 4]), [1, 3], 3)
  },
  {
    law: "GATHER of channels",
    code: 36,
    options: [int(-1)],
    takes: ["x", whole(2, 0, 2)],
    to: [1, 4, 6, 3],
    plain: (x) => tf.gather(x, [2, 0, 2], 3)
  },
  {law: "REVERSE_V2 of channels", code: 105, takes: ["x", whole(3)], plain: (x) => tf.reverse(x, 3)},
  {
    law: "RESIZE_NEAREST_NEIGHBOR by whole factors",
    code: 97,
    options: [byte(0), byte(1)],
    takes: ["x", whole(8, 18)],
    to: [1, 8, 18, 4],
    plain: (x) => tf.image.resizeNearestNeighbor(map4(x), [8, 18])
  },
  {
    law: "CONV_2D with fewer channels in its kernel has groups",
    code: 3,
    options: conv(0, 2, 1),
    takes: ["x", trained([6, 3, 3, 2]), trained([6])],
    to: [1, 4, 3, 6],
    plain: (x) => {
      const kernels = tf.split(tf.transpose(tensor([6, 3, 3, 2]), [1, 2, 3, 0]), 2, 3);
      const parts = tf.split(x, 2, 3).map((d, i) => tf.conv2d(map4(d), map4(kernels[i]), [1, 2], "same"));
      return tf.add(tf.concat(parts, 3), tensor([6]));
    }
  },
  {
    law: "DEPTHWISE_CONV_2D with a dilation of rows or columns of its own is the kernel written out",
    code: 4,
    options: [byte(0), int(1), int(1), int(2), byte(0), int(1), int(2)],
    takes: ["x", trained([1, 2, 3, 8])],
    to: [1, 4, 6, 8],
    plain: (x) => {
      const rows = tf.split(tf.reshape(tensor([1, 2, 3, 8]), [2, 3, 4, 2]), 2, 0);
      const kernel = tf.concat([rows[0], tf.zerosLike(rows[0]), rows[1]], 0);
      return tf.depthwiseConv2d(map4(x), map4(kernel), 1, "same");
    }
  },
  {
    law: "TRANSPOSE_CONV with “same” padding",
    code: 67,
    options: conv(0, 2, 2),
    takes: [whole(1, 8, 12, 3), trained([3, 3, 3, 4]), "x", trained([3])],
    to: [1, 8, 12, 3],
    plain: (x) => {
      const kernel = map4(tf.transpose(tensor([3, 3, 3, 4]), [1, 2, 0, 3]));
      return tf.add(tf.conv2dTranspose(map4(x), kernel, [1, 8, 12, 3], 2, "same"), tensor([3]));
    }
  },
  {
    law: "TRANSPOSE_CONV without padding",
    code: 67,
    options: conv(1, 3, 2),
    takes: [whole(1, 9, 18, 2), trained([2, 3, 3, 4]), "x"],
    to: [1, 9, 18, 2],
    plain: (x) => {
      const kernel = map4(tf.transpose(tensor([2, 3, 3, 4]), [1, 2, 0, 3]));
      return tf.conv2dTranspose(map4(x), kernel, [1, 9, 18, 2], [2, 3], "valid");
    }
  },
  {
    law: "FULLY_CONNECTED that keeps the dimensions multiplies at each position",
    code: 9,
    options: [byte(0), byte(0), byte(1)],
    takes: ["x", trained([3, 4]), trained([3])],
    to: [1, 4, 6, 3],
    plain: (x) => {
      const rows = tf.matMul(tf.reshape(x, [-1, 4]) as tf.Tensor2D, tensor([3, 4]) as tf.Tensor2D, false, true);
      return tf.add(rows, tensor([3]));
    }
  }
];

function fileOf({code, options, takes = ["x"], from = x4, to = from}: Case): Uint8Array {
  const constants = takes.filter((d): d is TensorSpec => d !== "x");
  const tensors = [{name: "x", shape: from}, {name: "y", shape: to}, ...constants];
  const inputs = takes.map((d) => (d === "x" ? 0 : tensors.indexOf(d)));
  return tfliteFile(tensors, [{code, inputs, output: 1, options}]);
}

function outputOf(bytes: Uint8Array, x: tf.Tensor): Float32Array {
  const network = readTflite(bytes);
  kindsRead("TFLite", network);
  const [output] = runToEndSync(forward(onBackend(network), x, {keep: false})).values.values();
  return output.dataSync<"float32">();
}

for (const given of cases) {
  it(`readTflite(bytes): ${given.law}`, () => {
    const x = randomTensor(given.from ?? x4, 0.7);
    allClose(outputOf(fileOf(given), x), given.plain(x).dataSync(), 1e-5);
  });
}

it("readTflite(bytes): SQRT and RSQRT of what is positive", () => {
  const x = tf.abs(randomTensor(x4));
  const file = (code: number) => fileOf({law: "", code, plain: tf.sqrt});
  allClose(outputOf(file(75), x), tf.sqrt(x).dataSync(), 1e-5);
  allClose(outputOf(file(76), x), tf.rsqrt(x).dataSync(), 1e-5);
});

it("readTflite(bytes): each output of SPLIT and SPLIT_V has channels, rows or columns of its own", () => {
  const [a, b] = [
    {name: "a", shape: [1, 4, 6, 1]},
    {name: "b", shape: [1, 4, 6, 3]}
  ];
  const y = {name: "y", shape: [1, 4, 6, 4]};
  const sizes = tfliteFile(
    [{name: "x", shape: x4}, whole(1, -1), whole(3), a, b, y],
    [
      {code: 102, inputs: [0, 1, 2], output: 3, outputs: [3, 4]},
      {code: 2, inputs: [4, 3], output: 5, options: [int(3), byte(0)]}
    ]
  );
  const x = randomTensor(x4);
  allClose(outputOf(sizes, x), tf.gather(x, [1, 2, 3, 0], 3).dataSync());
  const half = {name: "half", shape: [1, 4, 3, 4]};
  const halves = tfliteFile(
    [whole(2), {name: "x", shape: x4}, half, {...half, name: "other"}, half],
    [
      {code: 49, inputs: [0, 1], output: 2, outputs: [2, 3], options: [int(2)]},
      {code: 41, inputs: [3, 2], output: 4}
    ],
    {inputs: [1]}
  );
  const [left, right] = tf.split(x, 2, 2);
  allClose(outputOf(halves, x), tf.sub(right, left).dataSync());
});

it("readTflite(bytes): a gate of one position multiplies all, as squeeze and excitation have it", () => {
  const file = tfliteFile(
    [
      {name: "x", shape: x4},
      whole(1, 2),
      {name: "mean", shape: [1, 1, 1, 4]},
      trained([4, 1, 1, 4]),
      {name: "dense", shape: [1, 1, 1, 4]},
      {name: "gate", shape: [1, 1, 1, 4]},
      {name: "y", shape: x4}
    ],
    [
      {code: 40, inputs: [0, 1], output: 2, options: [byte(1)]},
      {code: 3, inputs: [2, 3, -1], output: 4, options: conv(0, 1, 1)},
      {code: 14, inputs: [4], output: 5},
      {code: 18, inputs: [0, 5], output: 6}
    ]
  );
  const x = randomTensor(x4);
  const kernel = tf.transpose(tf.reshape(tensor([4, 1, 1, 4]), [4, 4])) as tf.Tensor2D;
  const gate = tf.sigmoid(tf.matMul(tf.mean(x, [1, 2]) as tf.Tensor2D, kernel));
  allClose(outputOf(file, x), tf.mul(x, tf.reshape(gate, [1, 1, 1, 4])).dataSync(), 1e-5);
});

it("readTflite(bytes) refuses in one line what would come out wrong", () => {
  const refusals: readonly (readonly [string, Omit<Case, "law" | "plain">])[] = [
    ["RESIZE_BILINEAR (y)", {code: 23, takes: ["x", whole(8, 12)], to: [1, 8, 12, 4]}],
    ["RESIZE_NEAREST_NEIGHBOR (y) from 1×4×6×4 to 1×6×6×4", {code: 97, takes: ["x", whole(6, 6)], to: [1, 6, 6, 4]}],
    [
      "RESIZE_NEAREST_NEIGHBOR (y) from 1×4×6×4 to 1×8×12×4 with aligned corners",
      {code: 97, options: [byte(1)], takes: ["x", whole(8, 12)], to: [1, 8, 12, 4]}
    ],
    ["MAXIMUM (y) of several constants", {code: 55, takes: ["x", trained([4])]}],
    ["MUL (y) of 4×6×4 and a constant of 2×4×6×4", {code: 18, takes: ["x", trained([2, 4, 6, 4])]}],
    ["CONCATENATION (y) of a constant", {code: 2, takes: ["x", trained([4])], to: [1, 4, 6, 8], options: [int(3)]}],
    ["CONCATENATION (y) along axis 1", {code: 2, takes: ["x", "x"], to: [1, 8, 6, 4], options: [int(1)]}],
    ["RESHAPE (y) from 1×4×6×4 to 4×24", {code: 22, to: [4, 24]}],
    ["RESHAPE (y) from 1×4×6×4 to 1×24×4", {code: 22, to: [1, 24, 4]}],
    ["FULLY_CONNECTED (y) of 4×6×4 with 4 weights a unit", {code: 9, takes: ["x", trained([3, 4])], to: [24, 3]}],
    [
      "FULLY_CONNECTED (y) with shuffled weights",
      {code: 9, takes: ["x", trained([3, 96])], options: [byte(0), byte(1)]}
    ],
    ["PAD (y) of channels", {code: 34, takes: ["x", whole(0, 0, 0, 0, 0, 0, 1, 0)], to: [1, 4, 6, 5]}],
    ["TRANSPOSE (y) of the batch", {code: 39, takes: ["x", whole(3, 1, 2, 0)], to: [4, 4, 6, 1]}],
    ["REVERSE_V2 (y) of rows or columns apart", {code: 105, takes: ["x", whole(1)]}],
    [
      "STRIDED_SLICE (y) with masks",
      {code: 45, options: [int(0), int(0), int(0), int(0), int(2)], takes: ["x", whole(0), whole(1), whole(1)]}
    ],
    ["CAST (y) to int32", {code: 53}]
  ];
  for (const [message, given] of refusals) {
    const bytes = () => readTflite(message.startsWith("CAST") ? cast : fileOf({...given, law: "", plain: (x) => x}));
    expect(bytes, message).toThrow(`unsupported operator: ${message}`);
  }
});

const cast = tfliteFile(
  [
    {name: "x", shape: x4},
    {name: "y", shape: x4, type: 2}
  ],
  [{code: 53, inputs: [0], output: 1}]
);
