import {expect, it} from "vitest";
import {kindShare} from "../../../src/components/pca/photoSolution.js";
import {photos} from "../../../src/photos.js";

it("kindShare(file, layer, component) is 1 where a component tells the kinds apart, and 0 where it does not", () => {
  const first = (kind: string) => photos.flatMap((photo, i) => (photo.kind === kind ? [i] : [])).slice(0, 2);
  const examples = [...first("animal"), ...first("texture")];
  const scores = Float32Array.of(1, 1, 1, -1, -2, 1, -2, -1); // two components of four photos
  const layer = {layer: "conv", features: 3, count: 2, scores, variances: [2, 1], total: 4};
  const file = {network: "toy", examples, layers: [layer]};
  expect([kindShare(file, "conv", 1), kindShare(file, "conv", 2)]).toEqual([1, 0]);
});
