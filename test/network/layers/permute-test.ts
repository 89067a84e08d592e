import * as tf from "@tensorflow/tfjs-core";
import {it} from "vitest";
import {agreesWithGrad} from "./agreesWithGrad.js";

it("permute agrees with tf.grad in all six orders", async () => {
  for (const axes of [[0, 1, 2], [0, 2, 1], [1, 0, 2], [1, 2, 0], [2, 0, 1], [2, 1, 0]] as const) // biome-ignore format: one line
    await agreesWithGrad({kind: "permute", name: "", inputs: [""], axes}, [[3, 2, 4]], (x) =>
      tf.transpose(x, [0, ...axes.map((axis) => axis + 1)])
    );
});
