import {GraphWriter} from "../graphWriter.js";
import type {FileModel} from "../onnxFile.js";

/** Returns ZFNet of few channels for images of 63×63 (https://arxiv.org/abs/1311.2901), as old Caffe2 exports write it. */
export function zfNet(): FileModel {
  const g = new GraphWriter(0.21);
  const lrn = (x: string) => g.node("LRN", [x], {size: 3, alpha: {float: 0.5}, beta: {float: 0.75}, bias: {float: 2}});
  let x = lrn(g.maxPool(g.relu(g.conv("input", 3, 6, 7, {stride: 2, pad: 1})), 3, 2, {ceil: 1}));
  x = lrn(g.maxPool(g.relu(g.conv(x, 6, 8, 5, {stride: 2})), 3, 2, {ceil: 1}));
  x = g.relu(g.conv(x, 8, 10, 3, {pad: 1}));
  x = g.maxPool(g.relu(g.conv(x, 10, 8, 3, {pad: 1})), 3, 2, {ceil: 1});
  // 63 → 30 → 15 → 6 → 3 → 1
  const flat = g.node("Reshape", [x, g.whole([0, -1])]);
  const dense = g.node("MatMul", [flat, g.weights([8, 12], 0.4)]);
  x = g.relu(g.node("Add", [dense, g.weights([12], 0.1)]));
  x = g.node("MatMul", [x, g.weights([12, 6], 0.4)]);
  x = g.node("Softmax", [g.node("Add", [x, g.weights([1, 6], 0.1)])], {axis: -1});
  return g.model(x, ["N", 3, 63, 63], {opset: 13, name: "zfnet"});
}

/** Returns VGG of few channels for images of 32×32 (https://arxiv.org/abs/1409.1556), batch normalized or not. */
export function vgg({normalized = false} = {}): FileModel {
  const g = new GraphWriter(0.22);
  let x = "input";
  let channels = 3;
  for (const layers of [[6], [8], [8, 10], [10, 12]]) {
    for (const width of layers) {
      x = g.conv(x, channels, width, 3, {pad: 1});
      x = g.relu(normalized ? g.batchNorm(x, width) : x);
      channels = width;
    }
    x = g.maxPool(x, 2, 2);
  }
  // The shape as PyTorch writes it where the batch is open.
  const size = g.node("Gather", [g.node("Shape", [x]), g.stored({dims: [], values: [0], type: 7})], {axis: 0});
  const first = g.node("Unsqueeze", [size, g.whole([0])]);
  const shape = g.node("Concat", [first, g.whole([-1])], {axis: 0});
  x = g.node("Reshape", [x, shape]);
  x = g.node("Dropout", [g.relu(g.gemm(x, 12 * 2 * 2, 16))]);
  return g.model(g.gemm(x, 16, 5), ["batch", 3, 32, 32], {name: "vgg"});
}

/** Returns SqueezeNet of few channels (https://arxiv.org/abs/1602.07360), for images of any size. */
export function squeezeNet(): FileModel {
  const g = new GraphWriter(0.23);
  const fire = (x: string, inputs: number, squeezed: number, expanded: number) => {
    const s = g.relu(g.conv(x, inputs, squeezed, 1));
    const parts = [g.relu(g.conv(s, squeezed, expanded, 1)), g.relu(g.conv(s, squeezed, expanded, 3, {pad: 1}))];
    return g.node("Concat", parts, {axis: 1});
  };
  let x = g.maxPool(g.relu(g.conv("input", 3, 8, 3, {stride: 2})), 3, 2, {ceil: 1});
  x = fire(fire(x, 8, 3, 6), 12, 4, 6);
  x = g.maxPool(x, 3, 2, {ceil: 1});
  x = g.node("Dropout", [fire(x, 12, 4, 8)]);
  x = g.node("GlobalAveragePool", [g.relu(g.conv(x, 16, 7, 1))]);
  x = g.node("Reshape", [x, g.whole([1, 7])]);
  return g.model(g.node("Softmax", [x], {axis: 1}), ["batch", 3, "height", "width"], {opset: 11, name: "squeezenet"});
}
