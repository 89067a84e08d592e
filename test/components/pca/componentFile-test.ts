import {expect, it} from "vitest";
import {readComponents, writeComponents} from "../../../src/components/pca/componentFile.js";
import {digitSample} from "../../../src/components/pca/digitSample.js";
import {readResponses, writeResponses} from "../../../src/corpus/responses.js";
import {photoComponents} from "../../../src/data/pca/photoComponents.js";
import {pca} from "../../../src/features/pca.js";
import {runToEndSync} from "../../../src/network/steps.js";
import {allClose} from "../../asserts.js";

it("readComponents(writeComponents(…)) keeps scores to 1 in 32767 of the largest of their component", () => {
  const scores = Float32Array.of(100, 0.001, -50, 0.0005, 3, -0.0007);
  const layer = {layer: "conv", features: 7, count: 2, scores, variances: [5, 1e-6], total: 6};
  const {network, examples, layers} = readComponents(
    writeComponents({network: "toy", examples: [4, 0, 1999], layers: [layer]}).buffer
  );
  expect([network, ...Array.from(examples)]).toEqual(["toy", 4, 0, 1999]);
  expect(layers).toHaveLength(1);
  expect(layers[0]).toMatchObject({layer: "conv", features: 7, count: 2, variances: [5, 1e-6], total: 6});
  layers[0].scores.forEach((score, i) => {
    expect(Math.abs(score - scores[i])).toBeLessThanOrEqual((i % 2 ? 0.001 : 100) / 65534 + 1e-9);
  });
  expect(() => readComponents(new ArrayBuffer(3))).toThrow("file incomplete");
});

it("photoComponents(responses) are those of the responses, one row an example", () => {
  const corpus = Array.from({length: 6}, (_, i) =>
    Float32Array.from({length: 9}, (_, k) => Math.sin(1 + i * k * k * 1.3 + i))
  );
  const file = readResponses(writeResponses("toy", new Map([["conv", corpus]])).buffer);
  const {layers, examples} = readComponents(photoComponents(file).buffer);
  expect(Array.from(examples)).toEqual([0, 1, 2, 3, 4, 5]);
  const expected = runToEndSync(pca(Float32Array.from(corpus.flatMap((d) => [...d])), 9));
  expect(layers[0].count).toBe(5); // six examples vary in five directions
  allClose(layers[0].variances, expected.variances, 0.02);
  allClose(
    layers[0].scores.filter((_, i) => i % 5 === 0),
    expected.scores.filter((_, i) => i % 5 === 0),
    0.02
  );
});

it("digitSample chooses the same digits for the same seed, only those asked for, in order", () => {
  const labels = Uint8Array.from({length: 300}, (_, i) => i % 10);
  const some = digitSample(labels, {digits: [], count: 100, seed: 1});
  expect(some).toEqual(digitSample(labels, {digits: [], count: 100, seed: 1}));
  expect(some).not.toEqual(digitSample(labels, {digits: [], count: 100, seed: 2}));
  expect(some).toEqual([...new Set(some)].sort((a, b) => a - b));
  const ones = digitSample(labels, {digits: [1], count: 100, seed: 1});
  expect(ones).toHaveLength(30);
  expect(ones.every((i) => labels[i] === 1)).toBe(true);
});
