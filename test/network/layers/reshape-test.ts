import * as tf from "@tensorflow/tfjs-core";
import {it} from "vitest";
import {agreesWithGrad} from "./agreesWithGrad.js";

it("reshape agrees with tf.grad, from maps to vectors, back, and to other maps", async () => {
  for (const [from, shape] of [[[3, 2, 4], [24]], [[24], [3, 2, 4]], [[3, 2, 4], [1, 8, 3]], [[6], [1, 1, 6]]]) // biome-ignore format: one line
    await agreesWithGrad({kind: "reshape", name: "", inputs: [""], shape}, [from], (x) =>
      tf.reshape(x, [x.shape[0], ...shape])
    );
});
