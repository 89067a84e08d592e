import {activationLayer, isActivationLayer, kerasActivation} from "./kerasActivation.js";
import {kerasConvolution} from "./kerasConvolution.js";
import {type KerasLayer, mustBe, option} from "./kerasLayer.js";
import {kerasMerge} from "./kerasMerge.js";
import {kerasNormalization} from "./kerasNormalization.js";
import type {KerasCall, KerasOperation} from "./kerasOperation.js";
import {kerasPool} from "./kerasPool.js";
import {kerasReshape} from "./kerasReshape.js";
import {oneLine} from "./oneLine.js";
import type {Part} from "./part.js";

/** Other names of the same classes. */
const ALIASES: Readonly<Record<string, string>> = {
  AvgPool2D: "AveragePooling2D",
  BatchNormalizationV1: "BatchNormalization",
  BatchNormalizationV2: "BatchNormalization",
  Convolution2DTranspose: "Conv2DTranspose",
  GlobalAvgPool2D: "GlobalAveragePooling2D",
  GlobalMaxPool2D: "GlobalMaxPooling2D",
  MaxPool2D: "MaxPooling2D",
  SyncBatchNormalization: "BatchNormalization"
};

/** What does nothing in a trained network: what only makes its training harder. */
const IDLE: ReadonlySet<string> = new Set([
  "ActivityRegularization",
  "AlphaDropout",
  "Dropout",
  "GaussianDropout",
  "GaussianNoise",
  "Identity",
  "InputLayer",
  "RandomBrightness",
  "RandomColorDegeneration",
  "RandomColorJitter",
  "RandomContrast",
  "RandomErasing",
  "RandomFlip",
  "RandomGaussianBlur",
  "RandomGrayscale",
  "RandomHeight",
  "RandomHue",
  "RandomInvert",
  "RandomPerspective",
  "RandomPosterization",
  "RandomRotation",
  "RandomSaturation",
  "RandomSharpness",
  "RandomShear",
  "RandomTranslation",
  "RandomWidth",
  "RandomZoom",
  "SpatialDropout1D",
  "SpatialDropout2D"
]);

/** Each knows some classes and returns undefined for the others. */
const FAMILIES: readonly ((call: KerasCall) => KerasOperation | undefined)[] = [
  kerasConvolution,
  kerasPool,
  kerasNormalization,
  kerasMerge,
  kerasReshape
];

/** Returns whether a layer of this class does nothing in a trained network. */
export function isIdle(className: string): boolean {
  return IDLE.has(className);
}

/** Returns the layer under the name that its class has here. */
export function canonical(layer: KerasLayer): KerasLayer {
  const {className} = layer;
  return Object.hasOwn(ALIASES, className) ? {...layer, className: ALIASES[className]} : layer;
}

/**
 * Returns what a use of a Keras layer does as layers of ours in a row: none
 * where it does nothing in a trained network, two where it has an activation.
 * Throws `unsupported layer: LSTM (lstm_1)`, `unsupported option: …`,
 * `unsupported activation: …`, `weights missing: …`.
 */
export function kerasParts(call: KerasCall): KerasOperation {
  const {layer, shapes, keras3} = call;
  const {className, name} = layer;
  if (IDLE.has(className)) return {parts: []};
  checkOptions(layer);
  if (className === "Softmax") {
    const rank = shapes[0].length;
    mustBe(layer, "axis", -1, [-1], rank, [rank]);
    return {parts: [{kind: "softmax"}]};
  }
  if (isActivationLayer(className)) return {parts: activationLayer(className, layer, keras3)};
  for (const family of FAMILIES) {
    const operation = family(call);
    if (operation) return {...operation, parts: [...operation.parts, ...fused(call)]};
  }
  throw new RangeError(`unsupported layer: ${oneLine(className)} (${oneLine(name)})`);
}

/** Options of all layers that would make them another thing than what is read. */
function checkOptions(layer: KerasLayer) {
  if (layer.className !== "Flatten") mustBe(layer, "data_format", "channels_last", "channelsLast");
  mustBe(layer, "lora_rank", 0);
  mustBe(layer, "quantization_config");
  if (/quantized|int8|int4|float8/i.test(JSON.stringify(option(layer.config, "dtype") ?? "")))
    throw new RangeError(`unsupported option: dtype, quantized (${oneLine(layer.name)})`);
}

const ACTIVATED: ReadonlySet<string> = new Set([
  "Conv2D",
  "Conv2DTranspose",
  "Dense",
  "DepthwiseConv2D",
  "SeparableConv2D"
]);

function fused({layer, keras3}: KerasCall): readonly Part[] {
  return ACTIVATED.has(layer.className) ? kerasActivation(option(layer.config, "activation"), layer.name, keras3) : [];
}
