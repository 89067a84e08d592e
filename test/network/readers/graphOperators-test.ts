import {beforeAll, expect, it} from "vitest";
import {startNodeBackend} from "../../../src/network/backendNode.js";
import type {Network} from "../../../src/network/network.js";
import {agreesWithGraph} from "./agreesWithGraph.js";
import {
  flag,
  float,
  type GraphBuilder,
  graphFile,
  integer,
  integers,
  number,
  readGraphFile,
  slide,
  text,
  texts,
  window
} from "./graphFile.js";

beforeAll(() => startNodeBackend("cpu"));

/** Returns the file of an image, [height, width, channels], and what *build* puts behind it. */
function behind(sizes: readonly number[], build: (g: GraphBuilder) => void) {
  const g = graphFile();
  g.image("image", ...sizes);
  build(g);
  return g.file();
}

const kinds = ({layers}: Network) => layers.slice(1).map((d) => (d.kind === "activation" ? d.function : d.kind));
const refused = (sizes: readonly number[], build: (g: GraphBuilder) => void) => readGraphFile(behind(sizes, build));

it("Conv2D and DepthwiseConv2dNative agree over kernels, strides, dilations and paddings", async () => {
  const explicit = {explicit_paddings: integers(0, 0, 1, 2, 3, 0, 0, 0)};
  for (const [h, w] of [[1, 1], [3, 3], [2, 5], [1, 7]]) // biome-ignore format: one list
    for (const strides of [[1, 1], [2, 2], [3, 2]] as const) // biome-ignore format: one list
      for (const padding of ["SAME", "VALID", "EXPLICIT"]) {
        const more = padding === "EXPLICIT" ? explicit : {};
        await agreesWithGraph(
          behind([11, 12, 3], (g) => {
            g.op("Conv2D", "conv", ["image", g.random("k", h, w, 3, 4)], slide(strides, padding, more));
            g.op("Max", "largest", ["conv", g.integers("axes", [2], [1, 2])], {keep_dims: flag(true)});
            if (padding === "EXPLICIT") return; // TF.js’s depthwise convolution has no such padding
            const square = [strides[0], strides[0]] as const;
            g.op("DepthwiseConv2dNative", "deep", ["image", g.random("d", h, w, 3, 2)], slide(square, padding));
            g.op("Max", "deepest", ["deep", "axes"], {keep_dims: flag(true)});
            g.op("ConcatV2", "both", ["largest", "deepest", g.integers("axis", [], [3])], {N: integer(2)});
          })
        );
      }
  for (const dilation of [2, 3])
    await agreesWithGraph(
      behind([11, 12, 3], (g) => {
        const dilations = {dilations: window(dilation)};
        g.op("Conv2D", "conv", ["image", g.random("k", 3, 2, 3, 4)], slide([1, 1], "SAME", dilations));
      })
    );
});

it("a fused convolution gives its bias to the linear layer and its activation a layer of its own", async () => {
  const expected = {
    Relu: "relu",
    Relu6: "relu",
    Elu: "elu",
    LeakyRelu: "leakyRelu",
    Sigmoid: "sigmoid",
    Prelu: "prelu"
  };
  for (const op of ["_FusedConv2D", "FusedDepthwiseConv2dNative"])
    for (const [activation, kind] of Object.entries(expected)) {
      if (op === "FusedDepthwiseConv2dNative" && activation === "LeakyRelu") continue; // TF.js loses its slope: NaN
      const network = await agreesWithGraph(
        behind([6, 6, 3], (g) => {
          const channels = op === "_FusedConv2D" ? 4 : 6;
          const inputs = ["image", g.random("k", 3, 3, 3, channels === 4 ? 4 : 2), g.random("b", channels)];
          if (activation === "Prelu") inputs.push(g.random("alpha", channels));
          g.op(op, "conv", inputs, {
            ...slide(),
            fused_ops: texts("BiasAdd", activation),
            num_args: integer(inputs.length - 2),
            leakyrelu_alpha: number(0.3)
          });
        })
      );
      expect(kinds(network)[1]).toBe(kind);
      expect(network.layers.map((d) => d.name)).toEqual(["input", "conv/linear", "conv"]);
      expect(network.layers[1]).toHaveProperty("bias");
    }
});

it("a fused depthwise convolution keeps the slope of its leaky ReLU, which TF.js loses", async () => {
  const network = await readGraphFile(
    behind([6, 6, 3], (g) => {
      const inputs = ["image", g.random("k", 3, 3, 3, 2), g.random("b", 6)];
      const fused = {fused_ops: texts("BiasAdd", "LeakyRelu"), num_args: integer(1), leakyrelu_alpha: number(0.3)};
      g.op("FusedDepthwiseConv2dNative", "conv", inputs, {...slide(), ...fused});
    })
  );
  expect(network.layers[2]).toMatchObject({function: "leakyRelu", parameters: {slope: 0.3}});
});

it("MatMul and _FusedMatMul agree, transposed kernels included", async () => {
  for (const transposed of [false, true])
    for (const fused of [[], ["BiasAdd"], ["BiasAdd", "Relu"], ["BiasAdd", "Elu"]])
      await agreesWithGraph(
        behind([7], (g) => {
          const kernel = transposed ? g.random("w", 5, 7) : g.random("w", 7, 5);
          const attr = {T: float, transpose_a: flag(false), transpose_b: flag(transposed)};
          if (!fused.length) return g.op("MatMul", "dense", ["image", kernel], attr);
          const more = {fused_ops: texts(...fused), num_args: integer(1)};
          return g.op("_FusedMatMul", "dense", ["image", kernel, g.random("b", 5)], {...attr, ...more});
        })
      );
});

it("every function of each value alone agrees", async () => {
  const functions = [
    "Abs",
    "Elu",
    "Erf",
    "Exp",
    "Neg",
    "Relu",
    "Relu6",
    "Selu",
    "Sigmoid",
    "Softplus",
    "Square",
    "Tanh"
  ];
  for (const op of functions) await agreesWithGraph(behind([3, 4, 2], (g) => g.op(op, "y", ["image"])));
  for (const op of ["Log", "Reciprocal", "Rsqrt", "Sqrt"])
    await agreesWithGraph(
      behind([3, 4, 2], (g) => {
        g.op("Exp", "positive", ["image"]);
        g.op(op, "y", ["positive"]);
      })
    );
  await agreesWithGraph(behind([3, 4, 2], (g) => g.op("LeakyRelu", "y", ["image"], {alpha: number(0.1)})));
  await agreesWithGraph(behind([3, 4, 2], (g) => g.op("LeakyRelu", "y", ["image"], {})));
  await agreesWithGraph(behind([3, 4, 2], (g) => g.op("Prelu", "y", ["image", g.random("a", 2)])));
  await agreesWithGraph(behind([3, 4, 2], (g) => g.op("Prelu", "y", ["image", g.random("a", 3, 4, 2)])));
  await agreesWithGraph(behind([3, 4, 2], (g) => g.op("Pow", "y", ["image", g.floats("p", [], [3])])));
  for (const [low, high, kind] of [
    [0, 6, "relu"],
    [-1, 1, "clip"],
    [0, 1, "relu"],
    [-2, 0, "clip"]
  ] as const) {
    // biome-ignore format: one list
    const network = await agreesWithGraph(
      behind([3, 4, 2], (g) => {
        g.op("ClipByValue", "y", ["image", g.floats("low", [], [low]), g.floats("high", [], [high])]);
      })
    );
    expect(kinds(network)).toEqual([kind]);
  }
});

it("arithmetic with a constant agrees on either side, over the shapes that TensorFlow repeats", async () => {
  const dims = [[], [1], [3], [1, 1, 3], [1, 1, 1, 3], [5, 4, 3], [1, 4, 1], [5, 1, 3], [1, 5, 4, 1]];
  for (const op of ["Add", "AddV2", "Sub", "Mul", "RealDiv"])
    for (const shape of dims)
      for (const first of [false, true]) {
        if (op === "RealDiv" && first) continue;
        await agreesWithGraph(
          behind([5, 4, 3], (g) => {
            const constant = g.positive("c", ...shape);
            g.op(op, "y", first ? [constant, "image"] : ["image", constant]);
          })
        );
      }
  const bounds = {Maximum: [0, 0.5], Minimum: [0, 1]};
  for (const [op, values] of Object.entries(bounds))
    for (const value of values)
      await agreesWithGraph(behind([5, 4, 3], (g) => g.op(op, "y", ["image", g.floats("c", [], [value])])));
  await agreesWithGraph(
    behind([5, 4, 3], (g) => {
      g.op("Exp", "positive", ["image"]);
      g.op("RealDiv", "y", [g.positive("c", 3), "positive"]);
    })
  );
  await agreesWithGraph(behind([6], (g) => g.op("AddV2", "y", ["image", g.random("c", 1, 1, 6)])));
});

it("arithmetic of computed values agrees, repeated where one has 1", async () => {
  for (const op of ["Add", "AddV2", "Sub", "Mul", "Maximum", "Minimum"])
    await agreesWithGraph(
      behind([5, 4, 3], (g) => {
        g.op("Mean", "mean", ["image", g.integers("axes", [2], [1, 2])], {keep_dims: flag(true)});
        g.op("Tanh", "bent", ["image"]);
        g.op(op, "once", ["image", "bent"]);
        g.op(op, "gate", ["once", "mean"]);
        g.op("Mean", "flat", ["image", "axes"], {keep_dims: flag(false)});
        g.op(op, "twice", ["flat", "gate"]);
      })
    );
  await agreesWithGraph(
    behind([5, 4, 3], (g) => {
      g.op("Sigmoid", "gate", ["image"]);
      g.op("Mul", "swish", ["image", "gate"]);
      g.op("AddN", "sum", ["swish", "image", "gate"], {N: integer(3)});
      g.op("Mul", "square", ["sum", "sum"]);
      g.op("Exp", "exp", ["square"]);
      g.op("RealDiv", "share", ["gate", "exp"]);
    })
  );
});

it("FusedBatchNorm agrees in its three versions; a scale and an offset behind it are one layer", async () => {
  for (const version of ["", "V2", "V3"]) {
    const network = await agreesWithGraph(
      behind([5, 4, 3], (g) => {
        const weights = [g.random("gamma", 3), g.random("beta", 3), g.random("mean", 3), g.positive("variance", 3)];
        const attr = {epsilon: number(0.002), is_training: flag(false), data_format: text("NHWC")};
        g.op(`FusedBatchNorm${version}`, "normal", ["image", ...weights], attr);
        g.op("Mul", "scaled", ["normal", g.random("s", 3)]);
        g.op("AddV2", "moved", ["scaled", g.random("o", 3)]);
      })
    );
    expect(network.layers.map(({name}) => name)).toEqual(["input", "normal", "moved"]);
  }
});

it("BiasAdd behind a convolution is its bias where nobody else reads the convolution", async () => {
  const build = (more: boolean) =>
    behind([5, 4, 3], (g) => {
      g.op("Conv2D", "conv", ["image", g.random("k", 3, 3, 3, 4)], slide());
      g.op("BiasAdd", "biased", ["conv", g.random("b", 4)], {data_format: text("NHWC")});
      g.op("Relu6", "relu", ["biased"]);
      if (more) g.op("Add", "sum", ["relu", "conv"]);
    });
  expect((await agreesWithGraph(build(false))).layers.map(({name}) => name)).toEqual(["input", "biased", "relu"]);
  expect(kinds(await agreesWithGraph(build(true)))).toEqual(["conv2d", "batchNorm", "relu", "add"]);
});

it("pooling agrees; an average over the whole map is a global one", async () => {
  for (const op of ["MaxPool", "AvgPool"])
    for (const padding of ["SAME", "VALID"])
      for (const [h, w, s] of [[2, 2, 2], [3, 3, 1], [3, 2, 3]]) // biome-ignore format: one list
        await agreesWithGraph(
          behind([8, 7, 3], (g) => g.op(op, "pool", ["image"], {...slide([s, s], padding), ksize: window(h, w)}))
        );
  for (const [padding, size] of [
    ["VALID", [8, 7]],
    ["SAME", [15, 13]]
  ] as const) {
    // biome-ignore format: one list
    const strides = padding === "SAME" ? ([8, 8] as const) : ([1, 1] as const);
    const network = await agreesWithGraph(
      behind([8, 7, 3], (g) =>
        g.op("AvgPool", "pool", ["image"], {...slide(strides, padding), ksize: window(size[0], size[1])})
      )
    );
    expect(kinds(network)).toEqual(["globalAveragePool"]);
  }
  for (const op of ["Mean", "Max"])
    for (const keep of [false, true])
      for (const axes of [[1, 2], [-3, -2], [2, 1]]) // biome-ignore format: one list
        await agreesWithGraph(
          behind([8, 7, 3], (g) => g.op(op, "all", ["image", g.integers("axes", [2], axes)], {keep_dims: flag(keep)}))
        );
});

it("LRN agrees", async () => {
  const attr = {depth_radius: integer(2), bias: number(2), alpha: number(0.1), beta: number(0.75)};
  await agreesWithGraph(behind([4, 3, 9], (g) => g.op("LRN", "normal", ["image"], attr)));
});

it("Conv2DBackpropInput agrees over kernels, strides and paddings", async () => {
  for (const [k, s] of [[3, 2], [2, 2], [4, 2], [1, 2], [3, 1]]) // biome-ignore format: one list
    for (const padding of ["SAME", "VALID"]) {
      const out = (input: number) => (padding === "SAME" ? input * s : (input - 1) * s + Math.max(k, s));
      await agreesWithGraph(
        behind([5, 4, 3], (g) => {
          const size = g.integers("size", [4], [1, out(5), out(4), 2]);
          g.op("Conv2DBackpropInput", "up", [size, g.random("k", k, k, 2, 3), "image"], slide([s, s], padding));
        })
      );
    }
});

it("padding agrees, with zeros and with another value", async () => {
  await agreesWithGraph(
    behind([5, 4, 3], (g) => {
      const sides = g.integers("sides", [4, 2], [0, 0, 1, 2, 3, 0, 0, 0]);
      g.op("Pad", "zeros", ["image", sides]);
      g.op("PadV2", "ones", ["zeros", sides, g.floats("one", [], [-1.5])]);
      g.op("PadV2", "channels", ["ones", g.integers("more", [4, 2], [0, 0, 0, 0, 0, 0, 1, 2]), "one"]);
      g.op("Pad", "last", ["channels", g.integers("end", [4, 2], [0, 0, 0, 0, 0, 0, 0, 3])]);
    })
  );
});

it("ConcatV2, Split, SplitV, Slice, StridedSlice, ReverseV2 and GatherV2 agree on channels and places", async () => {
  const slice = (begin: number, end: number, shrink = 0) => ({
    begin_mask: integer(begin),
    end_mask: integer(end),
    shrink_axis_mask: integer(shrink),
    ellipsis_mask: integer(0),
    new_axis_mask: integer(0)
  });
  for (const axis of [3, -1])
    await agreesWithGraph(
      behind([5, 4, 6], (g) => {
        const last = g.integers("axis", [], [axis]);
        g.op("Split", "halves", [last, "image"], {num_split: integer(2)});
        g.op("ConcatV2", "swapped", ["halves:1", "halves:0", last], {N: integer(2)});
        g.op("SplitV", "parts", ["swapped", g.integers("sizes", [3], [1, 3, 2]), last], {num_split: integer(3)});
        g.op("ConcatV2", "joined", ["parts:2", "parts", last], {N: integer(2)});
        g.op("ReverseV2", "bgr", ["joined", g.integers("axes", [1], [axis])]);
        g.op("GatherV2", "chosen", ["bgr", g.integers("places", [3], [2, 0, 0]), last], {batch_dims: integer(0)});
      })
    );
  await agreesWithGraph(
    behind([5, 4, 6], (g) => {
      g.op("Slice", "cut", ["image", g.integers("b", [4], [0, 1, 0, 2]), g.integers("s", [4], [-1, 3, -1, 3])]);
      const [begin, end, step] = [[0, 0, 1, 1], [0, -1, 4, 0], [1, 1, 1, 1]].map((d, i) => g.integers(`n${i}`, [4], d)); // biome-ignore format: one list
      g.op("StridedSlice", "more", ["cut", begin, end, step], slice(1, 8 + 1));
    })
  );
  await agreesWithGraph(
    behind([5, 4, 6], (g) => {
      const [begin, end, step] = [[0, 0, 0, 0], [0, 0, 0, 0], [1, 1, 1, -1]].map((d, i) => g.integers(`n${i}`, [4], d)); // biome-ignore format: one list
      g.op("StridedSlice", "reversed", ["image", begin, end, step], slice(15, 15));
    })
  );
  await agreesWithGraph(
    behind([5, 4, 6], (g) => {
      const [begin, end, step] = [[0, 0, 0, 2], [0, 0, 0, 0], [1, 1, 1, 1]].map((d, i) => g.integers(`n${i}`, [4], d)); // biome-ignore format: one list
      g.op("StridedSlice", "single", ["image", begin, end, step], slice(7, 7, 8));
      g.op("ExpandDims", "back", ["single", g.integers("last", [], [-1])]);
      g.op("Relu", "relu", ["back"]);
    })
  );
});

it("another shape of the same values is a layer only where it must be", async () => {
  const network = await agreesWithGraph(
    behind([1, 1, 6], (g) => {
      g.op("Squeeze", "list", ["image"], {squeeze_dims: integers(1, 2)});
      g.op("ExpandDims", "line", ["list", g.integers("one", [], [1])]);
      g.op("ExpandDims", "map", ["line", "one"]);
      g.op("Conv2D", "conv", ["map", g.random("k", 1, 1, 6, 4)], slide());
      g.op("Squeeze", "logits", ["conv"], {squeeze_dims: integers(1, 2)});
      g.op("Softmax", "softmax", ["logits"]);
    })
  );
  expect(network.layers.map(({name}) => name)).toEqual(["input", "list", "map", "conv", "logits", "softmax"]);
  await agreesWithGraph(
    behind([4, 3, 6], (g) => {
      g.op("Reshape", "long", ["image", g.integers("s", [2], [-1, 72])]);
      g.op("Reshape", "map", ["long", g.integers("t", [4], [-1, 6, 4, 3])]);
      g.op("Relu", "relu", ["map"]);
    })
  );
});

it("a shape computed from shapes is a constant", async () => {
  const build = (...sizes: number[]) =>
    behind(sizes, (g) => {
      const one = g.integers("one", [1], [1]);
      const zero = g.integers("zero", [1], [0]);
      g.op("Shape", "shape", ["image"], {out_type: {type: "DT_INT32"}});
      g.op("StridedSlice", "batch", ["shape", zero, one, one], {shrink_axis_mask: integer(1)});
      g.op("StridedSlice", "rest", ["shape", one, g.integers("four", [1], [4]), one], {});
      g.op("Prod", "length", ["rest", g.integers("axis", [1], [0])], {keep_dims: flag(false)});
      g.op("Pack", "target", ["batch", "length"], {N: integer(2), axis: integer(0)});
      g.op("Reshape", "flat", ["image", "target"]);
    });
  expect(kinds(await agreesWithGraph(build(4, 3, 2)))).toEqual(["flatten"]);
  expect(kinds(await agreesWithGraph(build(-1, -1, 2), {size: [5, 6]}))).toEqual(["flatten"]);
});

it("Transpose is another order of channels (a shuffle), or of rows, columns and channels", async () => {
  const shuffle = await agreesWithGraph(
    behind([4, 3, 6], (g) => {
      g.op("Reshape", "split", ["image", g.integers("s", [5], [-1, 4, 3, 2, 3])]);
      g.op("Transpose", "turned", ["split", g.integers("p", [5], [0, 1, 2, 4, 3])]);
      g.op("Reshape", "shuffled", ["turned", g.integers("t", [4], [-1, 4, 3, 6])]);
      g.op("Relu", "relu", ["shuffled"]);
    })
  );
  expect(kinds(shuffle)).toEqual(["selectChannels", "relu"]);
  for (const order of [[0, 3, 1, 2], [0, 2, 1, 3], [0, 3, 2, 1], [0, 2, 3, 1], [0, 1, 3, 2], [0, 1, 2, 3]]) // biome-ignore format: one list
    await agreesWithGraph(
      behind([4, 3, 6], (g) => {
        g.op("Transpose", "turned", ["image", g.integers("p", [4], order)]);
        g.op("Relu", "relu", ["turned"]);
        g.op("Reshape", "flat", ["relu", g.integers("t", [2], [-1, 72])]);
      })
    );
  for (const order of [[0, 3, 1, 2, 4], [0, 4, 1, 2, 3], [0, 3, 4, 1, 2], [0, 2, 1, 3, 4]]) // biome-ignore format: one list
    await agreesWithGraph(
      behind([4, 3, 6], (g) => {
        g.op("Reshape", "split", ["image", g.integers("s", [5], [-1, 4, 3, 2, 3])]);
        g.op("Transpose", "turned", ["split", g.integers("p", [5], order)]);
        g.op("Reshape", "flat", ["turned", g.integers("t", [2], [-1, 72])]);
      })
    );
  await agreesWithGraph(
    behind([4, 3, 6], (g) => {
      g.op("Reshape", "line", ["image", g.integers("s", [3], [-1, 12, 6])]);
      g.op("Transpose", "turned", ["line", g.integers("p", [3], [0, 2, 1])]);
      g.op("Reshape", "flat", ["turned", g.integers("t", [2], [-1, 72])]);
    })
  );
});

it("ResizeNearestNeighbor agrees for whole factors", async () => {
  for (const half of [false, true])
    await agreesWithGraph(
      behind([4, 3, 2], (g) => {
        const attr = {align_corners: flag(false), half_pixel_centers: flag(half)};
        g.op("ResizeNearestNeighbor", "up", ["image", g.integers("s", [2], [8, 9])], attr);
      })
    );
});

it("what passes its input on is no layer; control inputs are not read", async () => {
  const network = await agreesWithGraph(
    behind([4, 3, 2], (g) => {
      g.op("NoOp", "nothing", []);
      g.op("Identity", "same", ["image", "^nothing"]);
      g.op("StopGradient", "stop", ["same:0"]);
      g.op("Cast", "cast", ["stop"], {SrcT: float, DstT: float});
      g.op("Relu", "scope/relu", ["cast"]);
      g.op("LogSoftmax", "log", ["scope/relu"]);
    })
  );
  expect(network.layers.map(({name}) => name)).toEqual(["input", "scope/relu", "log"]);
});

it("no two layers have one name, whatever the nodes are called", async () => {
  const network = await readGraphFile(
    behind([3, 3, 3], (g) => {
      g.op("Tanh", "conv/linear", ["image"]);
      g.op("Relu", "input", ["conv/linear"]);
      const fused = {fused_ops: texts("BiasAdd", "Relu"), num_args: integer(1)};
      g.op("_FusedConv2D", "conv", ["input", g.random("k", 1, 1, 3, 4), g.random("b", 4)], {...slide(), ...fused});
    })
  );
  expect(network.layers.map(({name, inputs}) => `${name}(${inputs})`)).toEqual([
    "input()",
    "conv/linear(input)",
    "input/2(conv/linear)",
    "conv/linear/2(input/2)",
    "conv(conv/linear/2)"
  ]);
});

it("what is not read is refused in one line that names the node", async () => {
  const conv = (attr: object) => (g: GraphBuilder) =>
    g.op("Conv2D", "conv", ["image", g.random("k", 3, 3, 3, 4)], {...slide(), ...attr});
  await expect(refused([4, 4, 3], conv({data_format: text("NCHW")}))).rejects.toThrow(
    "unsupported layout: NCHW (conv), NHWC is read"
  );
  await expect(refused([4, 4, 3], conv({padding: text("FULL")}))).rejects.toThrow(
    "unsupported operator: Conv2D (conv) with padding FULL"
  );
  await expect(refused([4, 4, 3], conv({strides: undefined}))).rejects.toThrow("missing attribute: strides (conv)");
  await expect(
    refused([4, 4, 3], (g) => {
      g.op("Merge", "loop/merge", ["image", "loop/next"]);
      g.op("NextIteration", "loop/next", ["loop/merge"]);
      g.op("Exit", "loop/exit", ["loop/merge"]);
    })
  ).rejects.toThrow("unsupported operator: Exit (loop/exit) in a loop");
  await expect(
    refused([4, 4, 3], (g) => g.op("Div", "div", ["image", g.integers("two", [], [2])], {T: {type: "DT_INT32"}}))
  ).rejects.toThrow("unsupported operator: Div (div) of whole numbers");
  await expect(refused([4, 4, 3], (g) => g.op("While", "loop/while", ["image"]))).rejects.toThrow(
    "unsupported operator: While (loop/while)"
  );
  await expect(refused([4, 4, 3], (g) => g.op("MirrorPad", "mirror", ["image", g.integers("s", [4, 2], [0, 0, 1, 1, 1, 1, 0, 0])]))).rejects.toThrow("unsupported operator: MirrorPad (mirror)"); // biome-ignore format: one line
  await expect(refused([4, 4, 3], (g) => g.op("DepthToSpace", "deep", ["image"]))).rejects.toThrow(
    "unsupported operator: DepthToSpace (deep)"
  );
  await expect(
    refused([4, 4, 3], (g) => g.op("ResizeBilinear", "up", ["image", g.integers("s", [2], [8, 8])]))
  ).rejects.toThrow("unsupported operator: ResizeBilinear (up) (ResizeNearestNeighbor by whole factors is read)");
  await expect(
    refused([4, 4, 3], (g) => {
      const weights = ["gamma", "beta", "mean", "variance"].map((d) => g.positive(d, 3));
      g.op("FusedBatchNormV3", "normal", ["image", ...weights], {epsilon: number(1e-3), is_training: flag(true)});
    })
  ).rejects.toThrow("unsupported operator: FusedBatchNormV3 (normal) in training");
});
