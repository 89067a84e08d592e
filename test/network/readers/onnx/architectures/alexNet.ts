import {GraphWriter} from "../graphWriter.js";
import {type FileModel, onnxFile} from "../onnxFile.js";

export interface AlexNetOptions {
  /** Rows and columns of the image; defaults to 224 (the small one to 63). */
  readonly size?: number;
  readonly classes?: number;
  /** Channels of the five convolutions and of the dense layers. */
  readonly widths?: readonly [number, number, number, number, number, number];
}

const WIDE = [64, 192, 384, 256, 256, 4096] as const;

/**
 * Returns AlexNet as torchvision writes it (https://arxiv.org/abs/1404.5997),
 * of seeded weights; the adaptive pooling, which does nothing at 224, is left out.
 */
export function alexNet({size = 224, classes = 1000, widths = WIDE}: AlexNetOptions = {}): FileModel {
  const g = new GraphWriter(0.12);
  const [a, b, c, d, e, dense] = widths;
  let x = g.relu(g.conv("input", 3, a, 11, {stride: 4, pad: 2, name: "/features/features.0/Conv"}));
  x = g.maxPool(x, 3, 2);
  x = g.maxPool(g.relu(g.conv(x, a, b, 5, {pad: 2, name: "/features/features.3/Conv"})), 3, 2);
  x = g.relu(g.conv(x, b, c, 3, {pad: 1, name: "/features/features.6/Conv"}));
  x = g.relu(g.conv(x, c, d, 3, {pad: 1, name: "/features/features.8/Conv"}));
  x = g.relu(g.conv(x, d, e, 3, {pad: 1, name: "/features/features.10/Conv"}));
  x = g.maxPool(x, 3, 2);
  const side = [0, 1, 2].reduce((n) => Math.floor((n - 3) / 2) + 1, Math.floor((size + 4 - 11) / 4) + 1);
  x = g.node("Flatten", [x], {axis: 1}, "/Flatten");
  x = g.relu(g.gemm(x, side * side * e, dense, "/classifier/classifier.1/Gemm"));
  x = g.relu(g.gemm(x, dense, dense, "/classifier/classifier.4/Gemm"));
  x = g.gemm(x, dense, classes, "/classifier/classifier.6/Gemm");
  return g.model(x, ["batch", 3, size, size], {name: "alexnet"});
}

/** AlexNet of few channels, for images of 63×63. */
export const smallAlexNet = (): FileModel => alexNet({size: 63, classes: 7, widths: [6, 8, 10, 8, 8, 16]});

/** Returns the file of a whole AlexNet, 1000 classes, 224×224 pixels, about 240 MB. */
export function writeAlexNet(options: AlexNetOptions = {}): Uint8Array {
  return onnxFile(alexNet(options));
}

/** Returns AlexNet as Caffe's converters write it: two groups, local response normalization, softmax at the end. */
export function caffeAlexNet({size = 67, classes = 7, widths = [6, 8, 10, 8, 8, 16]}: AlexNetOptions = {}): FileModel {
  const g = new GraphWriter(0.13);
  const [a, b, c, d, e, dense] = widths;
  const lrn = (x: string) => g.node("LRN", [x], {size: 5, alpha: {float: 0.5}, beta: {float: 0.75}, bias: {float: 1}});
  let x = g.maxPool(lrn(g.relu(g.conv("input", 3, a, 11, {stride: 4}))), 3, 2);
  x = g.maxPool(lrn(g.relu(g.conv(x, a, b, 5, {pad: 2, groups: 2}))), 3, 2);
  x = g.relu(g.conv(x, b, c, 3, {pad: 1}));
  x = g.relu(g.conv(x, c, d, 3, {pad: 1, groups: 2}));
  x = g.maxPool(g.relu(g.conv(x, d, e, 3, {pad: 1, groups: 2})), 3, 2);
  const side = [0, 1, 2].reduce((n) => Math.floor((n - 3) / 2) + 1, Math.floor((size - 11) / 4) + 1);
  x = g.node("Reshape", [x, g.whole([1, side * side * e])]);
  x = g.node("Dropout", [g.relu(g.gemm(x, side * side * e, dense))]);
  x = g.node("Dropout", [g.relu(g.gemm(x, dense, dense))]);
  x = g.node("Softmax", [g.gemm(x, dense, classes)], {axis: 1});
  return g.model(x, [1, 3, size, size], {opset: 9, name: "bvlc_alexnet"});
}
