import {GraphWriter} from "../graphWriter.js";
import type {FileModel} from "../onnxFile.js";

/** Returns GoogLeNet of few channels for images of 64×64 (https://arxiv.org/abs/1409.4842), with torchvision's ceil_mode. */
export function googLeNet(): FileModel {
  const g = new GraphWriter(0.31);
  const conv = (x: string, inputs: number, outputs: number, size: number, options = {}) =>
    g.relu(g.batchNorm(g.conv(x, inputs, outputs, size, {bias: false, ...options}), outputs));
  const inception = (x: string, inputs: number, [a, b1, b, c1, c, d]: number[]) => {
    const pooled = g.node("MaxPool", [x], {kernel_shape: [3, 3], strides: [1, 1], pads: [1, 1, 1, 1], ceil_mode: 1});
    const branches = [
      conv(x, inputs, a, 1),
      conv(conv(x, inputs, b1, 1), b1, b, 3, {pad: 1}),
      conv(conv(x, inputs, c1, 1), c1, c, 3, {pad: 1}),
      conv(pooled, inputs, d, 1)
    ];
    return g.node("Concat", branches, {axis: 1});
  };
  let x = g.maxPool(conv("input", 3, 6, 7, {stride: 2, pad: 3}), 3, 2, {ceil: 1});
  x = g.maxPool(conv(conv(x, 6, 6, 1), 6, 9, 3, {pad: 1}), 3, 2, {ceil: 1});
  x = inception(inception(x, 9, [3, 2, 4, 2, 3, 2]), 12, [4, 2, 4, 2, 4, 4]);
  x = g.maxPool(x, 3, 2, {ceil: 1});
  x = g.maxPool(inception(x, 16, [4, 3, 4, 2, 4, 4]), 2, 2, {ceil: 1});
  x = g.node("Flatten", [g.node("GlobalAveragePool", [x])], {axis: 1});
  return g.model(g.gemm(g.node("Dropout", [x]), 16, 6), ["batch", 3, 64, 64], {name: "googlenet"});
}

/** Returns a ResNet of few channels for images of 48×48 (https://arxiv.org/abs/1512.03385): plain blocks, then bottlenecks. */
export function resNet(): FileModel {
  const g = new GraphWriter(0.32);
  const conv = (x: string, inputs: number, outputs: number, size: number, options = {}) =>
    g.batchNorm(g.conv(x, inputs, outputs, size, {bias: false, ...options}), outputs);
  const block = (x: string, inputs: number, outputs: number, stride: number) => {
    const first = g.relu(conv(x, inputs, outputs, 3, {stride, pad: 1}));
    const way = conv(first, outputs, outputs, 3, {pad: 1});
    const shortcut = stride === 1 && inputs === outputs ? x : conv(x, inputs, outputs, 1, {stride});
    return g.relu(g.node("Add", [way, shortcut]));
  };
  const bottleneck = (x: string, inputs: number, width: number, outputs: number, stride: number) => {
    let way = g.relu(conv(x, inputs, width, 1));
    way = conv(g.relu(conv(way, width, width, 3, {stride, pad: 1})), width, outputs, 1);
    const shortcut = stride === 1 && inputs === outputs ? x : conv(x, inputs, outputs, 1, {stride});
    return g.relu(g.node("Add", [way, shortcut]));
  };
  let x = g.maxPool(g.relu(conv("input", 3, 6, 7, {stride: 2, pad: 3})), 3, 2, {pad: 1});
  x = block(block(x, 6, 6, 1), 6, 8, 2);
  x = bottleneck(bottleneck(x, 8, 4, 12, 2), 12, 4, 12, 1);
  x = g.node("Flatten", [g.node("GlobalAveragePool", [x])], {axis: 1});
  return g.model(g.gemm(x, 12, 6), ["batch", 3, "height", "width"], {name: "resnet"});
}

/** Returns a DenseNet of few channels (https://arxiv.org/abs/1608.06993): normalization and ReLU before convolutions. */
export function denseNet(): FileModel {
  const g = new GraphWriter(0.33);
  const grown = (x: string, inputs: number) => {
    const way = g.conv(g.relu(g.batchNorm(x, inputs)), inputs, 8, 1, {bias: false});
    const added = g.conv(g.relu(g.batchNorm(way, 8)), 8, 4, 3, {pad: 1, bias: false});
    return g.node("Concat", [x, added], {axis: 1});
  };
  let x = g.relu(g.batchNorm(g.conv("input", 3, 8, 7, {stride: 2, pad: 3, bias: false}), 8));
  x = grown(grown(g.maxPool(x, 3, 2, {pad: 1}), 8), 12);
  x = g.conv(g.relu(g.batchNorm(x, 16)), 16, 8, 1, {bias: false});
  x = g.node("AveragePool", [x], {kernel_shape: [2, 2], strides: [2, 2]});
  x = g.relu(g.batchNorm(grown(grown(x, 8), 12), 16));
  x = g.node("Flatten", [g.node("GlobalAveragePool", [x])], {axis: 1});
  return g.model(g.gemm(x, 16, 6), ["batch", 3, 40, 40], {opset: 11, name: "densenet"});
}
