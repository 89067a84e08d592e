import {expect, it} from "vitest";
import {readOnnx} from "../../../../src/network/readers/onnx.js";
import {smallAlexNet} from "./architectures/alexNet.js";
import {resNet} from "./architectures/branched.js";
import {GraphWriter} from "./graphWriter.js";
import {onnxFile} from "./onnxFile.js";

it("readOnnx(bytes) refuses what is no ONNX file, and one that breaks off", () => {
  const bytes = onnxFile(smallAlexNet());
  expect(() => readOnnx(new Uint8Array())).toThrow("not an ONNX file");
  expect(() => readOnnx(new TextEncoder().encode("<html>no</html>"))).toThrow("not an ONNX file");
  expect(() => readOnnx(bytes.subarray(0, bytes.length >> 1))).toThrow(/^truncated: ONNX file of \d+ bytes$/);
});

it("readOnnx(bytes) names the operator that it does not read", () => {
  const g = new GraphWriter();
  const model = g.model(g.node("LSTM", ["input"], {}, "lstm1"), [1, 3, 9, 8]);
  expect(() => readOnnx(onnxFile(model))).toThrow(/^unsupported operator: LSTM \(lstm1\)$/);
});

it("readOnnx(bytes) refuses weights in another file", () => {
  const g = new GraphWriter();
  const weights = g.stored({name: "w", dims: [4, 3, 1, 1], values: [], external: true});
  const model = g.model(g.node("Conv", ["input", weights]), [1, 3, 9, 8]);
  expect(() => readOnnx(onnxFile(model))).toThrow("unsupported weights: w is in another file");
});

it("readOnnx(bytes) leaves the size of the image open where the file does and no layer minds", () => {
  expect(readOnnx(onnxFile(resNet())).input.shape).toEqual([null, null, 3]);
});

it("readOnnx(bytes, {output}) chooses among several outputs and says what it does not use", () => {
  const g = new GraphWriter();
  const [a, b] = [g.relu("input"), g.node("Tanh", ["input"])];
  const bytes = onnxFile({...g.model(a, [1, 3, 9, 8], {rank: 4}), outputs: [{name: a}, {name: b}]});
  expect(readOnnx(bytes).reading!.assumed[0]).toBe(`output ${a} of ${a}, ${b} (say --output ${b})`);
  const {layers, reading} = readOnnx(bytes, {output: b});
  expect(layers.map(({kind}) => kind)).toEqual(["input", "activation"]);
  expect(reading!.unused).toEqual([`output ${a}`, "Relu Relu_0"]);
  expect(() => readOnnx(bytes, {output: "c"})).toThrow(`unknown output: c (has ${a}, ${b})`);
});

it("readOnnx(bytes) reads weights that a ConstantOfShape fills, and takes stored inputs for weights", () => {
  const g = new GraphWriter();
  const filled = g.node("ConstantOfShape", [g.whole([4, 3, 1, 1])], {value: {tensor: {dims: [1], values: [0.5]}}});
  const bias = g.weights([4]);
  const model = g.model(g.node("Conv", ["input", filled, bias]), [1, 3, 9, 8], {rank: 4});
  const bytes = onnxFile({...model, inputs: [{name: bias, shape: [4]}, ...model.inputs]});
  const conv = readOnnx(bytes).layers[1];
  expect(conv.kind === "conv2d" && Array.from(conv.kernel.values)).toEqual(Array(12).fill(0.5));
});
