import {GraphWriter} from "../graphWriter.js";
import type {FileModel} from "../onnxFile.js";

type Options = {stride?: number; size?: number; groups?: number};

/** Returns a convolution with its normalization, padded so that the size stays. */
function conv(
  g: GraphWriter,
  x: string,
  inputs: number,
  outputs: number,
  {stride = 1, size = 3, groups = 1}: Options = {}
) {
  return g.batchNorm(g.conv(x, inputs, outputs, size, {stride, pad: (size - 1) / 2, groups, bias: false}), outputs);
}

/** Returns MobileNet v2 of few channels (https://arxiv.org/abs/1801.04381): ReLU6 as Clip, depthwise convolutions. */
export function mobileNetV2(): FileModel {
  const g = new GraphWriter(0.41);
  const relu6 = (x: string) => g.node("Clip", [x, g.number(0), g.number(6)]);
  const block = (x: string, inputs: number, outputs: number, expansion: number, stride: number) => {
    const wide = inputs * expansion;
    const first = expansion === 1 ? x : relu6(conv(g, x, inputs, wide, {size: 1}));
    const way = conv(g, relu6(conv(g, first, wide, wide, {stride, groups: wide})), wide, outputs, {size: 1});
    return stride === 1 && inputs === outputs ? g.node("Add", [x, way]) : way;
  };
  let x = relu6(conv(g, "input", 3, 6, {stride: 2}));
  x = block(block(x, 6, 4, 1, 1), 4, 6, 3, 2);
  x = block(block(x, 6, 6, 3, 1), 6, 8, 3, 2);
  x = relu6(conv(g, x, 8, 16, {size: 1}));
  x = g.node("ReduceMean", [x], {axes: [2, 3], keepdims: 0});
  return g.model(g.gemm(g.node("Dropout", [x]), 16, 6), ["batch", 3, "height", "width"], {name: "mobilenetv2"});
}

/** Returns MobileNet v3 of few channels (https://arxiv.org/abs/1905.02244): hard swish, squeeze and excitation. */
export function mobileNetV3({opset = 14} = {}): FileModel {
  const g = new GraphWriter(0.42);
  const hardSwish = (x: string) => {
    if (opset >= 14) return g.node("HardSwish", [x]);
    const six = g.node("Clip", [g.node("Add", [x, g.number(3)]), g.number(0), g.number(6)]);
    return g.node("Div", [g.node("Mul", [x, six]), g.number(6)]);
  };
  const excited = (x: string, channels: number) => {
    const squeezed = g.relu(g.conv(g.node("GlobalAveragePool", [x]), channels, 4, 1));
    const gate = g.node("HardSigmoid", [g.conv(squeezed, 4, channels, 1)], {alpha: {float: 1 / 6}, beta: {float: 0.5}});
    return g.node("Mul", [gate, x]);
  };
  const block = (x: string, inputs: number, wide: number, outputs: number, stride: number, size = 3) => {
    const first = hardSwish(conv(g, x, inputs, wide, {size: 1}));
    const deep = excited(hardSwish(conv(g, first, wide, wide, {stride, groups: wide, size})), wide);
    const way = conv(g, deep, wide, outputs, {size: 1});
    return stride === 1 && inputs === outputs ? g.node("Add", [way, x]) : way;
  };
  let x = hardSwish(conv(g, "input", 3, 6, {stride: 2}));
  x = block(block(block(x, 6, 8, 6, 2), 6, 12, 6, 1, 5), 6, 12, 8, 2, 5);
  x = hardSwish(conv(g, x, 8, 14, {size: 1}));
  x = g.node("Flatten", [g.node("GlobalAveragePool", [x])], {axis: 1});
  x = hardSwish(g.gemm(x, 14, 12));
  return g.model(g.gemm(x, 12, 6), ["batch", 3, 40, 40], {opset, name: "mobilenetv3"});
}

/** Returns EfficientNet of few channels (https://arxiv.org/abs/1905.11946): x · sigmoid(x), squeeze and excitation. */
export function efficientNet(): FileModel {
  const g = new GraphWriter(0.43);
  const swish = (x: string) => g.node("Mul", [x, g.node("Sigmoid", [x])]);
  const block = (x: string, inputs: number, wide: number, outputs: number, stride: number, size = 3) => {
    const first = swish(conv(g, x, inputs, wide, {size: 1}));
    const deep = swish(conv(g, first, wide, wide, {stride, groups: wide, size}));
    const mean = g.node("ReduceMean", [deep], {axes: [2, 3], keepdims: 1});
    const gate = g.node("Sigmoid", [g.conv(swish(g.conv(mean, wide, 3, 1)), 3, wide, 1)]);
    const way = conv(g, g.node("Mul", [deep, gate]), wide, outputs, {size: 1});
    return stride === 1 && inputs === outputs ? g.node("Add", [way, x]) : way;
  };
  let x = swish(conv(g, "input", 3, 6, {stride: 2}));
  x = block(block(block(x, 6, 8, 6, 1), 6, 12, 8, 2, 5), 8, 12, 8, 1);
  x = swish(conv(g, x, 8, 16, {size: 1}));
  x = g.node("Squeeze", [g.node("GlobalAveragePool", [x]), g.whole([2, 3])]);
  return g.model(g.gemm(x, 16, 6), ["batch", 3, "height", "width"], {name: "efficientnet"});
}
