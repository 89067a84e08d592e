import * as tf from "@tensorflow/tfjs-core";
import {expect, it} from "vitest";
import {startNodeBackend} from "../../../src/network/backendNode.js";
import {kindOf} from "../../../src/network/layers/kinds.js";
import {routeByComparing, routeBySwitches} from "../../../src/network/layers/maxPool.js";
import {allClose} from "../../asserts.js";
import {randomWeights, tensorOf} from "../random.js";
import {gridOfWindows, wrongCases} from "./gridOfWindows.js";

const cases = gridOfWindows();

it("the grid has several hundred windows, and every way to pad", () => {
  expect(cases.length).toBeGreaterThan(600);
  for (const kind of ["conv2d", "depthwiseConv2d", "maxPool", "averagePool"])
    expect(
      new Set(cases.filter(({layer}) => layer.kind === kind).map(({layer}) => JSON.stringify(layer.padding))).size,
      kind
    ).toBeGreaterThanOrEqual(5);
});

for (const backend of ["wasm", "cpu"] as const) {
  it(`every window of the grid is what plain loops make of it, forward and backward, on ${backend}`, async () => {
    await startNodeBackend(backend);
    expect(await wrongCases(cases)).toEqual([]);
  });
}

it("the grid has every kernel that is smaller than its stride in one direction, same above and below", () => {
  for (const kind of ["conv2d", "depthwiseConv2d", "maxPool", "averagePool"])
    for (const padding of ["same", "same-lower"]) {
      const narrow = cases.filter(({layer}) => {
        const size = "size" in layer ? layer.size : layer.kernel.shape;
        const one = size[0] < layer.strides[0] !== size[1] < layer.strides[1];
        return one && layer.kind === kind && layer.padding === padding;
      });
      const found = new Set(
        narrow.map(({layer}) => `${"size" in layer ? layer.size : layer.kernel.shape.slice(0, 2)} ${layer.strides}`)
      );
      expect(found, `${kind} ${padding}`).toContain("1,3 2,2");
      expect(found.size, `${kind} ${padding}`).toBe(54);
    }
});

it("max pools of the grid send back alike by switches and by comparing", async () => {
  await startNodeBackend("cpu");
  for (const {what, layer, x, signals} of cases) {
    if (layer.kind !== "maxPool") continue;
    tf.tidy(() => {
      const input = tensorOf(x) as tf.Tensor4D;
      const output = kindOf(layer).forward(layer, [input], null!) as tf.Tensor4D;
      const g = tensorOf(randomWeights([signals, ...output.shape.slice(1)], 0.9)) as tf.Tensor4D;
      const [compared, switched] = [routeByComparing, routeBySwitches].map((route) => route(layer, g, input, output));
      expect(compared.shape, what).toEqual(switched.shape);
      allClose(compared.dataSync(), switched.dataSync());
    });
  }
});
