import {expect, it} from "vitest";
import {rectified} from "../../src/network/rectified.js";
import {unitLayers} from "../../src/network/unitLayers.js";
import {branching} from "./branching.js";

it("unitLayers(network) leaves out the image, what only pads, a softmax, and linear steps that one nonlinearity reads", () => {
  expect(unitLayers(branching)).toEqual(
    ["first", "pool", "pooled", "norm", "average", "averaged", "concat", "mixed", "skip", "means", "logits"] // biome-ignore format: one list
  );
});

it("rectified(network) is the ReLUs and what pools or joins nothing else", () => {
  expect([...rectified(branching)]).toEqual(["first", "pool", "average", "mixed", "skip", "means", "softmax"]);
});
