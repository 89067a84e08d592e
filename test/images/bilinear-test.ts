import * as tf from "@tensorflow/tfjs-core";
import {beforeAll, expect, it} from "vitest";
import {bilinear} from "../../src/images/bilinear.js";
import {startNodeBackend} from "../../src/network/backendNode.js";
import {allClose} from "../asserts.js";

beforeAll(() => startNodeBackend("cpu"));

it.each([
  [8, 8, 31, 29],
  [5, 3, 4, 7],
  [1, 1, 3, 2]
])(
  "bilinear(map, size) of %i × %i to %i × %i is TensorFlow’s resizeBilinear with half-pixel centres",
  (h, w, height, width) => {
    const values = Float32Array.from({length: h * w * 2}, (_, i) => Math.sin(3 * i));
    const expected = tf.image.resizeBilinear(tf.tensor3d(values, [h, w, 2]), [height, width], false, true);
    const found = bilinear({values, width: w, height: h, channels: 2}, {width, height});
    expect([found.width, found.height, found.channels]).toEqual([width, height, 2]);
    allClose(found.values, expected.dataSync(), 1e-5);
  }
);

it("bilinear(map, size) refuses a size of nothing", () => {
  expect(() =>
    bilinear({values: new Float32Array(1), width: 1, height: 1, channels: 1}, {width: 0, height: 2})
  ).toThrow("invalid size: 0×2");
});
