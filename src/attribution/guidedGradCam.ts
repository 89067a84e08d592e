import * as tf from "@tensorflow/tfjs-core";
import {forward} from "../network/forward.js";
import type {Model} from "../network/model.js";
import {within} from "../network/steps.js";
import {type Target, targetLayer} from "../network/target.js";
import type {Attribution} from "./attribution.js";
import {backpropagation} from "./backpropagation.js";
import {type GradCamOptions, gradCam} from "./gradCam.js";

/**
 * Returns guided backpropagation ⊙ the upsampled Grad-CAM, [height, width,
 * channels] of the input. https://arxiv.org/abs/1610.02391
 */
export async function* guidedGradCam(
  model: Model,
  input: tf.Tensor,
  target: Target,
  {to, run: given, camLayer, relu = true}: GradCamOptions = {}
): AsyncGenerator<number, Attribution> {
  if (to !== undefined && to !== model.network.layers[0].name) {
    throw new RangeError(`guided Grad-CAM is of the input: ${to}`);
  }
  const run = given ?? (yield* within(forward(model, input, {outputs: [targetLayer(model, target)]}), 0, 0.45));
  try {
    const guided = yield* backpropagation(model, input, target, {run, rule: "guided"});
    try {
      const cam = yield* gradCam(model, input, target, {run, camLayer, relu});
      const map = tf.mul(guided.map, cam.map);
      cam.map.dispose();
      return {map, target: guided.target};
    } finally {
      guided.map.dispose();
    }
  } finally {
    if (!given) run.dispose();
  }
}
