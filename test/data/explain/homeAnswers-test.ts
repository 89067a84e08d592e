import {expect, it} from "vitest";
import {homeAnswers} from "../../../src/data/explain/homeAnswers.js";
import {workerAnswer} from "../../../src/data/workerAnswer.js";
import {fillPixels} from "../../../src/images/fillPixels.js";
import {noise} from "../../../src/images/noise.js";
import {occlude} from "../../../src/images/occlude.js";
import {startNodeBackend} from "../../../src/network/backendNode.js";
import {onBackend} from "../../../src/network/model.js";
import {branching} from "../../network/branching.js";

it("homeAnswers(model, photo) is what the worker answers: the map's signs, and each eye under a grey box", async () => {
  await startNodeBackend("cpu");
  const model = onBackend(branching);
  const [height, width, channels] = branching.input.shape as [number, number, number];
  const pixels = noise({width, height, channels}, {seed: 3, mean: 127, deviation: 60});
  const photo = {key: "noise", pixels};
  const {answers, picture} = await homeAnswers(model, photo, {unit: 1, method: "occlusion"});
  const {values} = await workerAnswer(model, {
    kind: "explain",
    photo,
    target: {unit: 1},
    method: "occlusion",
    options: {}
  });
  const {raising, peak, zero} = answers.occlusion;
  expect(raising).toBe(values.filter((value) => value < 0).length / values.length);
  expect(Math.abs(peak.value)).toBe(Math.max(...values.map(Math.abs)));
  expect(values[peak.y * width + peak.x]).toBe(peak.value);
  expect(zero).toBe(false);
  expect([picture.width, picture.height]).toEqual([width, height]);
  for (const {box, scores} of [answers.eye, answers.otherEye]) {
    const hidden = occlude(pixels, box, fillPixels(pixels, "grey"));
    const [live] = (await workerAnswer(model, {kind: "scores", images: [hidden], classes: [1]})).scores;
    expect(scores.asked[0].logit).toBeCloseTo(live.asked[0].logit, 3);
  }
  expect(answers.eye.box.right).toBeLessThan(answers.otherEye.box.left);
  expect(answers.whole.asked[0].index).toBe(1);
  model.dispose();
});
