import * as tf from "@tensorflow/tfjs-core";
import {beforeAll, expect, it} from "vitest";
import {deletionCurve} from "../../src/evaluation/deletionCurve.js";
import {ablationDrops} from "../../src/features/ablation.js";
import {silencedLogits} from "../../src/features/silenced.js";
import {startNodeBackend} from "../../src/network/backendNode.js";
import {forward} from "../../src/network/forward.js";
import {onBackend} from "../../src/network/model.js";
import {runToEnd, runToEndSync} from "../../src/network/steps.js";
import {resolveTarget} from "../../src/network/target.js";
import {allClose} from "../asserts.js";
import {branching} from "../network/branching.js";
import {randomTensor} from "../network/random.js";

beforeAll(() => startNodeBackend("wasm"));

function branched() {
  const model = onBackend(branching);
  return {model, run: runToEndSync(forward(model, randomTensor([1, 13, 12, 3])))};
}

it("without a unit a class falls by the true drop that a tree writes beside the unit", async () => {
  const {model, run} = branched();
  const parent = await resolveTarget(model, run, {unit: 2});
  for (const layer of ["first", "mixed", "skip"]) {
    const drops = await runToEnd(ablationDrops(model, run, parent, layer, {units: [1, 4]}));
    for (const [i, unit] of [1, 4].entries()) {
      const logits = await runToEnd(silencedLogits(model, run, [{layer, unit}]));
      expect(parent.value - logits[2]).toBeCloseTo(drops[i], 4);
    }
  }
});

it("units of several layers that are silenced at once are those of a deletion curve’s last value", async () => {
  const {model, run} = branched();
  const units = [
    {layer: "mixed", unit: 3},
    {layer: "first", unit: 1},
    {layer: "skip", unit: 8}
  ];
  const logits = await runToEnd(silencedLogits(model, run, units));
  for (const unit of [0, 2]) {
    const {values} = await runToEnd(deletionCurve(model, run, {unit}, units, {draws: 0}));
    expect(logits[unit]).toBeCloseTo(values[3], 4);
  }
});

it("silencing nothing changes nothing, a unit that is not there is refused, and no tensor is left", async () => {
  const {model, run} = branched();
  const all = await run.values.get("logits")!.data<"float32">();
  await runToEnd(silencedLogits(model, run, [{layer: "mixed", unit: 3}])); // now the model has every form of its weights
  const before = tf.memory().numTensors;
  allClose(await runToEnd(silencedLogits(model, run, [])), all, 0);
  const asking = (layer: string, unit: number) => runToEnd(silencedLogits(model, run, [{layer, unit}]));
  await expect(asking("mixed", 19)).rejects.toThrow("unknown unit: 19 (mixed has 19)");
  await expect(asking("logits", 1)).rejects.toThrow("not below logits: logits");
  await expect(asking("nowhere", 1)).rejects.toThrow("unknown layer: nowhere");
  await asking("mixed", 2);
  expect(tf.memory().numTensors).toBe(before);
});
