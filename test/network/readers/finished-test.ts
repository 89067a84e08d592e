import {expect, it} from "vitest";
import {endingOf, type Layer, logitsLayer, type Network, type Weights} from "../../../src/network/network.js";
import {finished} from "../../../src/network/readers/finished.js";

const weights = (shape: readonly number[], values: readonly number[]): Weights => ({
  shape,
  values: Float32Array.from(values)
});
const kernel = weights([1, 1, 2, 2], [1, 0, 0, 1]);
const conv: Layer = {kind: "conv2d", name: "c", inputs: ["input"], kernel, strides: [1, 1], padding: "valid"};

function network(size: number, ...layers: Layer[]): Network {
  const input: Layer = {kind: "input", name: "input", inputs: []};
  return {name: "n", input: {shape: [size, size, 2], range: [0, 1]}, layers: [input, ...layers], labels: []};
}

const names = ({layers}: Network) => layers.map(({kind, name}) => `${name}: ${kind}`).join(", ");

it("a softmax that only a list follows comes last, so that the layer before it gives the logits", () => {
  const read = network(
    1,
    conv,
    {kind: "softmax", name: "s", inputs: ["c"]},
    {kind: "flatten", name: "f", inputs: ["s"]}
  );
  const done = finished(read);
  expect(names(done)).toBe("input: input, c: conv2d, f: flatten, s: softmax");
  expect([endingOf(done), logitsLayer(done)]).toEqual(["softmax", "f"]);
});

it("a softmax at every position of a map stays before the list: together they are no softmax of the list", () => {
  const layers: Layer[] = [
    conv,
    {kind: "softmax", name: "s", inputs: ["c"]},
    {kind: "flatten", name: "f", inputs: ["s"]}
  ];
  const done = finished(network(2, ...layers));
  expect([endingOf(done), logitsLayer(done)]).toEqual(["logits", "f"]);
});

it("a softmax that another layer reads too stays where it is", () => {
  const layers: Layer[] = [
    conv,
    {kind: "softmax", name: "s", inputs: ["c"]},
    {kind: "multiply", name: "m", inputs: ["c", "s"]},
    {kind: "flatten", name: "f", inputs: ["s"]}
  ];
  expect(names(finished(network(1, ...layers)))).toBe("input: input, c: conv2d, s: softmax, m: multiply, f: flatten");
});

it("a sigmoid goes behind any list, whatever the map’s size", () => {
  const layers: Layer[] = [
    conv,
    {kind: "activation", name: "s", inputs: ["c"], function: "sigmoid"},
    {kind: "reshape", name: "r", inputs: ["s"], shape: [8]}
  ];
  const done = finished(network(2, ...layers));
  expect([endingOf(done), logitsLayer(done)]).toEqual(["sigmoid", "r"]);
});

it("a list of a mean over the map is that mean", () => {
  const layers: Layer[] = [
    conv,
    {kind: "globalAveragePool", name: "g", inputs: ["c"], keepDims: true},
    {kind: "flatten", name: "f", inputs: ["g"]},
    {kind: "dense", name: "d", inputs: ["f"], kernel: weights([2, 1], [1, 1])}
  ];
  const done = finished(network(2, ...layers));
  expect(names(done)).toBe("input: input, c: conv2d, g: globalAveragePool, d: dense");
  expect(done.layers[3].inputs).toEqual(["g"]);
});

it("a weight that is no finite number is refused by the name of its layer", () => {
  const broken = {...conv, kernel: weights([1, 1, 2, 2], [1, Number.NaN, 0, 1])};
  expect(() => finished(network(1, broken))).toThrow("not finite: NaN in c");
  const endless = {...conv, bias: weights([2], [0, Number.POSITIVE_INFINITY])};
  expect(() => finished(network(1, endless))).toThrow("not finite: Infinity in c");
});

it("an output other than the file declares is refused; an open dimension fits any", () => {
  expect(() => finished(network(2, conv), [2, 2, 3])).toThrow("output shape: declared 2×2×3, is 2×2×2");
  expect(finished(network(2, conv), [null, null, 2])).toBeTruthy();
});

it("labels that do not match the outputs are refused", () => {
  expect(() => finished({...network(1, conv), labels: ["a"]})).toThrow("wrong number of labels: 1 for 2 outputs");
});
