import {part} from "../../network/finish.js";
import {forward} from "../../network/forward.js";
import {inputOf} from "../../network/inputOf.js";
import type {Model} from "../../network/model.js";
import {logitsLayer} from "../../network/network.js";
import {topClasses} from "../../network/topClasses.js";
import type {ImageScores, ScoresAnswer, ScoresQuestion} from "../protocol.js";

/** Returns what the network says about each image. Throws `no images`, `unknown class: …`. */
export async function* answerScores(
  model: Model,
  {images, classes = []}: ScoresQuestion
): AsyncGenerator<number, Omit<ScoresAnswer, "backend" | "milliseconds">> {
  if (!images.length) throw new RangeError("no images");
  const {network} = model;
  const layer = logitsLayer(network);
  const scores: ImageScores[] = [];
  for (const [i, image] of images.entries()) {
    const input = inputOf(network, image);
    try {
      const steps = forward(model, input, {outputs: [layer], keep: false});
      const run = yield* part(steps, i / images.length, (i + 1) / images.length);
      const logits = await run.values.get(layer)!.data<"float32">();
      run.dispose();
      const all = topClasses(logits, network.labels, Number.POSITIVE_INFINITY);
      const asked = classes.map((index) => {
        const score = all.find((d) => d.index === index);
        if (!score) throw new RangeError(`unknown class: ${index}`);
        return score;
      });
      scores.push({top: all.slice(0, 5), asked, ranks: asked.map((score) => all.indexOf(score) + 1)});
    } finally {
      input.dispose();
    }
  }
  return {kind: "scores", scores};
}
