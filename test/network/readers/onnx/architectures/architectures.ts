import type {FileModel} from "../onnxFile.js";
import {caffeAlexNet, smallAlexNet} from "./alexNet.js";
import {denseNet, googLeNet, resNet} from "./branched.js";
import {efficientNet, mobileNetV2, mobileNetV3} from "./mobile.js";
import {squeezeNet, vgg, zfNet} from "./plain.js";
import {shuffleNetV1, shuffleNetV2} from "./shuffled.js";

/** Networks for images as their exporters write them, of few channels and seeded weights, by their names. */
export const architectures: Readonly<Record<string, () => FileModel>> = {
  AlexNet: smallAlexNet,
  "Caffe’s AlexNet": caffeAlexNet,
  ZFNet: zfNet,
  VGG: vgg,
  "VGG with batch normalization": () => vgg({normalized: true}),
  SqueezeNet: squeezeNet,
  GoogLeNet: googLeNet,
  ResNet: resNet,
  DenseNet: denseNet,
  "MobileNet v2": mobileNetV2,
  "MobileNet v3": mobileNetV3,
  "MobileNet v3 of operator set 13": () => mobileNetV3({opset: 13}),
  EfficientNet: efficientNet,
  ShuffleNet: shuffleNetV1,
  "ShuffleNet v2": shuffleNetV2
};
