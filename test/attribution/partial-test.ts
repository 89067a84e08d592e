import * as tf from "@tensorflow/tfjs-core";
import {beforeAll, expect, it} from "vitest";
import {explain} from "../../src/attribution/explain.js";
import {type OccludedAnswers, occludedAnswers} from "../../src/attribution/occludedAnswers.js";
import type {PartialMap, SoFar} from "../../src/attribution/partial.js";
import {startNodeBackend} from "../../src/network/backendNode.js";
import {type Model, onBackend} from "../../src/network/model.js";
import {runToEnd} from "../../src/network/steps.js";
import {allClose} from "../asserts.js";
import {branching} from "../network/branching.js";
import {randomTensor} from "../network/random.js";

beforeAll(() => startNodeBackend("wasm"));

const image = () => randomTensor([1, 130, 120, 3], 0.4); // large enough for one pass at a time
const few = {steps: 9, samples: 6, window: [30, 30], stride: [15, 15], randomSeed: 3} as const;
const large = {...branching, input: {...branching.input, shape: [130, 120, 3]}} as const;
let kept: Model | undefined;

function model(): Model {
  kept ??= onBackend(large);
  return kept;
}

/** Returns the map of a method, and those on its way. */
async function asked(method: string, options: object = few, isHeard = true) {
  const partials: (PartialMap & SoFar)[] = [];
  const onPartial = async (make: () => (PartialMap & SoFar) | Promise<PartialMap & SoFar>) =>
    void partials.push(await make());
  const input = image();
  const heard = isHeard ? {onPartial} : {};
  const {map} = await runToEnd(explain(model(), input, {unit: 1}, method, {...options, ...heard}));
  const values = await map.data<"float32">();
  const shape = map.shape;
  tf.dispose([map, input]);
  return {values, shape, partials};
}

/** Returns the length of the difference of two maps, in lengths of the first. */
function distance(a: Float32Array, b: Float32Array): number {
  const length = (values: Float32Array) => Math.hypot(...values);
  return length(a.map((d, i) => d - b[i])) / length(a);
}

for (const method of ["occlusion", "smoothgrad", "integrated-gradients"]) {
  it(`${method} offers maps on the way, of the same shape, and its answer is the one without listeners`, async () => {
    const {values, shape, partials} = await asked(method);
    expect(partials.length).toBeGreaterThan(3);
    for (const partial of partials) {
      expect(partial.shape).toEqual(shape);
      expect(partial.values.every(Number.isFinite)).toBe(true);
      expect(partial.done).toBeLessThan(partial.of);
    }
    expect(partials.map(({done}) => done)).toEqual(partials.map(({done}) => done).toSorted((a, b) => a - b));
    allClose((await asked(method, few, false)).values, values, 0);
  });

  it(`${method} on its way comes nearer to its answer`, async () => {
    const {values, partials} = await asked(method);
    const far = partials.map((partial) => distance(values, partial.values));
    expect(far.at(-1)!).toBeLessThan(0.6 * far[0]);
    expect(far.at(-1)!).toBeLessThan(0.35);
  });

  it(`${method} with a listener leaves no tensor`, async () => {
    await asked(method);
    const before = tf.memory().numTensors;
    await asked(method);
    expect(tf.memory().numTensors).toBe(before);
  });
}

it("occluded answers on the way have the answer of every window made, and of the nearest for the others", async () => {
  const partials: (OccludedAnswers & SoFar)[] = [];
  const options = {window: [30, 30], stride: [15, 15], fill: "grey"} as const;
  const found = await runToEnd(
    occludedAnswers(model(), image(), options, async (make) => void partials.push(await make()))
  );
  expect(partials.length).toBeGreaterThan(3);
  const classes = found.wholeLogits.length;
  const rowsOf = ({logits}: OccludedAnswers) =>
    found.windows.map((_, i) => logits.slice(i * classes, (i + 1) * classes).join());
  const whole = rowsOf(found);
  for (const partial of partials) {
    const rows = rowsOf(partial);
    const made = rows.filter((row, i) => row === whole[i]).length;
    expect(made).toBeGreaterThanOrEqual(partial.done);
    expect(rows.every((row) => whole.includes(row))).toBe(true);
  }
  expect(partials[0].wholeLogits).toEqual(found.wholeLogits);
});
