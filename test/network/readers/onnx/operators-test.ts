import {it} from "vitest";
import {type AgreesOptions, agreesWithRuntime} from "./agreesWithRuntime.js";
import {GraphWriter} from "./graphWriter.js";

type Options = AgreesOptions & {opset?: number; shape?: readonly number[]; rank?: number};

/** Adds the test that a small graph gives what ONNX Runtime does. */
function agrees(title: string, write: (g: GraphWriter) => string, options: Options = {}): void {
  const {opset = 13, shape = [1, 3, 9, 8], rank = 4, ...rest} = options;
  it(`ONNX ${title} gives what ONNX Runtime does`, async () => {
    const g = new GraphWriter(0.77);
    await agreesWithRuntime(g.model(write(g), shape, {opset, rank}), rest);
  });
}

for (const [kh, kw] of [
  [1, 1],
  [3, 3],
  [3, 2],
  [1, 5]
])
  for (const [sy, sx] of [
    [1, 1],
    [2, 1],
    [2, 3]
  ])
    for (const dilation of [1, 2])
      for (const padding of [
        {},
        {pads: [1, 0, 2, 1]},
        {auto_pad: "SAME_UPPER"},
        {auto_pad: "SAME_LOWER"},
        {auto_pad: "VALID"}
      ]) {
        if (dilation > 1 && "auto_pad" in padding && padding.auto_pad !== "VALID") continue; // the runtime refuses it
        const attributes = {kernel_shape: [kh, kw], strides: [sy, sx], dilations: [dilation, dilation], ...padding};
        agrees(
          `Conv ${JSON.stringify(attributes)}`,
          (g) => g.node("Conv", ["input", g.weights([4, 3, kh, kw]), g.weights([4])], attributes),
          {shape: [1, 3, 11, 13]}
        );
      }

for (const [channels, outputs, groups] of [
  [4, 6, 2],
  [4, 4, 4],
  [4, 8, 4],
  [6, 3, 3]
])
  for (const dilation of [1, 2])
    agrees(
      `Conv of ${channels} to ${outputs} channels in ${groups} groups, dilation ${dilation}`,
      (g) => {
        const x = g.conv("input", 3, channels, 1);
        return g.conv(x, channels, outputs, 3, {groups, dilation, pad: 1, stride: 3 - dilation});
      },
      {tolerance: 1e-4}
    );

for (const attributes of [
  {},
  {strides: [2, 2]},
  {strides: [2, 3], pads: [1, 0, 1, 2]},
  {strides: [2, 2], pads: [1, 1, 1, 1], output_padding: [1, 1]},
  {strides: [2, 2], auto_pad: "SAME_UPPER"},
  {strides: [3, 2], auto_pad: "SAME_LOWER"},
  {strides: [2, 2], auto_pad: "VALID"},
  {strides: [2, 2], output_shape: [18, 17]}
])
  agrees(`ConvTranspose ${JSON.stringify(attributes)}`, (g) =>
    g.node("ConvTranspose", ["input", g.weights([3, 4, 3, 3]), g.weights([4])], {kernel_shape: [3, 3], ...attributes})
  );

for (const operator of ["MaxPool", "AveragePool"])
  for (const strides of [
    [1, 1],
    [2, 2],
    [3, 2]
  ])
    for (const ceil_mode of [0, 1])
      for (const padding of [
        {},
        {pads: [1, 1, 1, 1]},
        {pads: [0, 1, 1, 0]},
        {auto_pad: "SAME_UPPER"},
        {auto_pad: "SAME_LOWER"}
      ])
        for (const counted of operator === "AveragePool" ? [0, 1] : [0]) {
          if ("auto_pad" in padding && ceil_mode) continue;
          const attributes = {
            kernel_shape: [3, 3],
            strides,
            ceil_mode,
            ...padding,
            ...(counted ? {count_include_pad: 1} : {})
          };
          for (const [h, w] of [
            [9, 8],
            [10, 7]
          ])
            agrees(
              `${operator} ${JSON.stringify(attributes)} of ${h}×${w}`,
              (g) => g.node(operator, ["input"], attributes),
              {
                shape: [1, 3, h, w],
                opset: 19
              }
            );
        }

agrees("GlobalAveragePool", (g) => g.node("GlobalAveragePool", ["input"]));
agrees("GlobalMaxPool", (g) => g.node("GlobalMaxPool", ["input"]));

for (const transA of [0, 1])
  for (const transB of [0, 1])
    for (const bias of [[], [5], [1, 5], [1]])
      agrees(
        `Gemm, transA ${transA}, transB ${transB}, bias [${bias}]`,
        (g) => {
          const x = transA ? g.node("Transpose", ["input"], {perm: [1, 0]}) : "input";
          const inputs = [x, g.weights(transB ? [5, 7] : [7, 5]), ...(bias.length ? [g.weights(bias)] : [])];
          return g.node("Gemm", inputs, {transA, transB, alpha: {float: 0.5}, beta: {float: 2}});
        },
        {shape: [1, 7], rank: 2}
      );
agrees("MatMul of a list", (g) => g.node("MatMul", ["input", g.weights([7, 5])]), {shape: [1, 7], rank: 2});
agrees("MatMul of maps along the columns", (g) => g.node("MatMul", ["input", g.weights([8, 5])]));
agrees("MatMul along the channels, a bias added", (g) => {
  const x = g.node("MatMul", [g.node("Transpose", ["input"], {perm: [0, 2, 3, 1]}), g.weights([3, 5])]);
  return g.node("Transpose", [g.node("Add", [x, g.weights([5])])], {perm: [0, 3, 1, 2]});
});
agrees(
  "MatMul of tokens",
  (g) => {
    const x = g.node("Reshape", ["input", g.whole([1, 3, 72])]);
    const y = g.node("MatMul", [g.node("Transpose", [x], {perm: [0, 2, 1]}), g.weights([3, 5])]);
    return g.node("ReduceMean", [y], {axes: [1], keepdims: 0});
  },
  {rank: 2}
);

const float = (value: number) => ({float: value});
for (const [operator, attributes, opset] of [
  ["Relu", {}, 13],
  ["LeakyRelu", {}, 13],
  ["LeakyRelu", {alpha: float(0.3)}, 13],
  ["Sigmoid", {}, 13],
  ["Tanh", {}, 13],
  ["HardSigmoid", {}, 13],
  ["HardSigmoid", {alpha: float(0.3), beta: float(0.4)}, 13],
  ["HardSwish", {}, 14],
  ["Elu", {}, 13],
  ["Elu", {alpha: float(0.4)}, 13],
  ["Selu", {}, 13],
  ["Erf", {}, 13],
  ["Softplus", {}, 13],
  ["Softsign", {}, 13],
  ["Mish", {}, 18],
  ["Gelu", {}, 20],
  ["Gelu", {approximate: "tanh"}, 20],
  ["Exp", {}, 13],
  ["Abs", {}, 13],
  ["Neg", {}, 13],
  ["Clip", {min: float(0), max: float(1)}, 7],
  ["Clip", {min: float(-0.5), max: float(0.7)}, 10],
  ["Clip", {max: float(0.7)}, 10],
  ["Identity", {}, 13],
  ["Dropout", {}, 13]
] as const)
  agrees(`${operator} ${JSON.stringify(attributes)}`, (g) => g.node(operator, ["input"], attributes), {
    opset,
    tolerance: 2e-5
  });

for (const operator of ["Log", "Sqrt", "Reciprocal"])
  agrees(operator, (g) => g.node(operator, [g.node("Add", [g.node("Abs", ["input"]), g.number(0.5)])]));
for (const limits of [
  [0, 6],
  [-1, 1],
  ["", 0.5],
  [0.1, ""],
  [0, ""]
])
  agrees(`Clip with inputs ${JSON.stringify(limits)}`, (g) =>
    g.node("Clip", ["input", ...limits.map((d) => (typeof d === "number" ? g.number(d) : ""))])
  );
for (const slope of [[1], [3, 1, 1], [1, 3, 1, 1], [3, 9, 8], [8]])
  agrees(`PRelu with slopes [${slope}]`, (g) => g.node("PRelu", ["input", g.weights(slope)]), {opset: 16});
for (const exponent of [2, 3, 1])
  agrees(`Pow ${exponent}`, (g) => g.node("Pow", ["input", g.number(exponent)]), {tolerance: 2e-4});

agrees("BatchNormalization", (g) => g.batchNorm("input", 3));
agrees("BatchNormalization of a list", (g) => g.batchNorm("input", 7), {shape: [2 - 1, 7], rank: 2});
agrees("BatchNormalization of a list of maps", (g) => g.batchNorm(g.node("Flatten", ["input"]), 216), {rank: 2});
for (const size of [1, 3, 5])
  agrees(`LRN over ${size}`, (g) =>
    g.node("LRN", [g.conv("input", 3, 8, 1)], {size, alpha: float(0.3), beta: float(0.6), bias: float(1.5)})
  );
agrees(
  "LayerNormalization over columns",
  (g) => g.node("LayerNormalization", ["input", g.weights([8]), g.weights([8])]),
  {opset: 17}
);
agrees("LayerNormalization over all", (g) => g.node("LayerNormalization", ["input", g.weights([3, 9, 8])], {axis: 1}), {
  opset: 17
});
agrees(
  "LayerNormalization over channels",
  (g) => {
    const x = g.node("Transpose", ["input"], {perm: [0, 2, 3, 1]});
    const y = g.node("LayerNormalization", [x, g.weights([3]), g.weights([3])], {axis: -1, epsilon: float(1e-3)});
    return g.node("Transpose", [y], {perm: [0, 3, 1, 2]});
  },
  {opset: 17}
);

for (const operator of ["Add", "Sub", "Mul", "Div", "Max", "Min"]) {
  for (const dims of [[], [1], [1, 3, 1, 1], [3, 1, 1], [8], [9, 1], [1, 3, 9, 8], [3, 1, 8]]) {
    if ((operator === "Max" || operator === "Min") && dims.length > 1) continue;
    if ((operator === "Max" || operator === "Min") && dims[0] > 1) continue;
    agrees(`${operator} of a constant [${dims}] behind`, (g) => g.node(operator, ["input", g.positive(dims)]));
    if (operator === "Div") continue;
    agrees(`${operator} of a constant [${dims}] in front`, (g) => g.node(operator, [g.positive(dims), "input"]));
  }
  agrees(`${operator} of two maps`, (g) => g.node(operator, ["input", g.node("Exp", [g.conv("input", 3, 3, 1)])]), {
    tolerance: 1e-3
  });
  agrees(`${operator} of maps and means`, (g) => {
    const mean = g.node("Exp", [g.node("GlobalAveragePool", ["input"])]);
    return g.node(operator, ["input", mean]);
  });
  agrees(`${operator} of means and one channel`, (g) => {
    const means = g.node("GlobalAveragePool", ["input"]);
    return g.node(operator, [means, g.node("Exp", [g.conv("input", 3, 1, 1)])]);
  });
}
agrees("Div of a constant by maps", (g) => g.node("Div", [g.number(2), g.node("Exp", ["input"])]), {tolerance: 1e-3});
for (const operator of ["Sum", "Mean", "Max", "Min"])
  agrees(`${operator} of three`, (g) =>
    g.node(operator, ["input", g.conv("input", 3, 3, 1), g.node("Neg", ["input"])])
  );

for (const axis of [1, 2, 3, -1]) {
  agrees(`Softmax along axis ${axis}`, (g) => g.node("Softmax", ["input"], {axis}));
  agrees(`LogSoftmax along axis ${axis}`, (g) => g.node("LogSoftmax", ["input"], {axis}));
  agrees(`Softmax from axis ${axis} on, operator set 11`, (g) => g.node("Softmax", ["input"], {axis}), {opset: 11});
}
agrees("Softmax of operator set 11 without an axis", (g) => g.node("Softmax", ["input"]), {opset: 11});
agrees("Softmax of operator set 13 without an axis", (g) => g.node("Softmax", ["input"]));

for (const axis of [1, 2, 3, -1])
  agrees(`Concat along axis ${axis}`, (g) =>
    g.node("Concat", ["input", g.relu("input"), g.conv("input", 3, 3, 1)], {axis})
  );
agrees("Concat of lists", (g) => g.node("Concat", ["input", g.relu("input")], {axis: 1}), {shape: [1, 7], rank: 2});

for (const [start, end, axis, step] of [
  [1, 3, 1, 1],
  [0, 2, 1, 1],
  [1, 8, 2, 1],
  [0, 9, 2, 2],
  [1, -1, 3, 3],
  [-1, -4, 1, -1],
  [7, -9, 3, -2],
  [1, 2 ** 53, 3, 1]
])
  agrees(`Slice ${start}…${end} of axis ${axis}, step ${step}`, (g) =>
    g.node("Slice", ["input", g.whole([start]), g.whole([end]), g.whole([axis]), g.whole([step])])
  );
agrees("Slice of two axes", (g) => g.node("Slice", ["input", g.whole([1, 2]), g.whole([3, 8]), g.whole([1, 3])]));
agrees("Slice of operator set 9", (g) => g.node("Slice", ["input"], {starts: [1], ends: [8], axes: [2]}), {opset: 9});
agrees("Gather of channels", (g) => g.node("Gather", ["input", g.whole([2, 0, 0])], {axis: 1}));
agrees("Gather of one row", (g) => g.node("Gather", ["input", g.whole([4], [])], {axis: 2}), {rank: 3});
for (const axis of [1, 2, 3])
  agrees(`Split along axis ${axis}`, (g) => {
    const sizes = [
      [1, 2],
      [4, 5],
      [3, 5]
    ][axis - 1];
    const [, b] = g.several("Split", ["input", g.whole(sizes)], {axis}, 2);
    return g.relu(b);
  });
agrees("Split of operator set 11", (g) => g.relu(g.several("Split", ["input"], {axis: 1, split: [2, 1]}, 2)[0]), {
  opset: 11
});

for (const pads of [
  [0, 0, 1, 2, 0, 0, 3, 0],
  [0, 1, 0, 0, 0, 2, 0, 0],
  [0, 1, 0, 3, 0, 0, 0, 2],
  [0, 0, 0, 0, 0, 0, 0, 0]
])
  for (const value of [0, 1.5])
    agrees(`Pad ${pads} with ${value}`, (g) => g.node("Pad", ["input", g.whole(pads), g.number(value)]));
agrees("Pad of operator set 10", (g) => g.node("Pad", ["input"], {pads: [0, 0, 1, 1, 0, 0, 2, 0]}), {opset: 10});

for (const keepdims of [0, 1])
  for (const axes of [[2, 3], [3, 2], [-1, -2], [1], [3], [1, 2, 3]])
    for (const operator of ["ReduceMean", "ReduceMax"])
      agrees(`${operator} over ${axes}, keepdims ${keepdims}`, (g) => g.node(operator, ["input"], {axes, keepdims}), {
        rank: keepdims ? 4 : 4 - axes.length
      });
agrees("ReduceMean of operator set 18", (g) => g.node("ReduceMean", ["input", g.whole([2, 3])]), {opset: 18});
agrees("ReduceSum", (g) => g.node("ReduceSum", ["input", g.whole([2, 3])]));

agrees("Resize by whole factors", (g) =>
  g.node("Resize", ["input", "", g.stored({dims: [4], values: [1, 1, 2, 3]})], {mode: "nearest"})
);
agrees("Resize, asymmetric and floor", (g) =>
  g.node("Resize", ["input", "", g.stored({dims: [4], values: [1, 1, 2, 2]})], {
    ...{mode: "nearest", coordinate_transformation_mode: "asymmetric", nearest_mode: "floor"}
  })
);
agrees("Resize to sizes", (g) => g.node("Resize", ["input", "", "", g.whole([1, 3, 18, 16])], {mode: "nearest"}));
agrees(
  "Upsample",
  (g) => g.node("Upsample", ["input", g.stored({dims: [4], values: [1, 1, 2, 2]})], {mode: "nearest"}),
  {opset: 9}
);

for (const mode of ["DCR", "CRD"])
  agrees(`DepthToSpace ${mode}`, (g) => g.node("DepthToSpace", [g.conv("input", 3, 12, 1)], {blocksize: 2, mode}));
agrees("SpaceToDepth", (g) => g.node("SpaceToDepth", ["input"], {blocksize: 2}), {shape: [1, 3, 8, 6]});

for (const dims of [
  [1, 216],
  [0, -1],
  [-1, 24, 9],
  [1, 8, 27],
  [1, 27, 8],
  [1, 16, 27 / 2],
  [1, 9, 8, 3]
].filter((d) => d.every(Number.isInteger)))
  agrees(
    `a matrix behind Reshape to [${dims}]`,
    (g) => {
      const x = g.node("Flatten", [g.relu(g.node("Reshape", [g.conv("input", 3, 3, 1), g.whole(dims)]))]);
      return g.gemm(x, 216, 4);
    },
    {rank: 2}
  );
for (const perm of [
  [0, 2, 3, 1],
  [0, 3, 1, 2],
  [0, 1, 3, 2],
  [0, 3, 2, 1]
])
  agrees(
    `a matrix behind Transpose ${perm}`,
    (g) => {
      const x = g.node("Transpose", [g.conv("input", 3, 3, 1)], {perm});
      return g.gemm(g.node("Flatten", [x]), 216, 4);
    },
    {rank: 2}
  );
agrees("a convolution of a map whose rows and channels changed places", (g) => {
  const x = g.node("Transpose", [g.conv("input", 3, 3, 1)], {perm: [0, 2, 1, 3]});
  return g.conv(x, 9, 4, 2);
});
agrees(
  "a list that becomes maps again",
  (g) => {
    const x = g.node("Reshape", [g.relu(g.gemm("input", 7, 24)), g.whole([1, 4, 3, 2])]);
    return g.conv(x, 4, 3, 2);
  },
  {shape: [1, 7]}
);
agrees("groups normalized apart and shuffled", (g) => {
  const x = g.node("Reshape", [g.conv("input", 3, 6, 1), g.whole([1, 2, 3, 9, 8])]);
  const y = g.node("Transpose", [g.node("Mul", [x, g.weights([1, 2, 1, 1, 1])])], {perm: [0, 2, 1, 3, 4]});
  return g.conv(g.node("Reshape", [y, g.whole([1, 6, 9, 8])]), 6, 3, 1);
});
agrees("channels last at the input", (g) => g.conv(g.node("Transpose", ["input"], {perm: [0, 3, 1, 2]}), 3, 5, 3), {
  shape: [1, 9, 8, 3]
});
agrees(
  "channels last at both ends",
  (g) => {
    const x = g.conv(g.node("Transpose", ["input"], {perm: [0, 3, 1, 2]}), 3, 5, 3);
    const y = g.node("Add", [g.node("Transpose", [x], {perm: [0, 2, 3, 1]}), g.weights([5])]);
    return g.gemm(g.node("Reshape", [y, g.whole([-1, 210])]), 210, 4);
  },
  {shape: [1, 9, 8, 3], rank: 2}
);
agrees("Squeeze and Unsqueeze", (g) => {
  const x = g.node("Squeeze", [g.node("GlobalAveragePool", ["input"]), g.whole([2, 3])]);
  return g.node("Mul", ["input", g.node("Unsqueeze", [g.node("Sigmoid", [x]), g.whole([2, 3])])]);
});
agrees(
  "x · x and x + x",
  (g) => {
    const x = g.conv("input", 3, 3, 1);
    return g.node("Add", [g.node("Mul", [x, x]), g.node("Add", [x, x])]);
  },
  {tolerance: 1e-3}
);
agrees(
  "the normal distribution’s integral as PyTorch writes it",
  (g) => {
    const e = g.node("Erf", [g.node("Div", ["input", g.number(Math.SQRT2)])]);
    return g.node("Mul", [g.node("Mul", ["input", g.node("Add", [e, g.number(1)])]), g.number(0.5)]);
  },
  {tolerance: 2e-5}
);
