import {GraphWriter} from "../graphWriter.js";
import type {FileModel} from "../onnxFile.js";

/** Returns the channels of [n, channels, size, size] shuffled between groups, as PyTorch exports it. */
function shuffle(g: GraphWriter, x: string, groups: number, channels: number, size: number): string {
  const apart = g.node("Reshape", [x, g.whole([-1, groups, channels / groups, size, size])]);
  const turned = g.node("Transpose", [apart], {perm: [0, 2, 1, 3, 4]});
  return g.node("Reshape", [turned, g.whole([-1, channels, size, size])]);
}

/** Returns ShuffleNet of few channels for images of 32×32 (https://arxiv.org/abs/1707.01083): grouped convolutions. */
export function shuffleNetV1(): FileModel {
  const g = new GraphWriter(0.51);
  const unit = (x: string, inputs: number, outputs: number, size: number, stride: number) => {
    const added = stride === 2 ? outputs - inputs : outputs;
    let way = g.relu(g.batchNorm(g.conv(x, inputs, 6, 1, {groups: 3, bias: false}), 6));
    way = shuffle(g, way, 3, 6, size);
    way = g.batchNorm(g.conv(way, 6, 6, 3, {stride, pad: 1, groups: 6, bias: false}), 6);
    way = g.batchNorm(g.conv(way, 6, added, 1, {groups: 3, bias: false}), added);
    if (stride === 1) return g.relu(g.node("Add", [x, way]));
    const pooled = g.node("AveragePool", [x], {
      ...{kernel_shape: [3, 3], strides: [2, 2], pads: [1, 1, 1, 1], count_include_pad: 1}
    });
    return g.relu(g.node("Concat", [pooled, way], {axis: 1}));
  };
  let x = g.maxPool(g.relu(g.batchNorm(g.conv("input", 3, 6, 3, {stride: 2, pad: 1}), 6)), 3, 2, {pad: 1});
  x = unit(unit(x, 6, 12, 8, 2), 12, 12, 4, 1);
  x = g.node("ReduceMean", [x], {axes: [2, 3], keepdims: 0});
  return g.model(g.gemm(x, 12, 6), ["batch", 3, 32, 32], {name: "shufflenet"});
}

/** Returns ShuffleNet v2 of few channels for images of 32×32 (https://arxiv.org/abs/1807.11164): split, then shuffled. */
export function shuffleNetV2(): FileModel {
  const g = new GraphWriter(0.52);
  const conv = (x: string, inputs: number, outputs: number, size: number, options = {}) =>
    g.batchNorm(g.conv(x, inputs, outputs, size, {bias: false, ...options}), outputs);
  const deep = (x: string, inputs: number, outputs: number, stride: number) => {
    const first = g.relu(conv(x, inputs, outputs, 1));
    const middle = conv(first, outputs, outputs, 3, {stride, pad: 1, groups: outputs});
    return g.relu(conv(middle, outputs, outputs, 1));
  };
  const down = (x: string, inputs: number, outputs: number, size: number) => {
    const half = outputs / 2;
    const left = g.relu(conv(conv(x, inputs, inputs, 3, {stride: 2, pad: 1, groups: inputs}), inputs, half, 1));
    return shuffle(g, g.node("Concat", [left, deep(x, inputs, half, 2)], {axis: 1}), 2, outputs, size);
  };
  const unit = (x: string, channels: number, size: number) => {
    const half = channels / 2;
    const [left, right] = g.several("Split", [x, g.whole([half, half])], {axis: 1}, 2);
    return shuffle(g, g.node("Concat", [left, deep(right, half, half, 1)], {axis: 1}), 2, channels, size);
  };
  let x = g.maxPool(g.relu(conv("input", 3, 6, 3, {stride: 2, pad: 1})), 3, 2, {pad: 1});
  x = unit(unit(down(x, 6, 12, 4), 12, 4), 12, 4);
  x = down(x, 12, 16, 2);
  x = g.node("ReduceMean", [g.relu(conv(x, 16, 20, 1))], {axes: [2, 3], keepdims: 0});
  return g.model(g.gemm(x, 20, 6), ["batch", 3, 32, 32], {name: "shufflenetv2"});
}
