import {
  flag,
  float,
  type GraphBuilder,
  type GraphFile,
  graphFile,
  integer,
  number,
  slide,
  text,
  texts,
  window
} from "./graphFile.js";

type Pair = readonly [number, number];
type Json = Record<string, unknown>;

/** Returns the blocks of which light networks are built, with normalizations folded into biases as the converter does. */
function blocks(g: GraphBuilder) {
  const fused = (activation?: string): Json => ({
    fused_ops: texts("BiasAdd", ...(activation ? [activation] : [])),
    num_args: integer(1),
    epsilon: number(0),
    dilations: window(1)
  });
  return {
    conv(name: string, x: string, [from, to]: Pair, size: Pair, strides: Pair = [1, 1], activation?: string) {
      const inputs = [x, g.random(`${name}/kernel`, ...size, from, to), g.random(`${name}/bias`, to)];
      return g.op("_FusedConv2D", name, inputs, slide(strides, "SAME", fused(activation)));
    },
    deep(name: string, x: string, channels: number, strides: Pair = [1, 1], padding = "SAME") {
      const inputs = [x, g.random(`${name}/kernel`, 3, 3, channels, 1), g.random(`${name}/bias`, channels)];
      return g.op("FusedDepthwiseConv2dNative", name, inputs, slide(strides, padding, fused("Relu6")));
    },
    dense(name: string, x: string, from: number, to: number) {
      const inputs = [x, g.random(`${name}/kernel`, from, to), g.random(`${name}/bias`, to)];
      const attr = {T: float, transpose_a: flag(false), transpose_b: flag(false), ...fused()};
      return g.op("_FusedMatMul", name, inputs, attr);
    },
    pool(op: string, name: string, x: string, size: number, stride: number, padding = "SAME") {
      return g.op(op, name, [x], slide([stride, stride], padding, {ksize: window(size)}));
    },
    mean(name: string, x: string, keep = false) {
      return g.op("Mean", name, [x, g.integers(`${name}/axes`, [2], [1, 2])], {T: float, keep_dims: flag(keep)});
    }
  };
}

/** A MobileNet v1 as Keras applications are: a list behind the mean, a map again, a convolution, a reshape, a softmax. */
export function mobileNetV1(): GraphFile {
  const g = graphFile();
  const {conv, deep, mean} = blocks(g);
  const scope = "StatefulPartitionedCall/mobilenet";
  g.image("input_1", 16, 16, 3);
  let x = conv(`${scope}/conv1_relu/Relu6`, "input_1", [3, 8], [3, 3], [2, 2], "Relu6");
  for (const [i, [from, to, stride]] of [
    [8, 16, 1],
    [16, 24, 2],
    [24, 24, 1],
    [24, 32, 2]
  ].entries()) {
    // biome-ignore format: one list
    if (stride === 2) {
      const sides = g.integers(`${scope}/pad${i}/sides`, [4, 2], [0, 0, 0, 1, 0, 1, 0, 0]);
      x = g.op("Pad", `${scope}/pad${i}`, [x, sides]);
    }
    x = deep(`${scope}/conv_dw_${i}_relu/Relu6`, x, from, [stride, stride], stride === 2 ? "VALID" : "SAME");
    x = conv(`${scope}/conv_pw_${i}_relu/Relu6`, x, [from, to], [1, 1], [1, 1], "Relu6");
  }
  x = mean(`${scope}/pool`, x);
  x = g.op("Reshape", `${scope}/reshape_1`, [x, g.integers(`${scope}/reshape_1/shape`, [4], [-1, 1, 1, 32])]);
  x = conv(`${scope}/preds`, x, [32, 10], [1, 1]);
  x = g.op("Reshape", `${scope}/reshape_2`, [x, g.integers(`${scope}/reshape_2/shape`, [2], [-1, 10])]);
  x = g.op("Softmax", `${scope}/act_softmax`, [x]);
  g.op("Identity", "Identity", [x]);
  const shape = {dim: [{size: "-1"}, {size: "10"}]};
  return g.file({signature: {outputs: {act_softmax: {name: "Identity:0", dtype: "DT_FLOAT", tensorShape: shape}}}});
}

/** A MobileNet v2 with its image scaled at the front, as a hub’s modules are, and squeezed logits behind a convolution. */
export function mobileNetV2(): GraphFile {
  const g = graphFile();
  const {conv, deep, pool} = blocks(g);
  g.image("images", 16, 16, 3);
  g.op("Mul", "hub/mul", ["images", g.floats("hub/two", [], [2])]);
  g.op("Sub", "hub/sub", ["hub/mul", g.floats("hub/one", [], [1])]);
  let x = conv("Conv/Relu6", "hub/sub", [3, 8], [3, 3], [2, 2], "Relu6");
  for (const [i, [from, to, stride]] of [
    [8, 12, 1],
    [12, 16, 2],
    [16, 16, 1],
    [16, 24, 2]
  ].entries()) {
    // biome-ignore format: one list
    const wide = conv(`block_${i}/expand/Relu6`, x, [from, from * 4], [1, 1], [1, 1], "Relu6");
    const y = conv(
      `block_${i}/project`,
      deep(`block_${i}/depthwise`, wide, from * 4, [stride, stride]),
      [from * 4, to],
      [1, 1]
    );
    x = from === to && stride === 1 ? g.op("AddV2", `block_${i}/add`, [x, y]) : y;
  }
  x = conv("Conv_1/Relu6", x, [24, 48], [1, 1], [1, 1], "Relu6");
  x = pool("AvgPool", "Logits/AvgPool", x, 2, 1, "VALID");
  x = conv("Logits/Conv2d", x, [48, 7], [1, 1]);
  x = g.op("Squeeze", "Logits/Squeeze", [x], {T: float, squeeze_dims: {list: {i: ["1", "2"]}}});
  g.op("Softmax", "Predictions", [x]);
  return g.file();
}

/** A ResNet whose normalizations stand alone, of Caffe’s pixels: BGR less their mean. */
export function resNet(): GraphFile {
  const g = graphFile();
  const {dense, mean, pool} = blocks(g);
  const normal = (name: string, x: string, n: number) => {
    const weights = [
      g.positive(`${name}/g`, n),
      g.random(`${name}/b`, n),
      g.random(`${name}/m`, n),
      g.positive(`${name}/v`, n)
    ];
    const attr = {epsilon: number(1.001e-5), is_training: flag(false), data_format: text("NHWC")};
    return g.op("FusedBatchNormV3", name, [x, ...weights], attr);
  };
  const conv = (name: string, x: string, size: readonly [number, number, number, number], stride: number) => {
    const y = g.op("Conv2D", name, [x, g.random(`${name}/kernel`, ...size)], slide([stride, stride]));
    return normal(`${name}/normal`, g.op("BiasAdd", `${name}/biased`, [y, g.random(`${name}/bias`, size[3])]), size[3]);
  };
  g.image("image", 16, 16, 3);
  g.op("ReverseV2", "bgr", ["image", g.integers("bgr/axis", [1], [-1])]);
  g.op("BiasAdd", "centred", ["bgr", g.floats("centred/mean", [3], [-103.939, -116.779, -123.68])]);
  let x = g.op("Relu", "conv1/relu", [conv("conv1", "centred", [7, 7, 3, 8], 2)]);
  x = pool("MaxPool", "pool1", x, 3, 2);
  for (const [i, [from, to, stride]] of [
    [8, 8, 1],
    [8, 16, 2],
    [16, 16, 1]
  ].entries()) {
    // biome-ignore format: one list
    const a = g.op("Relu", `block${i}/relu1`, [conv(`block${i}/conv1`, x, [3, 3, from, to], stride)]);
    const b = conv(`block${i}/conv2`, a, [3, 3, to, to], 1);
    const shortcut = stride === 2 ? conv(`block${i}/conv0`, x, [1, 1, from, to], stride) : x;
    x = g.op("Relu", `block${i}/out`, [g.op("AddV2", `block${i}/add`, [b, shortcut])]);
  }
  g.op("Softmax", "probs", [dense("logits", mean("mean", x), 16, 6)]);
  return g.file();
}

/** An Inception with parallel paths, factorized windows, and squeezing and swishing at its end. */
export function inception(): GraphFile {
  const g = graphFile();
  const {conv, dense, mean, pool} = blocks(g);
  const relu = "Relu";
  g.image("image", 17, 16, 3);
  g.op("RealDiv", "scaled", ["image", g.floats("scale", [], [127.5])]);
  g.op("Sub", "centred", ["scaled", g.floats("one", [], [1])]);
  let x = conv("stem", "centred", [3, 8], [3, 3], [2, 2], relu);
  const axis = g.integers("axis", [], [3]);
  for (const [i, from] of [8, 20].entries()) {
    const a = conv(`mixed${i}/a`, x, [from, 4], [1, 1], [1, 1], relu);
    const b = conv(
      `mixed${i}/b2`,
      conv(`mixed${i}/b1`, x, [from, 4], [1, 5], [1, 1], relu),
      [4, 6],
      [5, 1],
      [1, 1],
      relu
    );
    const c = conv(
      `mixed${i}/c2`,
      conv(`mixed${i}/c1`, x, [from, 4], [1, 1], [1, 1], relu),
      [4, 6],
      [3, 3],
      [1, 1],
      relu
    );
    const d = conv(`mixed${i}/d`, pool("AvgPool", `mixed${i}/pool`, x, 3, 1), [from, 4], [1, 1], [1, 1], relu);
    x = pool("MaxPool", `pool${i}`, g.op("ConcatV2", `mixed${i}`, [a, b, c, d, axis], {N: integer(4)}), 3, 2, "VALID");
  }
  const gate = g.op("Sigmoid", "gate", [conv("excite", conv("squeeze", mean("se/mean", x, true), [20, 4], [1, 1], [1, 1], relu), [4, 20], [1, 1])]); // biome-ignore format: one chain
  const y = g.op("Mul", "gated", [x, gate]);
  const swish = g.op("Mul", "swish", [y, g.op("Sigmoid", "swish/gate", [y])]);
  g.op("Softmax", "probs", [dense("logits", mean("mean", swish), 20, 5)]);
  return g.file();
}
