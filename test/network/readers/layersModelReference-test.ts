import * as tf from "@tensorflow/tfjs-core";
import * as tfl from "@tensorflow/tfjs-layers";
import {randomLcg} from "d3-random";
import {beforeAll, expect, it} from "vitest";
import {startNodeBackend} from "../../../src/network/backendNode.js";
import {readLayersModel} from "../../../src/network/readers/layersModel.js";
import {allClose} from "../../asserts.js";
import {outputOf} from "./kerasModel.js";
import {kindsRead} from "./kindsRead.js";
import {savedModel} from "./savedModel.js";

beforeAll(() => startNodeBackend("cpu"));

const {layers} = tfl;
type Symbolic = tfl.SymbolicTensor;
const apply = (layer: tfl.layers.Layer | tfl.LayersModel, inputs: Symbolic | Symbolic[]) =>
  layer.apply(inputs) as Symbolic;

/** Gives every weight of the model a value that training could have given it; variances are positive. */
function train(model: tfl.LayersModel, seed: number) {
  const next = randomLcg(seed / 1000);
  for (const weight of model.weights) {
    const {shape, originalName} = weight;
    const size = (shape as number[]).reduce((a, b) => a * b, 1);
    const isVariance = originalName.includes("variance");
    const values = Float32Array.from({length: size}, () => (isVariance ? 0.5 + next() : 1.5 * next() - 0.6));
    weight.write(tf.tensor(values, shape as number[]));
  }
}

/** Fails unless our network gives for a fixed input what TF.js’s own model gives after it was saved and loaded again. */
async function agrees(model: tfl.LayersModel, seed = 1) {
  train(model, seed);
  const saved = await savedModel(model);
  const network = await readLayersModel(JSON.stringify(saved), async () => saved.shard);
  const shape = (model.inputs[0].shape as (number | null)[]).slice(1).map((d) => d ?? 9);
  const next = randomLcg(seed / 1000 + 0.1);
  const values = Array.from({length: shape.reduce((a, b) => a * b, 1)}, () => 4 * next() - 2);
  const loaded = await tfl.loadLayersModel(
    tf.io.fromMemory({
      modelTopology: saved.modelTopology,
      weightSpecs: saved.weightsManifest[0].weights,
      weightData: saved.shard.buffer as ArrayBuffer
    })
  );
  const x = tf.tensor(values, [1, ...shape]);
  const theirs = loaded.predict(x) as tf.Tensor | tf.Tensor[];
  const [expected] = Array.isArray(theirs) ? theirs : [theirs];
  const size = shape.length === 2 ? [...shape, 1] : shape;
  allClose(outputOf(network, values, size), expected.dataSync(), 1e-4);
  tf.dispose([x, theirs].flat());
  kindsRead("TF.js Layers", network);
  return network;
}

const map = (...list: tfl.layers.Layer[]) =>
  tfl.sequential({layers: [layers.inputLayer({inputShape: [7, 6, 4]}), ...list]});

/** Models of one layer of each kind that TF.js has too. */
const kinds: Record<string, () => tfl.LayersModel> = {
  dense: () => tfl.sequential({layers: [layers.dense({units: 3, inputShape: [5]})]}),
  "dense on a map": () => map(layers.dense({units: 3, activation: "tanh"})),
  "dense on a matrix": () => tfl.sequential({layers: [layers.dense({units: 3, inputShape: [5, 4]}), layers.flatten()]}),
  conv2d: () => map(layers.conv2d({filters: 3, kernelSize: [3, 2], strides: [2, 1], padding: "same"})),
  "conv2d dilated": () => map(layers.conv2d({filters: 3, kernelSize: 3, dilationRate: [2, 1], useBias: false})),
  depthwiseConv2d: () => map(layers.depthwiseConv2d({kernelSize: 3, depthMultiplier: 2, strides: 2, padding: "same"})),
  separableConv2d: () => map(layers.separableConv2d({filters: 5, kernelSize: [3, 2], activation: "relu6"})),
  "separableConv2d same": () => map(layers.separableConv2d({filters: 2, kernelSize: 3, strides: 2, padding: "same"})),
  maxPooling2d: () => map(layers.maxPooling2d({poolSize: [3, 2], strides: [2, 2], padding: "same"})),
  averagePooling2d: () => map(layers.averagePooling2d({poolSize: 3, strides: 2, padding: "same"})),
  globalMaxPooling2d: () => map(layers.globalMaxPooling2d({})),
  globalAveragePooling2d: () => map(layers.globalAveragePooling2d({})),
  upSampling2d: () => map(layers.upSampling2d({size: [2, 3]})),
  cropping2D: () => map(layers.cropping2D({cropping: [[1, 2], [0, 3]]})), // biome-ignore format: one pair a direction
  "cropping2D one number": () => map(layers.cropping2D({cropping: 2})),
  zeroPadding2d: () => map(layers.zeroPadding2d({padding: [1, 2]})),
  batchNormalization: () => map(layers.batchNormalization({epsilon: 0.01})),
  "batchNormalization without": () => map(layers.batchNormalization({scale: false, center: false, axis: 3})),
  layerNormalization: () => map(layers.layerNormalization({epsilon: 0.01})),
  "layerNormalization of a vector": () =>
    tfl.sequential({layers: [layers.layerNormalization({scale: false, inputShape: [5]})]}),
  reshape: () => map(layers.reshape({targetShape: [4, -1, 6]})),
  "reshape to a matrix": () => map(layers.reshape({targetShape: [21, 8]}), layers.dense({units: 2}), layers.flatten()),
  "reshape to a vector": () => map(layers.reshape({targetShape: [168]}), layers.dense({units: 2})),
  "reshape a matrix": () =>
    tfl.sequential({
      layers: [layers.reshape({targetShape: [6, 5, 1], inputShape: [6, 5]}), layers.conv2d({filters: 2, kernelSize: 2})]
    }),
  permute: () => map(layers.permute({dims: [3, 1, 2]})),
  "permute a matrix": () =>
    tfl.sequential({layers: [layers.permute({dims: [2, 1], inputShape: [3, 4]}), layers.dense({units: 2})]}),
  flatten: () => map(layers.flatten(), layers.dense({units: 2, activation: "softmax"})),
  "flatten a matrix": () => tfl.sequential({layers: [layers.flatten({inputShape: [3, 4]}), layers.dense({units: 2})]}),
  "softmax of a map": () => map(layers.softmax({axis: -1})),
  reLU: () => map(layers.reLU({maxValue: 1})),
  leakyReLU: () => map(layers.leakyReLU({alpha: 0.2})),
  "leakyReLU by itself": () => map(layers.leakyReLU()),
  elu: () => map(layers.elu()),
  prelu: () => map(layers.prelu({sharedAxes: [1, 2]})),
  "prelu not shared": () => map(layers.prelu()),
  "prelu of a vector": () => tfl.sequential({layers: [layers.prelu({inputShape: [5]})]}),
  thresholdedReLU: () => map(layers.thresholdedReLU({theta: 0.5})),
  dropouts: () =>
    map(
      layers.dropout({rate: 0.5}),
      layers.alphaDropout({rate: 0.5}),
      layers.gaussianNoise({stddev: 1}),
      layers.gaussianDropout({rate: 0.5}),
      layers.reLU()
    ),
  rescaling: () => map(layers.rescaling({scale: 0.5, offset: -1}), layers.reLU()),
  centerCrop: () => map(layers.centerCrop({height: 4, width: 3})),
  "conv2dTranspose same": () => map(layers.conv2dTranspose({filters: 3, kernelSize: 3, strides: 2, padding: "same"}))
};
for (const name of Object.keys(kinds))
  it(`readLayersModel(json) gives what TF.js gives: ${name}`, async () => void (await agrees(kinds[name]())));

it("readLayersModel(json) gives what TF.js gives: conv2dTranspose of every size", async () => {
  for (const kernelSize of [1, 2, 3, [4, 1], [5, 2]] as const)
    for (const strides of [1, 2, 3, [3, 1]] as const)
      for (const padding of ["same", "valid"] as const) {
        const given = {kernelSize: kernelSize as number, strides: strides as number, padding, filters: 2};
        await agrees(map(layers.conv2dTranspose(given)));
      }
});

it("readLayersModel(json) gives what TF.js gives: every activation, in a layer and alone", async () => {
  const names = ["elu", "hardSigmoid", "linear", "relu", "relu6", "selu", "sigmoid", "softmax", "softplus", "softsign", "tanh", "swish", "mish", "gelu", "logSoftmax"] as const; // biome-ignore format: one list
  for (const activation of names as readonly string[] as readonly "relu"[]) {
    await agrees(map(layers.conv2d({filters: 3, kernelSize: 2, activation})));
    await agrees(map(layers.activation({activation})));
    await agrees(tfl.sequential({layers: [layers.dense({units: 3, activation, inputShape: [5]})]}));
  }
});

it("readLayersModel(json) gives what TF.js gives: merges, also of inputs of other shapes", async () => {
  for (const kind of ["add", "average", "maximum", "minimum", "multiply"] as const) {
    const image = tfl.input({shape: [4, 5, 3]});
    const one = apply(layers.conv2d({filters: 3, kernelSize: 1}), image);
    const vector = apply(layers.globalAveragePooling2d({}), image);
    const channel = apply(layers.conv2d({filters: 1, kernelSize: 1}), image);
    const line = apply(layers.maxPooling2d({poolSize: [4, 1]}), image);
    for (const inputs of [
      [image, one],
      [one, vector],
      [one, channel],
      [line, one, one],
      [vector, image]
    ])
      await agrees(tfl.model({inputs: image, outputs: apply(layers[kind](), inputs)}));
  }
  const image = tfl.input({shape: [4, 5, 3]});
  const one = apply(layers.conv2d({filters: 3, kernelSize: 1}), image);
  for (const axis of [-1, 3, 1, 2])
    await agrees(tfl.model({inputs: image, outputs: apply(layers.concatenate({axis}), [one, image, one])}));
});

it("readLayersModel(json) gives what TF.js gives: shared layers, models in models, used twice", async () => {
  const block = () => {
    const image = tfl.input({shape: [5, 5, 2]});
    const left = apply(
      layers.conv2d({name: "inner", filters: 2, kernelSize: 3, padding: "same", activation: "relu"}),
      image
    );
    return tfl.model({name: "block", inputs: image, outputs: apply(layers.add(), [left, image])});
  };
  const image = tfl.input({shape: [5, 5, 2]});
  const shared = block();
  const twice = apply(shared, apply(shared, image));
  const dense = layers.dense({units: 2, activation: "tanh"});
  const flat = apply(layers.globalAveragePooling2d({}), twice);
  const model = tfl.model({inputs: image, outputs: apply(dense, apply(dense, flat))});
  await agrees(model);
  await agrees(tfl.sequential({layers: [block(), layers.flatten(), layers.dense({units: 2})]}));
  const inner = tfl.sequential({
    layers: [tfl.sequential({layers: [layers.dense({units: 3, inputShape: [4]})]}), layers.dense({units: 2})]
  });
  await agrees(tfl.sequential({layers: [inner, layers.dense({units: 2})]}));
});

it("readLayersModel(json) gives what TF.js gives: the first of several outputs, two inputs of a model inside", async () => {
  const image = tfl.input({shape: [4, 4, 2]});
  const [a, b] = [tfl.input({shape: [2]}), tfl.input({shape: [2]})];
  const two = tfl.model({inputs: [a, b], outputs: [apply(layers.concatenate(), [b, a]), apply(layers.add(), [a, b])]});
  const pools = [apply(layers.globalMaxPooling2d({}), image), apply(layers.globalAveragePooling2d({}), image)];
  const [first, second] = two.apply(pools) as Symbolic[];
  const dense = apply(layers.dense({units: 3}), first);
  const network = await agrees(tfl.model({inputs: image, outputs: [dense, second]}));
  expect(network.reading!.assumed.some((d) => d.startsWith("output "))).toBe(true);
});

it("readLayersModel(json) gives what TF.js gives where the size of the image is free", async () => {
  await agrees(
    tfl.sequential({
      layers: [
        layers.conv2d({filters: 4, kernelSize: 3, padding: "same", inputShape: [null, null, 3] as unknown as number[]}),
        layers.globalAveragePooling2d({}),
        layers.reshape({targetShape: [1, 1, 4]}),
        layers.conv2d({filters: 2, kernelSize: 1}),
        layers.flatten()
      ]
    })
  );
});
